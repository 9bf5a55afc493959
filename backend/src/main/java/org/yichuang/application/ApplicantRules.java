package org.yichuang.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.IdNumbers;
import org.yichuang.shared.problem.FieldFault;

/** What must be known of an applicant before a case is filed. Drafts may lack any of it. */
final class ApplicantRules {

  private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");

  private ApplicantRules() {}

  static List<FieldFault> faults(@Nullable Applicant applicant, @Nullable Agent agent, boolean agentAllowed, LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    if (applicant == null) {
      return List.of(FieldFault.of("/applicant", "required"));
    }
    need(applicant.name(), "/applicant/name", faults);
    need(applicant.idNumber(), "/applicant/idNumber", faults);
    need(applicant.phone(), "/applicant/phone", faults);
    if (applicant.idType() == null) {
      faults.add(FieldFault.of("/applicant/idType", "required"));
    }
    if (given(applicant.idNumber())) {
      checkNumber(applicant, today, faults);
    }
    if (given(applicant.phone()) && !PHONE.matcher(applicant.phone()).matches()) {
      faults.add(FieldFault.of("/applicant/phone", "phone"));
    }
    if (agent != null && (given(agent.name()) || given(agent.idNumber()))) {
      checkAgent(agent, agentAllowed, today, faults);
    }
    return faults;
  }

  private static void checkNumber(Applicant applicant, LocalDate today, List<FieldFault> faults) {
    String number = String.valueOf(applicant.idNumber());
    if (applicant.idType() == IdType.RESIDENT_ID && !IdNumbers.isResidentId(number, today)) {
      faults.add(FieldFault.of("/applicant/idNumber", "resident-id"));
    }
    if (applicant.idType() == IdType.CREDIT_CODE && !IdNumbers.isCreditCode(number)) {
      faults.add(FieldFault.of("/applicant/idNumber", "credit-code"));
    }
  }

  private static void checkAgent(Agent agent, boolean allowed, LocalDate today, List<FieldFault> faults) {
    if (!allowed) {
      faults.add(FieldFault.of("/agent", "agent-not-allowed"));
      return;
    }
    need(agent.name(), "/agent/name", faults);
    need(agent.idNumber(), "/agent/idNumber", faults);
    if (given(agent.idNumber()) && !IdNumbers.isResidentId(agent.idNumber(), today)) {
      faults.add(FieldFault.of("/agent/idNumber", "resident-id"));
    }
    if (given(agent.phone()) && !PHONE.matcher(agent.phone()).matches()) {
      faults.add(FieldFault.of("/agent/phone", "phone"));
    }
  }

  private static void need(@Nullable String value, String pointer, List<FieldFault> faults) {
    if (!given(value)) {
      faults.add(FieldFault.of(pointer, "required"));
    }
  }

  private static boolean given(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
