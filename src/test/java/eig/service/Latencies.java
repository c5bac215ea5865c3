package eig.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long things took. */
final class Latencies {

  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  /** Something that takes time. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Does something and notes how long it took. */
  void time(Work work) throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    nanos.add(System.nanoTime() - start);
  }

  /** The time within which so many per cent were done, by the nearest rank. */
  Duration percentile(int percent) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return Duration.ofNanos(sorted.get(Math.max(0, rank - 1)));
  }

  @Override
  public String toString() {
    return "%d times, median %.1f ms, p99 %.1f ms, most %.1f ms"
        .formatted(nanos.size(), ms(50), ms(99), ms(100));
  }

  private double ms(int percent) {
    return percentile(percent).toNanos() / 1e6;
  }
}
