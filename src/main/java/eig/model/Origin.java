package eig.model;

/**
 * The place a value was read from.
 *
 * @param file path relative to the home folder, with {@code /} between its parts
 * @param line line number, from 1; 0 when the whole file is meant
 */
public record Origin(String file, int line) {

  /** The whole of a file rather than one of its lines. */
  public static Origin of(String file) {
    return new Origin(file, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
