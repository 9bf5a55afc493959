package org.yichuang.shared.data;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A code with the name that people know it by. */
public record NamedRef(@NotNull String code, @NotNull String name) {

  public static @Nullable NamedRef of(@Nullable String code, @Nullable String name) {
    return code == null ? null : new NamedRef(code, name == null ? code : name);
  }
}
