package org.yichuang.shared.problem;

/**
 * The kinds of refusals that the API knows. Each is documented in openapi.yaml by its status; {@link #uri()} is stable and may be
 * relied on by clients. Titles stand in {@code problems*.properties}, in Chinese and English.
 */
public enum ProblemType {
  INVALID_REQUEST(400, "invalid-request"),
  UNAUTHENTICATED(401, "unauthenticated"),
  LOGIN_FAILED(401, "login-failed"),
  SECOND_FACTOR_REQUIRED(401, "second-factor-required"),
  FORBIDDEN(403, "forbidden"),
  ACCOUNT_SETUP_REQUIRED(403, "account-setup-required"),
  NOT_FOUND(404, "not-found"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed"),
  NOT_ACCEPTABLE(406, "not-acceptable"),
  ACT_NOT_POSSIBLE(409, "act-not-possible"),
  CONFLICT(409, "conflict"),
  STALE(412, "stale"),
  TOO_LARGE(413, "too-large"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
  UNPROCESSABLE(422, "unprocessable"),
  IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused"),
  PRECONDITION_REQUIRED(428, "precondition-required"),
  TOO_MANY_REQUESTS(429, "too-many-requests"),
  INTERNAL(500, "internal"),
  UNAVAILABLE(503, "unavailable");

  private final int status;
  private final String name;

  ProblemType(int status, String name) {
    this.status = status;
    this.name = name;
  }

  public int status() {
    return status;
  }

  /** The {@code type} member of the problem document. */
  public String uri() {
    return "/errors/" + name;
  }

  /** Its name in texts and metrics. */
  public String key() {
    return name;
  }

  /** The type that stands for a status that a library answered with. */
  public static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status && type != LOGIN_FAILED) {
        return type;
      }
    }
    return status >= 500 ? INTERNAL : INVALID_REQUEST;
  }
}
