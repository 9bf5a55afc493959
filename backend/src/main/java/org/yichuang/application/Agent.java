package org.yichuang.application;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Masks;

/** Who files for the applicant (Licensing Law Art. 29). */
@Schema(name = "Agent")
public record Agent(
    @Nullable @Size(max = 100) String name,
    @Nullable @Size(max = 18) String idNumber,
    @Nullable @Size(max = 18) String phone,
    @Nullable @Size(max = 100) String relation) {

  public Agent masked() {
    return new Agent(Masks.name(name), Masks.number(idNumber), Masks.phone(phone), relation);
  }
}
