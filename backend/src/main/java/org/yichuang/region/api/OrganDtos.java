package org.yichuang.region.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.IdNumbers;
import org.yichuang.region.OpeningHours;
import org.yichuang.region.OrganContent;
import org.yichuang.region.OrganNature;
import org.yichuang.region.OrganQueries;
import org.yichuang.shared.problem.Problem;

/** Shapes of organs, as in openapi.yaml. */
final class OrganDtos {

  private OrganDtos() {}

  record OrganList(@NotNull List<OrganQueries.Organ> items) {}

  record OrganDetail(
      @NotNull String code,
      @NotNull String jurisdiction,
      @NotNull String name,
      @Nullable String shortName,
      @Nullable String uscc,
      @NotNull OrganNature nature,
      @Nullable String parent,
      @NotNull List<String> aliases,
      @Nullable OpeningHours officeHours,
      @Nullable String phone,
      @Nullable String complaintPhone,
      @Nullable String documentPrefix,
      @Nullable String reviewOrgan,
      @Nullable String court,
      @Nullable LocalDate validUntil,
      @NotNull Boolean complete) {

    static OrganDetail from(OrganQueries.Known known) {
      OrganContent o = known.content();
      return new OrganDetail(
          o.code(),
          known.jurisdiction(),
          o.name(),
          o.shortName(),
          o.uscc(),
          o.nature(),
          o.parent(),
          o.aliases(),
          o.officeHours(),
          o.phone(),
          o.complaintPhone(),
          o.documentPrefix(),
          o.reviewOrgan(),
          o.court(),
          o.validUntil(),
          o.complete());
    }
  }

  /** The content with the credit code as it is stored; 422 for one whose check characters are wrong (GB 32100-2015). */
  static OrganContent checked(OrganContent o) {
    if (o.uscc() == null) {
      return o;
    }
    if (!IdNumbers.isCreditCode(o.uscc())) {
      throw Problem.unprocessable("/uscc", "credit-code");
    }
    return new OrganContent(
        o.code(),
        o.name(),
        o.shortName(),
        IdNumbers.normalise(o.uscc()),
        o.nature(),
        o.parent(),
        o.aliases(),
        o.officeHours(),
        o.phone(),
        o.complaintPhone(),
        o.documentPrefix(),
        o.reviewOrgan(),
        o.court(),
        o.validUntil());
  }
}
