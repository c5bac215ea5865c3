package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import eig.graph.Iris;
import eig.query.Limits;
import eig.query.Shelf;
import eig.query.Turns;
import eig.store.Swap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever text comes as a query, it is answered as a whole or refused by a status that says why.
 * The texts are mutants of the project's own queries and of odd and hostile ones, the same on every
 * machine; {@code -Deig.mutant=<number>} sends that one alone.
 */
class MutantsTest {

  private static final Set<Integer> ALLOWED =
      Set.of(200, 400, 403, 406, 413, 414, 422, 429, 431, 503);
  private static final List<Path> QUERIES =
      List.of(
          Path.of("queries"),
          Path.of("src/main/resources/eig/publish"),
          Path.of("src/test/resources/fixture/queries"));
  private static final int CLIENTS = 16;
  private static final Duration LIMIT = Duration.ofMillis(300);

  /** The promise is half a second more than the limit; the rest is for a busy machine. */
  private static final long LATE = LIMIT.toMillis() + 1_000;

  /** So many failures tell enough. */
  private static final int ENOUGH = 10;

  private static Swap<Served> served;
  private static Site site;
  private static Mutants mutants;

  private final Map<Integer, Integer> byStatus = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private long slowest;
  private long slowestMillis;

  @BeforeAll
  static void start() throws IOException {
    mutants = new Mutants(corpus());
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(database, () -> load(database));
    Turns turns = new Turns(Turns.Settings.DEFAULT.rate(0));
    served =
        new Swap<>(
            Served.of(
                "mutants",
                new DatasetGraphReadOnly(database),
                new Iris(Iris.DEFAULT_BASE, List.of()),
                // None: our questions ask for terms that this dataset has not.
                Shelf.EMPTY,
                new Limits(LIMIT, 2_000, 1_000_000, 100),
                turns,
                () -> TDBInternal.expel(database)));
    site = Site.start(served, turns, 0);
  }

  @AfterAll
  static void stop() {
    site.stop();
    served.close();
  }

  @Test
  void twoThousandMutantsAreAnsweredOrRefused() {
    Long one = Long.getLong("eig.mutant");
    run(one == null ? 0 : one, one == null ? 2_000 : one + 1);
  }

  @Test
  @Tag("long")
  void twentyThousandMutantsAreAnsweredOrRefused() {
    run(2_000, 22_000);
  }

  private void run(long from, long to) {
    for (long number = from; number < to && failures.size() < ENOUGH; number++) {
      String mutant = mutants.of(number);
      long start = System.nanoTime();
      send(number, mutant);
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      if (millis > LATE) {
        failed(number, mutant, "answered after " + millis + " ms");
      }
      if (millis > slowestMillis) {
        slowestMillis = millis;
        slowest = number;
      }
    }
    System.out.printf(
        "Mutants %d to %d: by status %s; slowest %d ms, number %d%n",
        from, to - 1, byStatus, slowestMillis, slowest);
    assertThat(failures).isEmpty();
  }

  private void send(long number, String mutant) {
    try (RawClient client =
        RawClient.to(site.port(), 1 + (int) (number % CLIENTS), RawClient.PATIENCE)) {
      RawClient.Reply reply = client.send(request(number, mutant)).read();
      byStatus.merge(reply.status(), 1, Integer::sum);
      if (!ALLOWED.contains(reply.status()) || !reply.complete()) {
        failed(number, mutant, reply.status() + " " + reply.text());
      } else if (reply.status() == 200) {
        parse(reply);
      }
    } catch (IOException | RuntimeException e) {
      failed(number, mutant, e.toString());
    }
  }

  private static byte[] request(long number, String mutant) {
    String accept = "Accept: application/sparql-results+json, application/n-triples;q=0.9";
    byte[] utf8 = mutant.getBytes(StandardCharsets.UTF_8);
    return number % 2 == 0
        ? RawClient.request(
            "POST", "/sparql", utf8, "Content-Type: application/sparql-query", accept)
        : RawClient.request(
            "POST",
            "/sparql",
            ("query=" + URLEncoder.encode(mutant, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.US_ASCII),
            "Content-Type: application/x-www-form-urlencoded",
            accept);
  }

  private static void parse(RawClient.Reply reply) {
    String type = reply.header("Content-Type").split(";", 2)[0];
    Lang lang = RDFLanguages.contentTypeToLang(type);
    if (!ResultSetLang.RS_JSON.equals(lang)) {
      assertThat(lang).isEqualTo(Lang.NTRIPLES);
      RDFParser.fromString(reply.text(), lang).toGraph();
      return;
    }
    SPARQLResult result =
        ResultsReader.create()
            .forceLang(lang)
            .build()
            .readAny(new ByteArrayInputStream(reply.body()));
    if (result.isResultSet()) {
      result.getResultSet().materialise();
    }
  }

  private void failed(long number, String mutant, String what) {
    failures.add("-Deig.mutant=" + number + ": " + what + "\n" + mutant);
  }

  private static List<String> corpus() throws IOException {
    List<String> corpus = new ArrayList<>();
    Files.readAllLines(Path.of("src/test/resources/hostile.rq.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .forEach(corpus::add);
    QUERIES.forEach(folder -> queries(folder, corpus));
    return corpus;
  }

  private static void queries(Path folder, List<String> into) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
        into.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chains, numbers, dates, languages and one named graph. */
  private static void load(DatasetGraph dataset) {
    String typed = "http://www.w3.org/2001/XMLSchema#";
    for (int i = 0; i < 120; i++) {
      String data =
          """
          <x:n%1$d> <x:k> <x:n%2$d> ; <x:p> %1$d , "%1$d"@fr , %1$d.5 , %1$d.0e3 , "2021-02-%3$02d"^^<%4$sdate> ;
            a <x:t%5$d> ; <x:q> [ <x:y> "aaaa%1$d" ] .
          """
              .formatted(i, (i + 1) % 120, 1 + i % 28, typed, i % 3);
      RDFParser.fromString(data, Lang.TURTLE).parse(dataset);
    }
    dataset
        .getGraph(NodeFactory.createURI("x:g"))
        .add(
            Triple.create(
                NodeFactory.createURI("x:a"),
                NodeFactory.createURI("x:p"),
                NodeFactory.createLiteralString("1")));
  }
}
