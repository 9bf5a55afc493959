package org.yichuang.shared.http;

import org.jspecify.annotations.Nullable;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Versions as entity tags (RFC 9110): {@code "7"}. */
public final class ETags {

  private ETags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /** The caller must say which version it read: 428 without If-Match, 412 with another one. */
  public static void require(@Nullable String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(ProblemType.PRECONDITION_REQUIRED, "precondition-required");
    }
    check(ifMatch, version);
  }

  /** The caller may say which version it read. */
  public static void check(@Nullable String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      return;
    }
    for (String tag : ifMatch.split(",")) {
      String bare = tag.strip();
      if (bare.equals("*") || bare.equals(of(version))) {
        return;
      }
    }
    throw Problem.of(ProblemType.STALE, "stale");
  }
}
