package eig.service;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.RawClient;
import eig.ServerProcess;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Sixteen clients that mean harm and one that asks {@code ASK{}}, at the real graph and the heap of
 * a public server.
 */
@Isolated
@Tag("long")
class HostileIT {

  private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("eig.hostile", 60));
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int CLIENTS = 16;

  private static final List<String> QUERIES =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f }",
          "SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f LIMIT 5 OFFSET 100000",
          "SELECT ?a ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?f",
          "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
          "SELECT (GROUP_CONCAT(STR(?c)) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
          "SELECT * { ?a (!<x:x>|^(!<x:x>))+ ?b }",
          "SELECT (COUNT(*) AS ?n) { ?a ((!<x:x>)/(!<x:x>))* ?b . ?c (!<x:x>)* ?d }",
          "SELECT * { ?a ?b ?c FILTER REGEX(CONCAT(STR(?c), \""
              + "a".repeat(200)
              + "\"), \"(.*a){12}b\") }",
          "CONSTRUCT { ?a ?b ?f . ?d ?e ?c . ?a ?e ?c } { ?a ?b ?c . ?d ?e ?f }",
          "CONSTRUCT { [] ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
          "DESCRIBE ?s ?o { ?s ?p ?o }",
          "SELECT * { { SELECT * { ?a ?b ?c } } { SELECT * { ?d ?e ?f } } MINUS { ?a ?e ?f } }",
          "SELECT (SHA512(GROUP_CONCAT(?x)) AS ?h) { ?s ?p ?o . ?t ?q ?u BIND(CONCAT(STR(?o), STR(?u)) AS ?x) }");

  private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
  private final AtomicLong worst = new AtomicLong();
  private final AtomicLong incomplete = new AtomicLong();

  @Test
  void aPoliteClientIsServedWhileOthersPress(@TempDir Path folder) throws Exception {
    try (ServerProcess server = ServerProcess.of(Home.built(folder), "--rate", "0")) {
      long end = System.nanoTime() + LENGTH.toNanos();
      ExecutorService hostile = Executors.newFixedThreadPool(CLIENTS);
      for (int i = 0; i < CLIENTS; i++) {
        int client = i;
        hostile.execute(() -> press(server.port(), client, end));
      }
      Latencies asks = new Latencies();
      Latencies healths = new Latencies();
      while (System.nanoTime() < end) {
        asks.time(() -> polite(server.port(), "/sparql?query=ASK%7B%7D"));
        healths.time(() -> polite(server.port(), "/health"));
        TimeUnit.MILLISECONDS.sleep(20);
      }
      hostile.shutdown();
      assertThat(hostile.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      long since = System.nanoTime();
      while (server.metric("eig_queries_running") > 0) {
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
      }
      System.out.printf(
          "hostile: %s of %d clients in %d s%n"
              + "answers by status        %s%n"
              + "slowest hostile answer   %.2f s (limit %d s)%n"
              + "ASK{}                    %s%n"
              + "/health                  %s%n"
              + "peak resident            %d MB%n",
          statuses.values().stream().mapToLong(AtomicLong::get).sum(),
          CLIENTS,
          LENGTH.toSeconds(),
          statuses,
          worst.get() / 1e9,
          LIMIT.toSeconds(),
          asks,
          healths,
          Proc.peakMegabytes(server.process().pid()));
      assertThat(server.process().isAlive()).as("no OutOfMemoryError").isTrue();
      assertThat(statuses.keySet()).isSubsetOf(200, 400, 422, 429, 503);
      assertThat(incomplete).hasValue(0);
      assertThat(Duration.ofNanos(worst.get())).isLessThan(LIMIT.plusMillis(500));
      assertThat(asks.percentile(99)).isLessThan(Duration.ofMillis(500));
      assertThat(healths.percentile(99)).isLessThan(Duration.ofMillis(200));
    }
  }

  private void press(int port, int client, long end) {
    for (int i = client; System.nanoTime() < end; i++) {
      String query = URLEncoder.encode(QUERIES.get(i % QUERIES.size()), StandardCharsets.UTF_8);
      long start = System.nanoTime();
      try (RawClient raw = RawClient.to(port, 2 + client, Duration.ofSeconds(30))) {
        RawClient.Reply reply = raw.send(RawClient.get("/sparql?query=" + query)).read();
        statuses.computeIfAbsent(reply.status(), s -> new AtomicLong()).incrementAndGet();
        if (!reply.complete()) {
          incomplete.incrementAndGet();
        }
      } catch (IOException e) {
        statuses.computeIfAbsent(0, s -> new AtomicLong()).incrementAndGet();
      }
      worst.accumulateAndGet(System.nanoTime() - start, Math::max);
    }
  }

  private static void polite(int port, String path) throws IOException {
    try (RawClient raw = RawClient.to(port, 100, Duration.ofSeconds(30))) {
      assertThat(raw.send(RawClient.get(path)).read().status()).isEqualTo(200);
    }
  }
}
