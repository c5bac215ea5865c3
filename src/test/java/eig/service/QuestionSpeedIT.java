package eig.service;

import static org.assertj.core.api.Assertions.assertThat;

import eig.GoldenCase;
import eig.Home;
import eig.RawClient;
import eig.ServerProcess;
import eig.graph.Iris;
import eig.query.Answers;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.Limits;
import eig.query.Question;
import eig.query.Shelf;
import eig.store.Reading;
import eig.store.Store;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How fast the questions are answered on the real graph: in process and each time anew, over HTTP
 * as kept, and beside Fuseki as it comes with the same query and store, both warm and by turns.
 */
@Isolated
@Tag("long")
class QuestionSpeedIT {

  /** The arguments of the first expected answer of each question. */
  private static final Map<String, Map<String, String>> ARGUMENTS =
      GoldenCase.all().stream()
          .collect(Collectors.toMap(GoldenCase::question, GoldenCase::arguments, (a, b) -> a));

  /** Questions that may take longer, and why. */
  private static final Map<String, String> SLOW =
      Map.of(
          "concentration-des-hotes",
              "it holds each ensemble of a promotion against all others of it, for the cumulation",
          "temoins-par-fait", "it reads and groups every claim of every document",
          "couverture", "without a class, it counts every property of every thing");

  private static final Duration WARMING = Duration.ofSeconds(5);
  private static final int CLIENTS = 4;
  private static final int WARM = 200;
  private static final int TIMES = 61;
  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofMillis(700);
  private static final double MILLION = 1e6;
  private static final String ROWS = "Accept: application/sparql-results+json";

  private record Line(String name, double process, double http, double ours, double theirs) {
    double ratio() {
      return ours / theirs;
    }
  }

  @Test
  void questionsAreAnsweredQuickly(@TempDir Path folder) throws Exception {
    Home home = Home.built(Files.createDirectory(folder.resolve("home")));
    List<Line> lines = new ArrayList<>();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (Reading reading = Store.of(home.folder()).open();
        ServerProcess server = ServerProcess.of(home, "--rate", "0");
        StockFuseki fuseki =
            StockFuseki.of(home, Files.createDirectory(folder.resolve("fuseki")))) {
      Answers answers =
          new Answers(
              new Asking(
                  reading.dataset(), new Iris(Iris.DEFAULT_BASE, List.of()), Limits.DEFAULT));
      for (Question question : Shelf.read(home.folder()).all()) {
        Map<String, String> arguments = ARGUMENTS.getOrDefault(question.name(), Map.of());
        Query query = question.bound(answers.bind(question, arguments));
        String ours = "/questions/" + question.name() + ".json?" + form(arguments);
        String theirs = "/ds/sparql?query=" + encoded(query.serialize());
        double process =
            median(
                () -> {
                  assertThat(answers.ask(query, Caller.LOCAL)).isNotNull();
                  question
                      .header()
                      .coverage()
                      .ifPresent(
                          coverage ->
                              assertThat(answers.ask(coverage.query(), Caller.LOCAL)).isNotNull());
                  return null;
                });
        double http;
        try (RawClient client = RawClient.to(server.port())) {
          http = median(() -> asked(client, ours));
        }
        double[] mine = new double[ROUNDS];
        double[] other = new double[ROUNDS];
        rate(clients, fuseki.port(), theirs);
        for (int round = 0; round < ROUNDS; round++) {
          mine[round] = rate(clients, server.port(), ours);
          other[round] = rate(clients, fuseki.port(), theirs);
        }
        Arrays.sort(mine);
        Arrays.sort(other);
        lines.add(new Line(question.name(), process, http, mine[ROUNDS / 2], other[ROUNDS / 2]));
      }
    }
    clients.shutdown();
    System.out.printf(
        "%-24s %12s %10s %10s %10s %7s%n",
        "question", "process, ms", "HTTP, ms", "ours, /s", "Fuseki, /s", "ratio");
    lines.forEach(
        line ->
            System.out.printf(
                "%-24s %12.2f %10.2f %10.0f %10.0f %7.1f%n",
                line.name(),
                line.process(),
                line.http(),
                line.ours(),
                line.theirs(),
                line.ratio()));
    assertThat(lines)
        .filteredOn(line -> !SLOW.containsKey(line.name()))
        .allSatisfy(line -> assertThat(line.process()).isLessThanOrEqualTo(15));
    assertThat(lines).allSatisfy(line -> assertThat(line.http()).isLessThanOrEqualTo(2));
    assertThat(lines).allSatisfy(line -> assertThat(line.ratio()).isGreaterThanOrEqualTo(5));
  }

  private static double median(Callable<Void> work) throws Exception {
    long[] times = new long[TIMES];
    long warm = System.nanoTime() + WARMING.toNanos();
    for (int i = 0; i < WARM && System.nanoTime() < warm; i++) {
      work.call();
    }
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      work.call();
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return times[TIMES / 2] / MILLION;
  }

  /** Answers a second to some clients, each of which asks again as soon as it has its answer. */
  private static double rate(ExecutorService clients, int port, String path) throws Exception {
    long start = System.nanoTime();
    long end = start + ROUND.toNanos();
    Callable<Integer> asking =
        () -> {
          int times = 0;
          try (RawClient client = RawClient.to(port)) {
            while (System.nanoTime() < end) {
              asked(client, path);
              times++;
            }
          }
          return times;
        };
    int all = 0;
    for (Future<Integer> each : clients.invokeAll(java.util.Collections.nCopies(CLIENTS, asking))) {
      all += each.get();
    }
    return all / ((System.nanoTime() - start) / MILLION / 1_000);
  }

  private static Void asked(RawClient client, String path) throws IOException {
    RawClient.Reply reply = client.send(RawClient.get(path, ROWS)).read();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.complete()).isTrue();
    return null;
  }

  private static String form(Map<String, String> arguments) {
    return arguments.entrySet().stream()
        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
