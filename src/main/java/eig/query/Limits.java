package eig.query;

import java.time.Duration;

/**
 * How much one query may take.
 *
 * @param time from its start to its last row
 * @param rows rows, or triples of a graph
 * @param bytes of the written result
 * @param pageRows rows that a page shows
 */
public record Limits(Duration time, long rows, long bytes, long pageRows) {

  /** What a public endpoint grants. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(10), 500_000, 64L * 1024 * 1024, 10_000);

  /** What the program grants itself when it asks its own questions: a busy machine is no reason. */
  static final Limits OWN =
      new Limits(Duration.ofMinutes(30), Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
}
