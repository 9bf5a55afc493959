package org.yichuang.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be done with a case apart from acts (those stand in the workflow table), and to whom it is allowed. */
public enum Operation {
  /** See that it exists and where it stands; personal data masked unless it is one's own. */
  READ(
      Relation.APPLICANT,
      Relation.WINDOW_CLERK,
      Relation.WINDOW_DECIDER,
      Relation.REVIEWER,
      Relation.DECIDER,
      Relation.HEAD,
      Relation.SUPERVISOR,
      Relation.AUDITOR,
      Relation.SYSTEM),
  /** Write content and files while the phase allows it. */
  EDIT(Relation.APPLICANT, Relation.WINDOW_CLERK, Relation.WINDOW_DECIDER),
  /** Files and papers: they cannot be masked. */
  READ_CONTENT(Relation.APPLICANT, Relation.WINDOW_CLERK, Relation.WINDOW_DECIDER, Relation.REVIEWER, Relation.DECIDER, Relation.HEAD),
  /** Lift the mask, for a purpose. */
  DISCLOSE(Relation.WINDOW_CLERK, Relation.WINDOW_DECIDER, Relation.REVIEWER, Relation.DECIDER, Relation.HEAD),
  /** Order whoever handles it to say what becomes of it (督办). */
  SUPERVISE(Relation.SUPERVISOR),
  /** See such orders and what was said to them. */
  READ_SUPERVISION(
      Relation.WINDOW_CLERK, Relation.WINDOW_DECIDER, Relation.REVIEWER, Relation.DECIDER, Relation.HEAD, Relation.SUPERVISOR, Relation.AUDITOR),
  /** Take everything there is of it away in one package: whoever answers for the case, and so nobody who only stands at a window. */
  EXPORT(Relation.WINDOW_DECIDER, Relation.REVIEWER, Relation.DECIDER),
  /** Say what one thinks of it. */
  EVALUATE(Relation.APPLICANT),
  /** Read its audit chain. */
  READ_AUDIT(Relation.AUDITOR);

  private final Set<Relation> allowed;

  Operation(Relation first, Relation... rest) {
    this.allowed = EnumSet.of(first, rest);
  }

  /** The first of these relations that is enough. */
  Optional<Relation> first(Set<Relation> relations) {
    return relations.stream().filter(allowed::contains).findFirst();
  }

  /** Whether one of these relations is enough. */
  public boolean allows(Set<Relation> relations) {
    return relations.stream().anyMatch(allowed::contains);
  }
}
