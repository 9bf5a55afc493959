package org.yichuang.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role and where it holds.
 *
 * @param jurisdiction six digits, or {@link #PLATFORM} for all of them
 * @param insteadOf account of whoever is absent, when it is held as their substitute
 */
public record Assignment(Role role, String jurisdiction, @Nullable String organ, @Nullable String servicePoint, @Nullable UUID insteadOf) {

  public Assignment(Role role, String jurisdiction, @Nullable String organ, @Nullable String servicePoint) {
    this(role, jurisdiction, organ, servicePoint, null);
  }

  /** Every jurisdiction. */
  public static final String PLATFORM = "platform";

  /** Whether it holds in a jurisdiction. */
  public boolean covers(String wanted) {
    return jurisdiction.equals(PLATFORM) || jurisdiction.equals(wanted);
  }
}
