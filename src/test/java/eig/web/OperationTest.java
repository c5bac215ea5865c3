package eig.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import eig.RawClient;
import eig.RawClient.Reply;
import eig.model.UserError;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.Guard;
import eig.store.Swap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The site as who runs it meets it: stops, changes, health, numbers and logs. */
class OperationTest extends OwnSite {

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

  @Test
  void balancersAreToldBeforeAnythingIsRefused() throws Exception {
    Patience patience = Patience.PUBLIC;
    restart(
        new Listening(
            0,
            true,
            OptionalInt.empty(),
            Set.of("127.0.0.9"),
            20,
            new Patience(
                patience.receiving(),
                patience.sending(),
                Duration.ofSeconds(1),
                patience.stopping())));
    int port = site.port();
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(site::stop);
    eventually(() -> status("/ready") == 503);
    assertThat(status(ASK)).isEqualTo(200);
    assertThat(status("/")).isEqualTo(200);
    stopping.join();
    assertThatThrownBy(() -> RawClient.to(port)).isInstanceOf(ConnectException.class);
    assertThat(Listening.local(0).patience().leaving()).isZero();
    assertThat(Listening.local(0).behind(Set.of("127.0.0.1")).patience().leaving())
        .isEqualTo(Duration.ofSeconds(3));
  }

  private int status(String path) {
    try {
      return get(path).status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
