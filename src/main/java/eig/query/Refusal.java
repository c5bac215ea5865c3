package eig.query;

import java.util.OptionalInt;

/**
 * A query that is not answered: by its own fault, or because it takes more than the limits grant.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why; the name in lower case with hyphens is the code that clients see. */
  public enum Reason {
    SYNTAX(400),
    QUERY_TOO_LONG(413),
    NESTING(400),
    UNKNOWN_GRAPH(400),
    FUNCTION_NOT_ALLOWED(400),
    SERVICE_NOT_ALLOWED(403),
    NOT_WRITABLE(406),
    RESULT_TOO_LARGE(422),
    VALUE_TOO_LARGE(422),
    TOO_MANY(429),
    QUERY_TIMEOUT(503),
    QUERY_MEMORY(503),
    OVERLOADED(503),
    GONE(503);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /** The HTTP status that says it. */
    public int status() {
      return status;
    }

    /** The code that clients see. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final int retryAfter;

  Refusal(Reason reason, String message) {
    this(reason, message, 0);
  }

  /**
   * A refusal after which a retry may help.
   *
   * @param retryAfter seconds; 0 when a retry does not help
   */
  Refusal(Reason reason, String message, int retryAfter) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  public Reason reason() {
    return reason;
  }

  /** After how many seconds the same query may be answered; empty when waiting does not help. */
  public OptionalInt retryAfter() {
    return retryAfter > 0 ? OptionalInt.of(retryAfter) : OptionalInt.empty();
  }
}
