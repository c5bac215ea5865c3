package eig.cli;

import eig.model.UserError;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The memory that a command may take for its objects. */
final class Heap {

  private static final long MEBI = 1L << 20;

  private Heap() {}

  /**
   * What to say when it did not suffice.
   *
   * @return empty when something else was thrown
   */
  static Optional<UserError> refusal(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(OutOfMemoryError.class::isInstance)
        .findFirst()
        .map(e -> refusal(Runtime.getRuntime().maxMemory() / MEBI));
  }

  private static UserError refusal(long megabytes) {
    return new UserError(
        UserError.Kind.MACHINE,
        "memory",
        "the %d MB that this process may take do not suffice".formatted(megabytes),
        ("run it where a machine or a container has more memory (a process takes two fifths of it,"
                + " and a build is two), or set JDK_JAVA_OPTIONS=-Xmx%dm to give it more of this one")
            .formatted(2 * megabytes));
  }
}
