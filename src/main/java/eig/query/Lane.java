package eig.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** So many queries at a time; the others wait, first come, first served. */
final class Lane {

  private static final long POLL_MILLIS = 50;
  private static final long NANOS_IN_MILLI = 1_000_000;

  private final LongSupplier clock;
  private final Deque<Object> queue = new ArrayDeque<>();
  private final int places;
  private int used;

  Lane(int places, LongSupplier clock) {
    this.places = places;
    this.clock = clock;
  }

  /** Enters if there is a place and nobody waits for it. */
  synchronized boolean enterAtOnce() {
    if (used == places || !queue.isEmpty()) {
      return false;
    }
    used++;
    return true;
  }

  /**
   * Waits for a place and enters.
   *
   * @param until when to give up, as the clock tells it
   * @param gone whether to give up now; asked some 20 times a second
   * @return whether it entered
   */
  synchronized boolean enter(long until, BooleanSupplier gone) throws InterruptedException {
    Object ticket = new Object();
    queue.add(ticket);
    try {
      while (used == places || queue.peek() != ticket) {
        long left = until - clock.getAsLong();
        if (left <= 0 || gone.getAsBoolean()) {
          return false;
        }
        wait(Math.min(POLL_MILLIS, left / NANOS_IN_MILLI + 1));
      }
      used++;
      return true;
    } finally {
      queue.remove(ticket);
      notifyAll();
    }
  }

  synchronized void leave() {
    used--;
    notifyAll();
  }

  /** How many are in it. */
  synchronized int used() {
    return used;
  }
}
