package eig.model;

/**
 * Something a user must mend.
 *
 * @param where file and line, a question's name, or a parameter
 * @param what what is wrong, one sentence without full stop
 * @param remedy what to do about it, one sentence without full stop
 */
public record Problem(String where, String what, String remedy) {

  /** A problem at a place in a file. */
  public static Problem at(Origin origin, String what, String remedy) {
    return new Problem(origin.toString(), what, remedy);
  }

  @Override
  public String toString() {
    return where + ": " + what + "; " + remedy;
  }
}
