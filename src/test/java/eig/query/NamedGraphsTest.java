package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.graph.Iris;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In a store of two named graphs, {@code x:g} with x:s x:p x:o and {@code x:h} with x:s x:q x:o.
 */
class NamedGraphsTest {

  private static final DatasetGraph DATASET = DatabaseMgr.createDatasetGraph();

  static {
    Txn.executeWrite(
        DATASET,
        () -> {
          add("x:g", "x:p");
          add("x:h", "x:q");
        });
  }

  private static void add(String graph, String property) {
    DATASET.add(
        NodeFactory.createURI(graph),
        NodeFactory.createURI("x:s"),
        NodeFactory.createURI(property),
        NodeFactory.createURI("x:o"));
  }

  private static List<String> graphs(String pattern) {
    Answers answers =
        new Answers(new Asking(DATASET, new Iris(Iris.DEFAULT_BASE, List.of()), Limits.DEFAULT));
    Answer.Table table =
        (Answer.Table)
            answers.ask(
                Guard.parse("SELECT ?g { " + pattern + " } ORDER BY ?g", List.of(), List.of()),
                Caller.LOCAL);
    return table.rows().stream()
        .map(row -> row.contains("g") ? row.get("g").getURI() : "")
        .toList();
  }

  /** SPARQL 1.1, 18.6: the pattern is evaluated in every named graph, which ?g then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "GRAPH ?g { } ~ x:g x:h",
        "GRAPH ?g { BIND(1 AS ?x) } ~ x:g x:h",
        "GRAPH ?g { VALUES ?x { 1 } } ~ x:g x:h",
        "GRAPH ?g { ?s ?p ?o MINUS { ?s <x:q> ?o } } ~ x:g",
        "GRAPH ?g { { SELECT (COUNT(*) AS ?n) { ?s <x:p> ?o } } } ~ x:g x:h",
        "GRAPH ?g { ?s <x:q> ?o } ~ x:h",
        "FILTER EXISTS { GRAPH ?g { } } ~ -",
      })
  void aGraphOfAVariableIsEachOfThem(String pattern, String graphs) {
    assertThat(String.join(" ", graphs(pattern))).isEqualTo(graphs.equals("-") ? "" : graphs);
  }
}
