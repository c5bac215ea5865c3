package eig.portability;

import eig.graph.Iris;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * The dataset that the questions are asked of elsewhere (SPARQL 1.1, 13.2).
 *
 * @param defaults the graphs that make the default graph: the retained view, and what describes it
 * @param named the graphs that {@code GRAPH} sees
 */
record Graphs(List<String> defaults, List<String> named) {

  /** Of a dump. */
  static Graphs of(Iris iris, List<String> documents) {
    return new Graphs(
        List.of(iris.retained().getURI(), iris.meta().getURI()),
        Stream.concat(documents.stream().map(iris::claims), Stream.of(iris.authorities()))
            .map(Node::getURI)
            .toList());
  }
}
