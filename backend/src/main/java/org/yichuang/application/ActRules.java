package org.yichuang.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.Matter;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** What an act must say to be done (422 with pointers into the act otherwise). */
final class ActRules {

  private static final Set<String> APPLICANT_FIELDS = Set.of("kind", "name", "idType", "idNumber", "phone", "address", "contactName");

  private ActRules() {}

  static void check(ActRequest act, Matter matter) {
    List<FieldFault> faults = new ArrayList<>();
    switch (act.type()) {
      case REQUEST_CORRECTION -> {
        if (act.items() == null || act.items().isEmpty()) {
          faults.add(FieldFault.of("/items", "required"));
        }
      }
      case REFUSE_ACCEPTANCE -> {
        if (act.ground() == null) {
          faults.add(FieldFault.of("/ground", "required"));
        }
        need(act.reason(), "/reason", "required", faults);
        if (act.ground() == AcceptanceRefusalGround.NOT_COMPETENT) {
          need(act.competentOrgan(), "/competentOrgan", "competent-organ", faults);
        }
      }
      case REVIEW -> {
        if (act.recommendation() == null) {
          faults.add(FieldFault.of("/recommendation", "required"));
        }
        need(act.opinion(), "/opinion", "required", faults);
        if (act.specialCase() != null && matter.specialCase(act.specialCase()) == null) {
          faults.add(FieldFault.of("/specialCase", "special-case"));
        }
      }
      case START_SPECIAL_PROCEDURE -> {
        need(act.specialProcedure(), "/specialProcedure", faults);
        need(act.days(), "/days", faults);
        need(act.reason(), "/reason", "required", faults);
      }
      case END_SPECIAL_PROCEDURE -> need(act.note(), "/note", "required", faults);
      case EXTEND -> checkExtension(act, matter, faults);
      case SIGN -> need(act.recommendation(), "/recommendation", faults);
      case REFUSE, WITHDRAW, EXPLAIN_DELAY -> need(act.reason(), "/reason", "required", faults);
      default -> {}
    }
    if (!faults.isEmpty()) {
      throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
    }
  }

  private static void checkExtension(ActRequest act, Matter matter, List<FieldFault> faults) {
    need(act.days(), "/days", faults);
    if (act.days() != null && act.days() > matter.mostExtension()) {
      faults.add(FieldFault.of("/days", "extension", String.valueOf(matter.mostExtension())));
    }
    need(act.reason(), "/reason", "required", faults);
    if (matter.jointBasis() != null) {
      need(act.approval(), "/approval", "required", faults);
    }
  }

  /**
   * A notice names fields and materials of the matter. A second one names only items of the first or parts changed since (一次性告知,
   * Licensing Law Art. 32(1) no. 4).
   *
   * @param allowed what a second notice may name; null for the first
   */
  static void checkTargets(List<CorrectionItem> items, Matter matter, @Nullable Set<String> allowed) {
    List<FieldFault> faults = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String target = items.get(i).target();
      String pointer = "/items/" + i + "/target";
      if (!exists(target, matter)) {
        faults.add(FieldFault.of(pointer, "correction-target"));
      } else if (allowed != null && !allowed.contains(target)) {
        faults.add(FieldFault.of(pointer, "correction-second", target));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
    }
  }

  /** What a notice may name: null before the first one (anything), then its items and what has changed since filing. */
  static @Nullable Set<String> correctable(
      @Nullable Map<String, String> firstTargets, @Nullable Map<String, String> firstFingerprint, Map<String, String> present) {
    if (firstTargets == null || firstFingerprint == null) {
      return null;
    }
    Set<String> allowed = new TreeSet<>(firstTargets.keySet());
    allowed.addAll(Fingerprint.changed(firstFingerprint, present));
    return allowed;
  }

  private static boolean exists(String target, Matter matter) {
    if (target.startsWith("/answers/")) {
      return matter.form().path("properties").has(target.substring("/answers/".length()));
    }
    if (target.startsWith("/applicant/")) {
      return APPLICANT_FIELDS.contains(target.substring("/applicant/".length()));
    }
    return target.equals("/agent") || (target.startsWith("/materials/") && matter.material(target.substring("/materials/".length())) != null);
  }

  private static void need(@Nullable Object value, String pointer, List<FieldFault> faults) {
    if (value == null) {
      faults.add(FieldFault.of(pointer, "required"));
    }
  }

  private static void need(@Nullable String value, String pointer, String code, List<FieldFault> faults) {
    if (value == null || value.isBlank()) {
      faults.add(FieldFault.of(pointer, code));
    }
  }
}
