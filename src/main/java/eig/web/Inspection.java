package eig.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Whether the files of what is served still hold what was built. They are opened by their size and
 * time; every byte is read once, while answers are given already. What does not hold answers
 * nothing more: an error is better than a wrong answer.
 */
final class Inspection {

  private final Supplier<Optional<String>> reading;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean spoiled;

  /**
   * Prepares to look.
   *
   * @param reading reads every byte and says what is wrong; empty when nothing is
   */
  Inspection(Supplier<Optional<String>> reading) {
    this.reading = reading;
  }

  /** Looks, the first time that it is asked to; what is wrong, if something is. */
  Optional<String> look() {
    if (!begun.compareAndSet(false, true)) {
      return Optional.empty();
    }
    Optional<String> trouble = reading.get();
    spoiled = trouble.isPresent();
    return trouble;
  }

  /** Whether something was found wrong. */
  boolean isSpoiled() {
    return spoiled;
  }
}
