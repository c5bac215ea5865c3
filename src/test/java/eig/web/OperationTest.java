package eig.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import eig.Fixtures;
import eig.RawClient;
import eig.RawClient.Reply;
import eig.graph.KnowledgeGraph;
import eig.model.UserError;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.Guard;
import eig.query.Limits;
import eig.query.Shelf;
import eig.query.Turns;
import eig.store.Swap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as who runs it meets it: slow clients, stops, changes, health, numbers and logs. */
class OperationTest {

  private static final String ASK = "/sparql?query=ASK%7B%7D";
  private static final String CROSS =
      "/sparql?query="
          + URLEncoder.encode(
              "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
              StandardCharsets.UTF_8);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(8), 100_000, 64_000_000, 1_000);

  private final Turns turns = new Turns();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final AtomicInteger closed = new AtomicInteger();
  private KnowledgeGraph graph;
  private Shelf shelf;
  private Swap<Served> served;
  private Site site;

  @BeforeEach
  void graph(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    graph = Fixtures.graph(home);
    shelf = Shelf.read(home);
    served = new Swap<>(generation("one"));
    site = Site.start(served, turns, slow(20, Duration.ofSeconds(20)), log::add, () -> {});
  }

  @AfterEach
  void stop() {
    site.stop();
  }

  private Served generation(String name) {
    DatasetGraph dataset = Fixtures.dataset(graph);
    return Served.of(name, dataset, graph.iris(), shelf, LIMITS, turns, closed::incrementAndGet);
  }

  private void restart(Listening listening) {
    site.stop();
    site = Site.start(served, turns, listening, log::add, () -> {});
  }

  private static Listening slow(int connections, Duration receiving) {
    Listening local = Listening.local(0);
    return new Listening(
        0,
        true,
        OptionalInt.of(0),
        Set.of("127.0.0.9"),
        connections,
        receiving,
        local.sending(),
        local.stopping());
  }

  private Reply get(int port, String path, String... headers) throws IOException {
    try (RawClient client = RawClient.to(port)) {
      return client.send(RawClient.get(path, headers)).read();
    }
  }

  private Reply get(String path, String... headers) throws IOException {
    return get(site.port(), path, headers);
  }

  private static void eventually(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /** Case 59. An idle time-out does not see them: they send a byte now and then. */
  @Test
  void clientsThatDribbleAreClosedAndOthersAreAnsweredMeanwhile() throws Exception {
    restart(slow(100, Duration.ofSeconds(2)));
    List<RawClient> dribblers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      dribblers.add(RawClient.to(site.port()).send("GET / HTTP/1.1\r\nHost: a\r\nX-" + i));
    }
    for (int i = 0; i < 20; i++) {
      dribblers.add(
          RawClient.to(site.port())
              .send(
                  RawClient.request(
                      "POST",
                      "/sparql",
                      "Content-Type: application/sparql-query",
                      "Content-Length: 1000")));
    }
    ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    AtomicInteger left = new AtomicInteger(dribblers.size());
    ScheduledFuture<?> dribbling =
        pace.scheduleAtFixedRate(
            () -> {
              int open = 0;
              for (RawClient dribbler : dribblers) {
                try {
                  dribbler.send("x");
                  open++;
                } catch (IOException e) {
                  // The server closed it.
                }
              }
              left.set(open);
            },
            0,
            100,
            TimeUnit.MILLISECONDS);
    long end = System.nanoTime() + PATIENCE.toNanos();
    long worst = 0;
    while (left.get() > 0) {
      long start = System.nanoTime();
      assertThat(start).as("in time, with " + left + " open").isLessThan(end);
      assertThat(get(ASK).status()).isEqualTo(200);
      worst = Math.max(worst, System.nanoTime() - start);
    }
    dribbling.cancel(true);
    pace.shutdown();
    assertThat(Duration.ofNanos(worst)).isLessThan(Duration.ofMillis(500));
    for (RawClient dribbler : dribblers) {
      dribbler.close();
    }
  }

  /** Case 59, the other way round: an answer larger than what the system keeps for a socket. */
  @Test
  void clientsThatDoNotReadAreClosedAndOthersAreAnsweredMeanwhile() throws Exception {
    restart(slow(100, Duration.ofSeconds(2)));
    String large =
        "/sparql?query="
            + URLEncoder.encode(
                "SELECT (\"" + "x".repeat(1_000) + "\" AS ?x) { ?a ?b ?c . ?d ?e ?f } LIMIT 15000",
                StandardCharsets.UTF_8);
    assertThat(get(large, "Accept: text/csv").body()).hasSize(3 + 15_000 * 1_002);
    List<RawClient> deaf = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      deaf.add(RawClient.to(site.port(), 10 + i, PATIENCE).send(RawClient.get(large)));
    }
    int admin = site.adminPort().orElseThrow();
    eventually(
        () -> {
          try {
            long start = System.nanoTime();
            assertThat(get(ASK).status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofMillis(1_500));
            return get(admin, "/metrics").text().contains("eig_connections 0.0");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    for (RawClient client : deaf) {
      Reply reply = client.read();
      assertThat(reply.status() == 200 && reply.complete()).as("more than was taken").isFalse();
      client.close();
    }
  }

  /** Case 60. */
  @Test
  void oneConnectionTooManyIsRefusedAndTheServiceRecovers() throws Exception {
    restart(slow(10, Duration.ofSeconds(20)));
    List<RawClient> open = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      RawClient client = RawClient.to(site.port());
      assertThat(client.send(RawClient.get(ASK)).read().status()).isEqualTo(200);
      open.add(client);
    }
    try (RawClient one = RawClient.to(site.port())) {
      assertThat(one.ended()).isTrue();
    }
    for (RawClient client : open) {
      client.close();
    }
    eventually(
        () -> {
          try {
            return get(ASK).status() == 200;
          } catch (IOException e) {
            return false;
          }
        });
  }

  /** Case 62. */
  @Test
  void aQueryEndsWhenItsClientHasLeft() throws Exception {
    try (RawClient client = RawClient.to(site.port())) {
      client.send(RawClient.get(CROSS));
      eventually(() -> turns.running() == 1);
    }
    long left = System.nanoTime();
    eventually(() -> turns.running() == 0);
    assertThat(Duration.ofNanos(System.nanoTime() - left)).isLessThan(Duration.ofSeconds(1));
  }

  /** Case 101. */
  @Test
  void whatIsUnderWayIsAnsweredWhenTheSiteStops() throws Exception {
    int port = site.port();
    try (RawClient under = RawClient.to(port)) {
      under.send(RawClient.get(CROSS + "&timeout=2"));
      eventually(() -> turns.running() == 1);
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(site::stop);
      eventually(
          () -> {
            try (RawClient late = RawClient.to(port)) {
              return late.send(RawClient.get(ASK)).read().status() == 503;
            } catch (IOException e) {
              return true;
            }
          });
      Reply reply = under.read();
      assertThat(reply.text()).contains("query-timeout");
      assertThat(reply.complete()).isTrue();
      stopping.join();
    }
    assertThatThrownBy(() -> RawClient.to(port)).isInstanceOf(ConnectException.class);
  }

  /** Case 100, in small. */
  @Test
  void anotherGenerationIsServedAsSoonAsItIsNamedAndTheFormerOneIsLetGo() throws Exception {
    AtomicReference<Optional<String>> pointer = new AtomicReference<>(Optional.of("one"));
    List<String> refused = new ArrayList<>();
    site.follow(
        "one",
        pointer::get,
        name -> {
          if (name.equals("rotten")) {
            throw new UserError(UserError.Kind.MACHINE, name, "it is corrupt", "build again");
          }
          return generation(name);
        },
        e -> refused.add(String.valueOf(e.getMessage())));
    try (RawClient slow = RawClient.to(site.port())) {
      slow.send(RawClient.get(CROSS + "&timeout=4"));
      eventually(() -> turns.running() == 1);
      pointer.set(Optional.of("two"));
      eventually(() -> log.stream().anyMatch(l -> l.contains("\"switched\"")));
      assertThat(closed).as("closed while a query reads it").hasValue(0);
      assertThat(slow.read().complete()).isTrue();
    }
    eventually(() -> closed.get() == 1);
    pointer.set(Optional.of("rotten"));
    eventually(() -> !refused.isEmpty());
    get(ASK);
    eventually(() -> log.stream().anyMatch(l -> l.contains("\"generation\":\"two\"")));
    assertThat(refused).hasSize(1).first().asString().contains("it is corrupt");
  }

  @Test
  void healthAndNumbersAreOnAPortOfTheirOwn() throws Exception {
    int admin = site.adminPort().orElseThrow();
    for (int port : List.of(site.port(), admin)) {
      assertThat(get(port, "/health").text()).isEqualTo("healthy\n");
      assertThat(get(port, "/ready").text()).isEqualTo("ready\n");
    }
    get(ASK);
    get("/sparql?query=SELECT");
    String numbers = get(admin, "/metrics").text();
    assertThat(numbers)
        .contains(
            "eig_requests_seconds_count{code=\"\",route=\"/sparql\",status=\"200\"} 1",
            "eig_requests_seconds_count{code=\"syntax\",route=\"/sparql\",status=\"400\"} 1",
            "eig_ready 1.0",
            "eig_queries_running 0.0",
            "jvm_memory_used_bytes");
    assertThat(get("/metrics").status()).isEqualTo(404);
  }

  /** Case 112. */
  @Test
  void theLogSaysWhatHappenedAndNotWhoAskedWhat() throws Exception {
    get(
        "/sparql?query="
            + URLEncoder.encode("ASK { ?secret ?p \"Jeanne\" }", StandardCharsets.UTF_8),
        "User-Agent: Mozilla/5.0 (someone)",
        "X-Forwarded-For: 203.0.113.7",
        "Referer: https://elsewhere.example/?q=Jeanne",
        "From: jeanne@elsewhere.example");
    get("/questions/nothing-of-the-kind?Jeanne=1");
    get("/id/personne/jeanne");
    eventually(() -> log.size() >= 3);
    assertThat(log)
        .allSatisfy(line -> assertThat(JsonParser.parseString(line).isJsonObject()).isTrue());
    assertThat(String.join("\n", log))
        .contains("\"route\":\"/sparql\"", "\"status\":404", "\"code\":\"unknown-question\"")
        .doesNotContain("Jeanne", "jeanne", "secret", "Mozilla", "elsewhere", "nothing-of")
        .doesNotContainPattern(Pattern.compile("\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b"));
  }

  /** Case 63, the second half: only a balancer of ours may say who asks. */
  @Test
  void aForgedAddressIsNotBelieved() throws Exception {
    try (RawClient stranger = RawClient.to(site.port(), 2, PATIENCE);
        RawClient balancer = RawClient.to(site.port(), 9, PATIENCE)) {
      String request = RawClient.get(ASK, "X-Request-Id: abc", "X-Forwarded-For: 203.0.113.7");
      assertThat(stranger.send(request).read().header("X-Request-Id")).isNotEqualTo("abc");
      assertThat(balancer.send(request).read().header("X-Request-Id")).isEqualTo("abc");
    }
  }

  /** Case 104, at other times: nothing stops a thread that looks at nothing. */
  @Test
  void aQueryOutOfControlMakesTheSiteUnwellAndThenEndsIt() throws Exception {
    AtomicInteger restarts = new AtomicInteger();
    Health health =
        new Health(
            served,
            turns,
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            restarts::incrementAndGet);
    assertThat(health.isReady()).isTrue();
    CountDownLatch released = new CountDownLatch(1);
    Asking asking;
    try (Swap.Lease<Served> lease = served.lease()) {
      asking = lease.value().asking();
    }
    CompletableFuture<Boolean> stuck =
        CompletableFuture.supplyAsync(
            () ->
                asking.run(
                    Guard.parse("ASK {}", List.of(), List.of()),
                    new Caller("", () -> false, Optional.of(Duration.ofMillis(10))),
                    exec -> waited(released)));
    eventually(() -> !health.isReady());
    health.watch();
    assertThat(restarts).hasValue(0);
    eventually(
        () -> {
          health.watch();
          return restarts.get() > 0;
        });
    released.countDown();
    assertThat(stuck.handle((answer, error) -> error != null).join()).isNotNull();
    assertThat(health.isReady()).isTrue();
  }

  private static boolean waited(CountDownLatch released) {
    try {
      released.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
