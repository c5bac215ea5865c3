package eig.model;

import java.util.List;
import java.util.stream.Collectors;

/** An error that its reader can mend: reported without a stack trace, as one line per problem. */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose turn it is, and the exit code of the process. */
  public enum Kind {
    /** The data, the ontology or a question file is refused. */
    DATA(1),
    /** A command, option or parameter is wrong. */
    USAGE(2),
    /** The machine refuses: port, disk, lock. */
    MACHINE(3);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;
  private final transient List<Problem> problems;

  public UserError(Kind kind, List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.kind = kind;
    this.problems = List.copyOf(problems);
  }

  public UserError(Kind kind, String where, String what, String remedy) {
    this(kind, List.of(new Problem(where, what, remedy)));
  }

  public Kind kind() {
    return kind;
  }

  /** What is wrong; none where another process has said it. */
  public List<Problem> problems() {
    return problems;
  }
}
