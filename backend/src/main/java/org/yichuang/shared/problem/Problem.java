package org.yichuang.shared.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal with a reason (RFC 9457). Thrown wherever a rule says no; {@link ProblemMappers} turns it into the answer. It carries keys,
 * not texts: the language is the caller's.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final String detailKey;
  private final transient List<Object> arguments;
  private final transient List<FieldFault> faults;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  private Problem(ProblemType type, String detailKey, List<Object> arguments, List<FieldFault> faults) {
    super(type + " " + detailKey, null, false, false);
    this.type = type;
    this.detailKey = detailKey;
    this.arguments = arguments;
    this.faults = faults;
  }

  /** A problem whose detail is the text {@code detail.<detailKey>}. */
  public static Problem of(ProblemType type, String detailKey, Object... arguments) {
    return new Problem(type, detailKey, List.of(arguments), List.of());
  }

  /** A problem of one or more fields. */
  public static Problem fields(ProblemType type, List<FieldFault> faults) {
    return new Problem(type, type.key(), List.of(), List.copyOf(faults));
  }

  /** 400 for one field. */
  public static Problem invalid(String pointer, String code, Object... arguments) {
    return fields(ProblemType.INVALID_REQUEST, List.of(FieldFault.of(pointer, code, arguments)));
  }

  /** 422 for one field. */
  public static Problem unprocessable(String pointer, String code, Object... arguments) {
    return fields(ProblemType.UNPROCESSABLE, List.of(FieldFault.of(pointer, code, arguments)));
  }

  /** The same answer for what is not there and for what the caller may not know of. */
  public static Problem notFound() {
    return of(ProblemType.NOT_FOUND, "not-found");
  }

  public static Problem forbidden() {
    return of(ProblemType.FORBIDDEN, "forbidden");
  }

  /** Adds a member beside the standard ones, e.g. what is possible instead. */
  public Problem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** 429 or 503 with the time after which to try again. */
  public Problem retryAfter(long seconds) {
    return with("retryAfterSeconds", Math.max(1, seconds));
  }

  public ProblemType type() {
    return type;
  }

  String detailKey() {
    return detailKey;
  }

  List<Object> arguments() {
    return arguments;
  }

  public List<FieldFault> faults() {
    return faults;
  }

  Map<String, Object> members() {
    return members;
  }
}
