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
}
