package org.yichuang.document;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yichuang.outbox.OutboxHandler;
import org.yichuang.outbox.OutboxMessage;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;

/** Renders a paper after commit, so that it is there when somebody asks; where that is switched off, the first reader makes it. */
@ApplicationScoped
class RenderDocumentHandler implements OutboxHandler {

  private final Pool pool;
  private final DocumentQueries queries;
  private final Renderings renderings;
  private final Vault vault;
  private final boolean ahead;

  RenderDocumentHandler(
      Pool pool,
      DocumentQueries queries,
      Renderings renderings,
      Vault vault,
      @ConfigProperty(name = "yichuang.documents.render-ahead") boolean ahead) {
    this.pool = pool;
    this.ahead = ahead;
    this.queries = queries;
    this.renderings = renderings;
    this.vault = vault;
  }

  @Override
  public OutboxType type() {
    return OutboxType.RENDER_DOCUMENT;
  }

  @Override
  public Uni<Void> handle(OutboxMessage message) {
    if (!ahead) {
      return Uni.createFrom().voidItem();
    }
    UUID document = UUID.fromString(message.get("document"));
    return pool.preparedQuery(
            """
            select d.application, a.wrapped_key from document d
            join application a on a.jurisdiction = d.jurisdiction and a.id = d.application
            where d.jurisdiction = $1 and d.id = $2 and a.wrapped_key is not null""")
        .execute(Tuple.of(message.jurisdiction(), document))
        .chain(rows -> {
          RowIterator<Row> found = rows.iterator();
          if (!found.hasNext()) {
            return Uni.createFrom().voidItem();
          }
          Row row = found.next();
          RowId application = new RowId(message.jurisdiction(), row.getUUID(0));
          DataKey key = vault.open(row.getBuffer(1).getBytes(), "application/" + application);
          return queries.get(application, document, key).chain(paper -> renderings.pdf(application, paper, key)).replaceWithVoid();
        });
  }
}
