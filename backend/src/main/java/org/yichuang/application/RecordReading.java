package org.yichuang.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
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
   * What was read.
   *
   * @param what {@code DISCLOSE}, {@code READ_CASE}, {@code READ_FILE}, {@code READ_DOCUMENT}, {@code EXPORT_ARCHIVE} or {@code ARCHIVE_EXPORTED}
   * @param facts ids, kept to be read by auditors
   * @param details purpose; only its digest is kept
   */
  public record Reading(String what, Map<String, String> facts, Map<String, String> details) {

    public Reading(String what, Map<String, String> facts) {
      this(what, facts, Map.of());
    }
  }

  @WithTransaction
  public Uni<Recorded> execute(Actor actor, CaseDetails.Handle handle, Reading reading) {
    RowId id = handle.id();
    Map<String, String> facts = new TreeMap<>(reading.facts());
    if (handle.insteadOf() != null) {
      facts.put("insteadOf", handle.insteadOf().toString());
    }
    String chain = Audit.caseChain(id.id());
    String account = actor.account().toString();
    return audit
        .append(new Audit.Event(id.jurisdiction(), chain, reading.what(), account, handle.role().name(), handle.organ(), reading.details(), facts))
        .replaceWith(new Recorded(id.toString()));
  }
}
