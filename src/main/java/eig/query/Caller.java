package eig.query;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who asks, as far as answering depends on it.
 *
 * @param key tells callers apart, and nothing more of them; the empty key is this machine's own
 *     command line, which waits for nobody
 * @param gone whether they no longer wait for the answer; asked now and then while a query runs
 * @param patience how long they wait at most; it lowers the limit of time, and never raises it
 */
public record Caller(String key, BooleanSupplier gone, Optional<Duration> patience) {

  /** The command line. */
  public static final Caller LOCAL = new Caller("", () -> false);

  /** A caller that waits as long as the limits allow. */
  public Caller(String key, BooleanSupplier gone) {
    this(key, gone, Optional.empty());
  }
}
