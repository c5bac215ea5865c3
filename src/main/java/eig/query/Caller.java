package eig.query;

import java.util.function.BooleanSupplier;

/**
 * Who asks, as far as answering depends on it.
 *
 * @param key tells callers apart, and nothing more of them; the empty key is this machine's own
 *     command line, which waits for nobody
 * @param gone whether they no longer wait for the answer; asked now and then while a query runs
 */
public record Caller(String key, BooleanSupplier gone) {

  /** The command line. */
  public static final Caller LOCAL = new Caller("", () -> false);
}
