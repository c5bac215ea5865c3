package eig.publish;

import eig.graph.Canonical;
import eig.graph.CanonicalQuads;
import eig.graph.Iris;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The graph as other engines load it: the claims of each document, our decisions, what describes
 * them, and the retained view under a name of its own, {@code …/graphe/retenu}, because engines
 * differ on what their default graph is. The views of single documents, which anyone can make from
 * these, are left out. Whoever reads it holds the dataset's transaction.
 */
public final class Dump {

  private Dump() {}

  /**
   * Writes it as sorted N-Quads; the stream stays open.
   *
   * @return what is known of it
   * @see <a href="https://www.w3.org/TR/n-quads/">RDF 1.1 N-Quads</a>
   */
  public static Canonical quads(DatasetGraph dataset, Iris iris, OutputStream to)
      throws IOException {
    CanonicalQuads quads = new CanonicalQuads();
    Graph meta = dataset.getGraph(iris.meta());
    dataset
        .getDefaultGraph()
        .find()
        .filterDrop(meta::contains)
        .forEach(triple -> quads.quad(Quad.create(iris.retained(), triple)));
    for (Node name : iterable(dataset)) {
      if (!iris.isView(name)) {
        dataset.getGraph(name).find().forEach(triple -> quads.quad(Quad.create(name, triple)));
      }
    }
    return quads.write(to);
  }

  private static List<Node> iterable(DatasetGraph dataset) {
    List<Node> names = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(names::add);
    return names;
  }

  /** The retained view without what describes it, in the order of its N-Triples. */
  static List<Triple> retained(DatasetGraph dataset, Iris iris) {
    Graph meta = dataset.getGraph(iris.meta());
    return sorted(dataset.getDefaultGraph().find().filterDrop(meta::contains).toList());
  }

  /** Triples in the order of their N-Triples. */
  static List<Triple> sorted(List<Triple> triples) {
    record Line(String text, Triple triple) {}
    return triples.stream()
        .map(
            triple ->
                new Line(
                    NodeFmtLib.strNT(triple.getSubject())
                        + " "
                        + NodeFmtLib.strNT(triple.getPredicate())
                        + " "
                        + NodeFmtLib.strNT(triple.getObject()),
                    triple))
        .sorted(Comparator.comparing(Line::text))
        .map(Line::triple)
        .toList();
  }
}
