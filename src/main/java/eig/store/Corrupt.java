package eig.store;

/** A generation is not what its manifest says; the message names the file. */
final class Corrupt extends Exception {

  private static final long serialVersionUID = 1L;

  Corrupt(String what) {
    super(what);
  }

  /** What is wrong, for a person. */
  String what() {
    return String.valueOf(getMessage());
  }
}
