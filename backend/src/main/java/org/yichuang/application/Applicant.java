package org.yichuang.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Masks;

/** Who applies: a snapshot that stays with the case, whatever becomes of the account (a walk-in has none). */
@Schema(name = "Applicant")
public record Applicant(
    @NotNull ApplicantKind kind,
    @Nullable @Size(max = 100) String name,
    @Nullable IdType idType,
    @Nullable @Size(max = 18) String idNumber,
    @Nullable @Size(max = 18) String phone,
    @Nullable @Size(max = 200) String address,
    @Nullable @Size(max = 100) String contactName) {

  public Applicant masked() {
    String shownName = kind == ApplicantKind.PERSON ? Masks.name(name) : name;
    return new Applicant(kind, shownName, idType, Masks.number(idNumber), Masks.phone(phone), Masks.address(address), Masks.name(contactName));
  }
}
