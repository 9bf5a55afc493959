package org.yichuang.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.CorrectionItem;
import org.yichuang.evaluation.Satisfaction;

/**
 * Shape of {@code demo/town.json}: who lives in the town and what they write. Texts may name what is filled in for the case at hand, in
 * braces: {@code {name}}, {@code {business}}.
 *
 * @param couples the other half of those who marry
 * @param shops names for new shops
 */
record TownFile(
    List<Resident> people,
    List<Business> businesses,
    Map<String, Dealings> matters,
    Map<Satisfaction, List<Opinion>> evaluations,
    List<Other> couples,
    List<Other> children,
    List<String> shops) {

  /** @param account whether they use the portal */
  record Resident(String key, String name, String idNumber, String phone, String region, String address, boolean account) {

    boolean male() {
      return (idNumber.charAt(16) - '0') % 2 == 1;
    }
  }

  /** @param operator key of the resident who runs it */
  record Business(String key, String name, String creditCode, String operator, String region, String address) {}

  record Other(String name, String idNumber, @Nullable String phone) {

    boolean male() {
      return (idNumber.charAt(16) - '0') % 2 == 1;
    }
  }

  /** What is written in cases of one matter. */
  record Dealings(
      List<ObjectNode> samples,
      List<CorrectionItem> correction,
      String opinion,
      String refusal,
      String withdrawal,
      @Nullable NotCompetent notCompetent,
      @Nullable String notRequired) {}

  record NotCompetent(String organ, String reason) {}

  record Opinion(List<String> tags, @Nullable String text) {}

  Resident resident(String key) {
    return people.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException("No resident " + key));
  }

  @Nullable Business findBusiness(String key) {
    return businesses.stream().filter(b -> b.key().equals(key)).findFirst().orElse(null);
  }

  Dealings dealings(String matter) {
    return java.util.Objects.requireNonNull(matters.get(matter), matter);
  }

  /** Who acts for an applicant: the operator of a business, else the resident. */
  Resident actingFor(String applicant) {
    Business business = findBusiness(applicant);
    return resident(business == null ? applicant : business.operator());
  }
}
