package eig.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eig.Home;
import eig.RawClient;
import eig.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Three servers with copies of one generation of the real graph behind the balancer's configuration
 * that is published. Each is killed, and stopped, under readers.
 */
@Isolated
@Tag("long")
class BalancerIT {

  private static final int READERS = 6;

  /** How often each reader asks: the two cores of a small machine also start servers meanwhile. */
  private static final Duration PERIOD = Duration.ofMillis(200);

  private static final List<String> NAMES = List.of("one", "two", "three");
  private static final List<String> PATHS =
      List.of(
          "/questions/medias.csv",
          "/questions/suites.json",
          "/questions/contradictions",
          "/sparql?query=ASK%7B%7D",
          "/");

  private final AtomicLong requests = new AtomicLong();
  private final Semaphore answered = new Semaphore(0);
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<String> lateFailures = new ConcurrentLinkedQueue<>();

  /** Whether the health check has seen what was done last, so that nothing may fail any more. */
  private final AtomicBoolean known = new AtomicBoolean(true);

  @Test
  void whereACopyDiesTheOthersAnswer(@TempDir Path folder) throws Exception {
    assumeThat(Balancer.isInstalled()).as("haproxy is not on this machine").isTrue();
    List<Home> homes = copies(folder);
    List<ServerProcess> servers = new ArrayList<>();
    for (Home home : homes) {
      servers.add(ServerProcess.of(home, "--behind", "127.0.0.1"));
    }
    Latencies seen = new Latencies();
    Latencies ready = new Latencies();
    ScheduledExecutorService readers = Executors.newScheduledThreadPool(READERS);
    List<Future<?>> reading = new ArrayList<>();
    try (Balancer balancer =
        Balancer.before(servers.get(0).port(), servers.get(1).port(), servers.get(2).port())) {
      for (int reader = 0; reader < READERS; reader++) {
        int from = 2 + reader;
        reading.add(
            readers.scheduleAtFixedRate(
                () -> read(balancer.port(), from), 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS));
      }
      // Servers that ran for a while: three that have just started fill two cores by compiling.
      awaitRequests(1_000);
      for (boolean forcibly : List.of(true, false)) {
        for (int copy = 0; copy < 3; copy++) {
          int which = copy;
          known.set(false);
          seen.time(
              () -> {
                end(servers.get(which).process(), forcibly);
                balancer.await(NAMES.get(which), "DOWN");
              });
          known.set(true);
          awaitRequests(200);
          servers.get(which).process().onExit().join();
          ready.time(() -> servers.set(which, again(homes.get(which), servers.get(which))));
          balancer.await(NAMES.get(which), "UP");
          awaitRequests(200);
        }
      }
      // A reader that threw would have ended.
      assertThat(reading).noneMatch(Future::isDone);
      readers.shutdown();
      assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      servers.forEach(ServerProcess::close);
    }
    System.out.printf(
        "three copies behind HAProxy, %d readers, %d requests; each copy killed, and stopped%n"
            + "failed before the health check noticed  %d%n"
            + "failed after it                         %d%n"
            + "the health check noticed after          %s%n"
            + "ready again after                       %s%n",
        READERS, requests.get(), failures.size(), lateFailures.size(), seen, ready);
    assertThat(lateFailures).isEmpty();
    assertThat(failures).isEmpty();
    assertThat(ready.percentile(100)).isLessThan(Duration.ofSeconds(5));
  }

  /** Three homes; the second and the third have a copy of what the first one built. */
  private static List<Home> copies(Path folder) throws IOException, InterruptedException {
    List<Home> homes = new ArrayList<>();
    for (String name : NAMES) {
      Home home = Home.in(Files.createDirectory(folder.resolve(name)));
      if (homes.isEmpty()) {
        home.run("build").fine();
      } else {
        Process copy =
            new ProcessBuilder("cp", "-a", "--sparse=always", "../one/var", ".")
                .directory(home.folder().toFile())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
      }
      homes.add(home);
    }
    return homes;
  }

  private static void end(Process process, boolean forcibly) {
    if (forcibly) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
  }

  /** The same server on the same port, when it says that it is ready. */
  private static ServerProcess again(Home home, ServerProcess former) throws IOException {
    ServerProcess server =
        ServerProcess.of(home, "--behind", "127.0.0.1", "--port", String.valueOf(former.port()));
    try (RawClient client = RawClient.to(server.port())) {
      assertThat(client.send(RawClient.get("/ready")).read().status()).isEqualTo(200);
    }
    return server;
  }

  /** Until some more were answered. */
  private void awaitRequests(int more) throws InterruptedException {
    answered.drainPermits();
    assertThat(answered.tryAcquire(more, 120, TimeUnit.SECONDS)).isTrue();
  }

  private void read(int port, int from) {
    String path = PATHS.get((int) (requests.incrementAndGet() % PATHS.size()));
    boolean noticed = known.get();
    String wrong;
    try (RawClient client = RawClient.to(port, from, Duration.ofSeconds(20))) {
      RawClient.Reply reply = client.send(RawClient.get(path)).read();
      wrong = reply.status() == 200 && reply.complete() ? "" : path + ": " + reply.status();
    } catch (IOException e) {
      wrong = path + ": " + e;
    }
    if (!wrong.isEmpty()) {
      (noticed && known.get() ? lateFailures : failures).add(wrong);
    }
    answered.release();
  }
}
