package eig.publish;

import eig.graph.Canonical;
import eig.graph.CanonicalQuads;
import eig.graph.Iris;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * The graph as other engines load it: the claims of each document, our decisions, what describes
 * them, and the retained view under a name of its own, {@code …/graphe/retenu}, because engines
 * differ on what their default graph is. The views of single documents, which anyone can make from
 * these, are left out.
 */
public final class Dump {

  private Dump() {}

  /**
   * Writes it as sorted N-Quads; the stream stays open.
   *
   * @return what is known of it
   */
  public static Canonical quads(DatasetGraph dataset, Iris iris, OutputStream to)
      throws IOException {
    CanonicalQuads quads = new CanonicalQuads();
    Txn.executeRead(
        dataset,
        () -> {
          Graph meta = dataset.getGraph(iris.meta());
          dataset
              .getDefaultGraph()
              .find()
              .filterDrop(meta::contains)
              .forEach(triple -> quads.quad(Quad.create(iris.retained(), triple)));
          dataset
              .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad -> {
                    if (!quad.isDefaultGraph() && !iris.isView(quad.getGraph())) {
                      quads.quad(quad);
                    }
                  });
        });
    return quads.write(to);
  }
}
