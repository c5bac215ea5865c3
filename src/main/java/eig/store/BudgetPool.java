package eig.store;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all running queries share. */
public final class BudgetPool {

  /** What can be spared of a heap of 512 MiB, or half of a smaller one, in bytes. */
  public static final long DEFAULT =
      Math.min(256L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 2);

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  /**
   * A pool of which nothing is taken.
   *
   * @param limit its bytes
   */
  public BudgetPool(long limit) {
    this.limit = limit;
  }

  /** Takes bytes; false, and nothing taken, when there are not so many left. */
  boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= limit) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void give(long bytes) {
    taken.addAndGet(-bytes);
  }

  /** The bytes that running queries hold now. */
  public long taken() {
    return taken.get();
  }
}
