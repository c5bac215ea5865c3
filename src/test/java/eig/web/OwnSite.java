package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import eig.RawClient;
import eig.RawClient.Reply;
import eig.graph.KnowledgeGraph;
import eig.query.Limits;
import eig.query.Shelf;
import eig.query.Turns;
import eig.store.Swap;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site over a small graph, started for each test and restarted as it wants. */
abstract class OwnSite {

  static final String ASK = "/sparql?query=ASK%7B%7D";
  static final String CROSS =
      "/sparql?query="
          + URLEncoder.encode(
              "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
              StandardCharsets.UTF_8);
  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final Limits LIMITS = new Limits(Duration.ofSeconds(8), 100_000, 64_000_000, 1_000);

  final Turns turns = new Turns();
  final Queue<String> log = new ConcurrentLinkedQueue<>();
  final AtomicInteger closed = new AtomicInteger();
  KnowledgeGraph graph;
  Shelf shelf;
  Swap<Served> served;
  Site site;

  @BeforeEach
  void graph(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    graph = Fixtures.graph(home);
    shelf = Shelf.read(home);
    served = new Swap<>(generation("one"));
    site =
        Site.start(
            served, turns, slow(20, Duration.ofSeconds(20)), Optional.empty(), log::add, () -> {});
  }

  @AfterEach
  void stop() {
    site.stop();
  }

  Served generation(String name) {
    DatasetGraph dataset = Fixtures.dataset(graph);
    return Served.of(name, dataset, graph.iris(), shelf, LIMITS, turns, closed::incrementAndGet);
  }

  void restart(Listening listening) {
    site.stop();
    site = Site.start(served, turns, listening, Optional.empty(), log::add, () -> {});
  }

  static Listening slow(int connections, Duration receiving) {
    return new Listening(
        0,
        true,
        OptionalInt.of(0),
        Set.of("127.0.0.9"),
        connections,
        Patience.PUBLIC.receiving(receiving));
  }

  Reply get(int port, String path, String... headers) throws IOException {
    try (RawClient client = RawClient.to(port)) {
      return client.send(RawClient.get(path, headers)).read();
    }
  }

  Reply get(String path, String... headers) throws IOException {
    return get(site.port(), path, headers);
  }

  static void eventually(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
