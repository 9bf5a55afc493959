package org.yichuang.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yichuang.outbox.Outbox;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;

/**
 * Issues a paper inside the transaction of an act: its number, one after the other per organ, kind and year, and its frozen content. The
 * counter is locked last and briefly: call this as the last step before commit.
 */
@ApplicationScoped
public class IssuePaper {

  static final String CONTENT = "document";

  private final Outbox outbox;
  private final Json json;

  IssuePaper(Outbox outbox, Json json) {
    this.outbox = outbox;
    this.json = json;
  }

  /** What is to be issued. */
  public record Order(
      RowId application, UUID document, DocumentKind kind, String organ, String documentPrefix, PaperContent content, DataKey key, Instant at) {}

  /** The number of the paper. */
  public Uni<String> execute(Order order) {
    LocalDate day = Beijing.day(order.at());
    return outbox
        .put(order.application().jurisdiction(), OutboxType.RENDER_DOCUMENT, Map.of("document", order.document().toString()))
        .chain(Panache::getSession)
        .chain(session -> next(session, order, day.getYear()).chain(seq -> insert(session, order, day, seq)));
  }

  private static Uni<Integer> next(Mutiny.Session session, Order order, int year) {
    return session
        .createNativeQuery(
            """
            insert into paper_counter (jurisdiction, organ, kind, year, last) values (:jurisdiction, :organ, :kind, :year, 1)
            on conflict (jurisdiction, organ, kind, year) do update set last = paper_counter.last + 1 returning last""",
            Integer.class)
        .setParameter("jurisdiction", order.application().jurisdiction())
        .setParameter("organ", order.organ())
        .setParameter("kind", order.kind().name())
        .setParameter("year", year)
        .getSingleResult();
  }

  private Uni<String> insert(Mutiny.Session session, Order order, LocalDate day, int seq) {
    String number = order.kind().number(order.documentPrefix(), day.getYear(), seq);
    return session
        .createNativeQuery(
            """
            insert into document (jurisdiction, id, application, organ, kind, year, seq, number, title, issued_on, issued_at, content)
            values (:jurisdiction, :id, :application, :organ, :kind, :year, :seq, :number, :title, :day, :at, :content)""")
        .setParameter("jurisdiction", order.application().jurisdiction())
        .setParameter("id", order.document())
        .setParameter("application", order.application().id())
        .setParameter("organ", order.organ())
        .setParameter("kind", order.kind().name())
        .setParameter("year", day.getYear())
        .setParameter("seq", seq)
        .setParameter("number", number)
        .setParameter("title", order.content().title())
        .setParameter("day", day)
        .setParameter("at", order.at())
        .setParameter("content", order.key().seal(json.write(order.content()), CONTENT + "/" + order.document()))
        .executeUpdate()
        .replaceWith(number);
  }
}
