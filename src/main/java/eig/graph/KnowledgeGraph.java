package eig.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * The whole graph of one programme.
 *
 * @param retained the default graph: the retained view, what follows from it, and what describes
 *     the graph
 * @param views what follows from each document alone, by document id
 * @param others the other named graphs: claims of each document, authorities, meta
 * @param iris how its IRIs are minted
 * @param contradictions how many there are
 */
public record KnowledgeGraph(
    Graph retained,
    Map<String, Graph> views,
    Map<Node, Graph> others,
    Iris iris,
    int contradictions) {

  /** Sends every quad, in no order. */
  public void send(StreamRDF sink) {
    sink.start();
    retained.find().forEach(sink::triple);
    views.forEach(
        (document, graph) -> {
          Node name = iris.view(document);
          graph.find().forEach(triple -> sink.quad(Quad.create(name, triple)));
        });
    others.forEach(
        (name, graph) -> graph.find().forEach(triple -> sink.quad(Quad.create(name, triple))));
    sink.finish();
  }

  /**
   * Writes canonical N-Quads: one line a quad, sorted by code unit. No node is blank, so two equal
   * graphs give the same bytes.
   *
   * @see <a href="https://www.w3.org/TR/n-quads/">RDF 1.1 N-Quads</a>
   * @return the number of quads
   */
  public long write(OutputStream out) throws IOException {
    List<String> lines = new ArrayList<>();
    // A term stands in many lines; it is escaped once.
    Map<Node, String> written = new HashMap<>();
    send(
        new org.apache.jena.riot.system.StreamRDFBase() {
          @Override
          public void triple(Triple t) {
            lines.add(line(t, written) + " .\n");
          }

          @Override
          public void quad(Quad q) {
            lines.add(line(q.asTriple(), written) + " " + term(q.getGraph(), written) + " .\n");
          }
        });
    String[] sorted = lines.toArray(String[]::new);
    Arrays.sort(sorted);
    for (String line : sorted) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    return sorted.length;
  }

  private static String line(Triple triple, Map<Node, String> written) {
    return term(triple.getSubject(), written)
        + " "
        + term(triple.getPredicate(), written)
        + " "
        + term(triple.getObject(), written);
  }

  private static String term(Node term, Map<Node, String> written) {
    return written.computeIfAbsent(term, NodeFmtLib::strNT);
  }
}
