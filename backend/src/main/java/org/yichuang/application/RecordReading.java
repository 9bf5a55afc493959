package org.yichuang.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Actor;
import org.yichuang.shared.data.RowId;

/** Records that staff read what is not masked: who, what and for which purpose. */
@ApplicationScoped
public class RecordReading {

  private final Audit audit;

  RecordReading(Audit audit) {
    this.audit = audit;
  }

  /** That it was recorded. */
  public record Recorded(String application) {}

  /**
   * @param what {@code DISCLOSE}, {@code READ_FILE} or {@code READ_DOCUMENT}
   * @param details purpose or id; only its digest is kept
   */
  @WithTransaction
  public Uni<Recorded> execute(Actor actor, RowId id, String organ, String what, Map<String, String> details) {
    return audit
        .append(new Audit.Event(id.jurisdiction(), Audit.caseChain(id.id()), what, actor.account().toString(), "STAFF", organ, details))
        .replaceWith(new Recorded(id.toString()));
  }
}
