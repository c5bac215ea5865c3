package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import eig.RawClient.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Clients that are slow, too many, gone, or not who they say. */
class ClientsTest extends OwnSite {

  /** Answers in two seconds; an idle machine gives a thousand. */
  private static final int MANY = 20;

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
    int answered = 0;
    while (left.get() > 0) {
      assertThat(System.nanoTime()).as("in time, with " + left + " open").isLessThan(end);
      assertThat(get(ASK).status()).isEqualTo(200);
      answered++;
    }
    dribbling.cancel(true);
    pace.shutdown();
    // Who waits for dribblers answers next to nobody in these two seconds, whatever the machine.
    assertThat(answered).isGreaterThan(MANY);
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
    AtomicInteger answered = new AtomicInteger();
    eventually(
        () -> {
          try {
            assertThat(get(ASK).status()).isEqualTo(200);
            answered.incrementAndGet();
            return get(admin, "/metrics").text().contains("eig_connections 0.0");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(answered).hasValueGreaterThan(MANY);
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
    eventually(() -> log.stream().anyMatch(line -> line.contains("\"code\":\"gone\"")));
    assertThat(turns.running()).isZero();
    assertThat(log).as("ended by its time limit").noneMatch(l -> l.contains("query-timeout"));
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
}
