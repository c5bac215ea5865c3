package eig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A server that is asked good and bad things for long answers each as at first, and holds no more
 * than at first. {@code -Deig.soak.minutes} (30) and {@code -Deig.soak.requests} (100 000) say how
 * long.
 */
@Isolated
@Tag("long")
class SoakIT {

  private static final int SAMPLES = 30;

  /** One in so many takes as long as the server lets it. */
  private static final int SELDOM_SLOWLY = 60;

  private static final int SELDOM_FAST = 4_000;

  @TempDir private Path folder;

  @Test
  void twoRequestsASecond() throws Exception {
    long total = Duration.ofMinutes(Long.getLong("eig.soak.minutes", 30L)).toSeconds() * 2;
    try (ServerProcess server = ServerProcess.of(Home.built(folder))) {
      SoakClient client = new SoakClient(server.port());
      ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
      List<SoakRequest> requests = mixed(total, SELDOM_SLOWLY);
      // One task each, due half a second after the other, so that a slow answer holds up none.
      List<? extends Future<?>> due =
          IntStream.range(0, requests.size())
              .mapToObj(
                  i ->
                      clock.schedule(
                          () -> client.send(requests.get(i)), i * 500L, TimeUnit.MILLISECONDS))
              .toList();
      watch(server, client, clock, total, "2 requests a second");
      assertThat(due).allMatch(Future::isDone);
    }
  }

  @Test
  void eightReadersAsFastAsTheyGo() throws Exception {
    long total = Long.getLong("eig.soak.requests", 100_000L);
    try (ServerProcess server = ServerProcess.of(Home.built(folder))) {
      SoakClient client = new SoakClient(server.port());
      ScheduledExecutorService readers = Executors.newScheduledThreadPool(8);
      for (SoakRequest request : mixed(total, SELDOM_FAST)) {
        readers.execute(() -> client.send(request));
      }
      watch(server, client, readers, total, "8 readers");
    }
  }

  private static List<SoakRequest> mixed(long total, int seldom) {
    Random random = new Random(20_261_126);
    List<SoakRequest> often = SoakRequest.often();
    List<SoakRequest> slow = SoakRequest.seldom();
    return random
        .ints(total)
        .mapToObj(
            number ->
                Math.floorMod(number, seldom) == 0
                    ? slow.get(random.nextInt(slow.size()))
                    : often.get(random.nextInt(often.size())))
        .toList();
  }

  /** Takes a sample at each thirtieth of the way, then judges. */
  private static void watch(
      ServerProcess server,
      SoakClient client,
      ScheduledExecutorService working,
      long total,
      String name)
      throws InterruptedException {
    long start = System.nanoTime();
    List<Gauge> samples = new ArrayList<>();
    working.shutdown();
    boolean ended = false;
    while (!ended && client.failures().size() < 20) {
      ended = working.awaitTermination(50, TimeUnit.MILLISECONDS);
      if (ended || client.sent() >= total * (samples.size() + 1) / SAMPLES) {
        samples.add(Gauge.of(server.pid()));
      }
    }
    working.shutdownNow();
    print(name, client, samples, Duration.ofNanos(System.nanoTime() - start));
    assertThat(client.failures()).isEmpty();
    assertThat(client.byStatus()).doesNotContainKey(500);
    assertThat(client.sent()).isGreaterThanOrEqualTo(total);
    constant(samples, Gauge::heap, 0);
    constant(samples, Gauge::threads, 3);
    constant(samples, Gauge::files, 10);
  }

  /** The mean of the last third is that of the first, by a tenth or a few. */
  private static void constant(List<Gauge> samples, ToLongFunction<Gauge> what, long few) {
    double first = third(samples, what, 0);
    double last = third(samples, what, 2);
    if (Math.abs(last - first) > few) {
      assertThat(last).isCloseTo(first, withPercentage(10));
    }
  }

  private static double third(List<Gauge> samples, ToLongFunction<Gauge> what, int which) {
    int size = samples.size() / 3;
    return IntStream.range(which * size, (which + 1) * size)
        .mapToLong(i -> what.applyAsLong(samples.get(i)))
        .average()
        .orElseThrow();
  }

  private static void print(String name, SoakClient client, List<Gauge> samples, Duration took) {
    System.out.printf(
        "Soak, %s: %d requests in %d s, %d failures%n  by status (0: the client left) %s%n",
        name, client.sent(), took.toSeconds(), client.failures().size(), client.byStatus());
    for (int which = 0; which < 3 && samples.size() >= 3; which++) {
      System.out.printf(
          "  third %d: heap after GC %.1f MiB, threads %.1f, files %.1f%n",
          which + 1,
          third(samples, Gauge::heap, which) / 1024 / 1024,
          third(samples, Gauge::threads, which),
          third(samples, Gauge::files, which));
    }
  }
}
