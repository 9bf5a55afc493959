package org.yichuang.identity;

import org.jspecify.annotations.Nullable;

/**
 * A role and where it holds.
 *
 * @param jurisdiction six digits, or {@link #PLATFORM} for all of them
 */
public record Assignment(Role role, String jurisdiction, @Nullable String organ, @Nullable String servicePoint) {

  /** Every jurisdiction. */
  public static final String PLATFORM = "platform";

  /** Whether it holds in a jurisdiction. */
  public boolean covers(String wanted) {
    return jurisdiction.equals(PLATFORM) || jurisdiction.equals(wanted);
  }
}
