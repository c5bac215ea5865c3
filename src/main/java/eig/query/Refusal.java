package eig.query;

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
    SERVICE_NOT_ALLOWED(403),
    RESULT_TOO_LARGE(422),
    QUERY_TIMEOUT(503),
    OVERLOADED(503);

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

  Refusal(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
