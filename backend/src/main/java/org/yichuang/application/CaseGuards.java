package org.yichuang.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.HandlingType;

/** What the guards of the table look at. The same for writing and for telling what is possible. */
record CaseGuards(Channel channel, HandlingType handlingType, @Nullable UUID reviewedBy, UUID actor) {

  /** Null when the guard holds, else the key of the reason why not. */
  @Nullable String against(Effect.Guard guard) {
    return switch (guard) {
      case NONE -> null;
      case FILED_AT_WINDOW -> channel == Channel.WINDOW ? null : "act-not-possible";
      case INSTANT -> handlingType == HandlingType.INSTANT ? null : "not-instant";
      case REVIEWED_BY_ANOTHER -> reviewedBy == null ? "not-reviewed" : reviewedBy.equals(actor) ? "same-person" : null;
    };
  }
}
