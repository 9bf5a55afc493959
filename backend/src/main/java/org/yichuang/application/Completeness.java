package org.yichuang.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.form.Forms;
import org.yichuang.matter.MaterialForm;
import org.yichuang.matter.Matter;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Whether a case can be filed: applicant known, form filled, materials there. All that is missing is told at once. */
final class Completeness {

  private Completeness() {}

  static void require(
      Matter matter, Channel channel, Applicant applicant, @Nullable Agent agent, ObjectNode answers, Set<String> materialsHandedIn, LocalDate today) {
    List<FieldFault> faults = new ArrayList<>(ApplicantRules.faults(applicant, agent, matter.agentAllowed(), today));
    faults.addAll(Forms.faults(matter.form(), answers));
    for (Matter.Material material : matter.materials()) {
      boolean shownAtWindow = channel == Channel.WINDOW && material.form() == MaterialForm.ORIGINAL;
      if (material.required() && !shownAtWindow && !materialsHandedIn.contains(material.code())) {
        faults.add(FieldFault.of("/materials/" + material.code(), "material-missing", material.name()));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
    }
  }
}
