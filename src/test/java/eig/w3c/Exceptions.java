package eig.w3c;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tests that do not hold here as they stand, each with its reason: {@code exceptions.txt}. */
record Exceptions(List<Line> lines) {

  /** What becomes of the test. */
  enum How {
    /** It is not run. */
    OUT,
    /** Its terms are compared by value. */
    VALUE,
    /** The query is refused; that it is gets tested. */
    REFUSED,
    /** It fails; the day it does not, its line must go. */
    KNOWN
  }

  /**
   * A line.
   *
   * @param test an id, or a folder and {@code /*}
   */
  record Line(String test, How how, String reason) {

    private boolean names(Entry entry) {
      return test.endsWith("/*")
          ? entry.id().startsWith(test.substring(0, test.length() - 1))
          : entry.id().equals(test);
    }
  }

  static Exceptions read() {
    try (InputStream in = Exceptions.class.getResourceAsStream("/w3c/exceptions.txt")) {
      return new Exceptions(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\\|", 3))
              .map(
                  cells ->
                      new Line(cells[0].strip(), How.valueOf(cells[1].strip()), cells[2].strip()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Line> of(Entry entry) {
    return lines.stream().filter(line -> line.names(entry)).findFirst();
  }
}
