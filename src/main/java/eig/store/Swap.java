package eig.store;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One value that many use while it is replaced: who took the former one keeps it until done, and it
 * is closed when the last of them is.
 *
 * @param <T> what is used; closed once, by whoever lets go last
 */
public final class Swap<T extends AutoCloseable> implements AutoCloseable {

  private volatile Held<T> current;

  /** Begins with a value. */
  public Swap(T first) {
    current = new Held<>(first);
  }

  /** Takes the current value, for as long as the lease is open. */
  public Lease<T> lease() {
    while (true) {
      Held<T> held = current;
      if (held.retain()) {
        return new Lease<>(held);
      }
      if (held == current) {
        throw new IllegalStateException("closed");
      }
    }
  }

  /** Replaces the value; the former one is closed as soon as nobody uses it. */
  public synchronized void replace(T next) {
    Held<T> former = current;
    current = new Held<>(next);
    former.release();
  }

  /** Lets go of the value; nobody takes it any more. */
  @Override
  public synchronized void close() {
    current.release();
  }

  /**
   * The use of a value.
   *
   * @param <T> what is used
   */
  public static final class Lease<T extends AutoCloseable> implements AutoCloseable {
    private final Held<T> held;

    private Lease(Held<T> held) {
      this.held = held;
    }

    /** The value. */
    public T value() {
      return held.value;
    }

    @Override
    public void close() {
      held.release();
    }
  }

  /** A value with the number of its users, the swap itself being one. */
  private static final class Held<T extends AutoCloseable> {
    private final T value;
    private final AtomicInteger users = new AtomicInteger(1);

    Held(T value) {
      this.value = value;
    }

    boolean retain() {
      int now;
      do {
        now = users.get();
        if (now == 0) {
          return false;
        }
      } while (!users.compareAndSet(now, now + 1));
      return true;
    }

    void release() {
      if (users.decrementAndGet() == 0) {
        try {
          value.close();
        } catch (Exception e) {
          throw new IllegalStateException("what was used cannot be closed", e);
        }
      }
    }
  }
}
