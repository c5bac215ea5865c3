package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.graph.Iris;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a query asks: a whole answer or a refusal, in time, and nothing runs on. */
class HostileQueriesTest {

  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofMillis(500);
  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int NODES = 500;
  private static final DatasetGraph STORE = DatabaseMgr.createDatasetGraph();
  private static final Turns TURNS = new Turns();

  @BeforeAll
  static void fill() {
    Random random = new Random(42);
    Txn.executeWrite(
        STORE,
        () -> {
          for (int i = 0; i < NODES; i++) {
            add(
                Quad.defaultGraphIRI,
                "n" + i,
                "name",
                NodeFactory.createLiteralString("node " + i));
            add(Quad.defaultGraphIRI, "n" + i, "age", NodeFactory.createLiteralByValue(i));
            for (int edge = 0; edge < 8; edge++) {
              Node to = iri("n" + random.nextInt(NODES));
              add(Quad.defaultGraphIRI, "n" + i, "k", to);
              add(iri(edge % 2 == 0 ? "g" : "h"), "n" + i, "k", to);
            }
          }
        });
    // Classes are loaded and compiled once, not in the time of the first case.
    outcome(new Hostile("", "SELECT * { ?s ?p ?o } ORDER BY ?s", List.of()));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("urn:x:" + name);
  }

  private static void add(Node graph, String subject, String predicate, Node object) {
    STORE.add(graph, iri(subject), iri(predicate), object);
  }

  static Stream<Hostile> cases() {
    return Hostile.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredOrRefusedInTime(Hostile hostile) {
    // By the work that was done: on a busy machine the clock runs on while nothing does.
    long start = CLOCK.getCurrentThreadCpuTime();
    String outcome = outcome(hostile);
    Duration took = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start);

    assertThat(outcome).isIn(hostile.expected());
    assertThat(took).isLessThan(LIMIT.plus(GRACE));
    if (List.of("31", "32").contains(hostile.number())) {
      assertThat(took).isLessThan(AT_ONCE);
    }
    assertThat(TURNS.running()).isZero();
    assertThat(TURNS.memory()).isZero();
  }

  private static String outcome(Hostile hostile) {
    Asking asking =
        new Asking(
            STORE,
            new Iris("https://a.example/", List.of()),
            new Limits(LIMIT, 10_000, 64_000_000, 10_000),
            TURNS);
    try {
      Query query = Guard.parse(hostile.text(), List.of(), List.of());
      asking.run(
          query,
          Caller.LOCAL,
          exec -> {
            answer(asking, query, exec);
            return true;
          });
      return Hostile.ANSWER;
    } catch (Refusal e) {
      return e.reason().code();
    }
  }

  private static void answer(Asking asking, Query query, QueryExec exec) {
    if (query.isSelectType()) {
      AnswerFormat.JSON.write(asking.counted(exec.select()), OutputStream.nullOutputStream());
    } else if (query.isAskType()) {
      exec.ask();
    } else {
      asking.graph(query, exec);
    }
  }
}
