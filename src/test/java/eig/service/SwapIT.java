package eig.service;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.RawClient;
import eig.ServerProcess;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Case 100: publications under readers. Each edition marks two names; an answer that shows two
 * marks is made of two generations.
 */
@Isolated
@Tag("long")
class SwapIT {

  private static final int PUBLICATIONS = Integer.getInteger("eig.publications", 20);
  private static final int READERS = 8;
  private static final String FILE = "data/autorites/promotions.csv";
  private static final Pattern MARK = Pattern.compile("marque (\\d+)");

  /** Both marks, from two patterns far apart, in one answer. */
  private static final String QUERY =
      "/sparql?query="
          + URLEncoder.encode(
              "PREFIX eig: <https://w3id.org/eig/ontologie#>"
                  + " SELECT ?n { { ?d a eig:Promotion ; eig:nom ?n } UNION"
                  + " { SELECT ?n { GRAPH ?g { ?d a eig:Promotion ; eig:nom ?n } } } }",
              StandardCharsets.UTF_8);

  private final AtomicLong requests = new AtomicLong();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  @Test
  void everyAnswerIsOfOneGeneration(@TempDir Path folder) throws Exception {
    Home home = Home.small(folder);
    List<String> lines = Files.readAllLines(folder.resolve(FILE));
    mark(home, lines, 0);
    try (ServerProcess server = ServerProcess.of(home, "--rate", "0")) {
      long pid = server.process().pid();
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService readers = Executors.newFixedThreadPool(READERS);
      for (int i = 0; i < READERS; i++) {
        int client = i;
        readers.execute(() -> read(server.port(), client, done));
      }
      awaitMark(0);
      long descriptors = Proc.descriptors(pid);
      long maps = Proc.maps(pid, "/lectures/");
      Latencies until = new Latencies();
      for (int i = 1; i <= PUBLICATIONS; i++) {
        mark(home, lines, i);
        int number = i;
        Home.Outcome built = home.run("build");
        built.fine();
        until.time(() -> awaitMark(number));
      }
      done.set(true);
      readers.shutdown();
      assertThat(readers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      System.out.printf(
          "publications             %d under %d readers%n"
              + "requests                 %d, failed or mixed %d%n"
              + "from built to served     %s%n"
              + "switches counted         %.0f%n"
              + "descriptors              %d before, %d after%n"
              + "files mapped             %d before, %d after%n",
          PUBLICATIONS,
          READERS,
          requests.get(),
          failures.size(),
          until,
          server.metric("eig_generations_switched_total"),
          descriptors,
          Proc.descriptors(pid),
          maps,
          Proc.maps(pid, "/lectures/"));
      assertThat(failures).isEmpty();
      assertThat(seen).hasSize(PUBLICATIONS + 1);
      assertThat(Proc.descriptors(pid)).isLessThanOrEqualTo(descriptors + 10);
    }
  }

  private static void mark(Home home, List<String> lines, int number) throws IOException {
    StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      text.append(line.replaceFirst(",([^,]+)", ",$1 marque " + number)).append('\n');
    }
    home.write(FILE, text.toString());
  }

  private void awaitMark(int number) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!seen.contains(String.valueOf(number))) {
      assertThat(System.nanoTime()).as("mark " + number + " served").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private void read(int port, int client, AtomicBoolean done) {
    while (!done.get()) {
      requests.incrementAndGet();
      try (RawClient raw = RawClient.to(port, 2 + client, Duration.ofSeconds(20))) {
        RawClient.Reply reply = raw.send(RawClient.get(QUERY, "Accept: text/csv")).read();
        Matcher mark = MARK.matcher(reply.text());
        Set<String> marks = new HashSet<>();
        while (mark.find()) {
          marks.add(mark.group(1));
        }
        if (reply.status() != 200 || !reply.complete() || marks.size() != 1) {
          failures.add(reply.status() + " " + marks);
        }
        seen.addAll(marks);
      } catch (IOException e) {
        failures.add(e.toString());
      }
    }
  }
}
