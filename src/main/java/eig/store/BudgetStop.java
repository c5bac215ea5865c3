package eig.store;

/** Why a query was stopped before its last row. */
public final class BudgetStop extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What it would have exceeded. */
  public enum Kind {
    /** Its time. */
    TIME,
    /** The memory that one query may hold. */
    MEMORY,
    /** The memory that all queries share. */
    POOL,
    /** The size of one value. */
    VALUE,
    /** The patience of its caller, who left. */
    GONE
  }

  private final Kind kind;

  /**
   * A reason to stop.
   *
   * @param message what happened and the limit, in English
   */
  public BudgetStop(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** What would have been exceeded. */
  public Kind kind() {
    return kind;
  }
}
