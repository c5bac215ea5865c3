package eig.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

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

  /**
   * Reads a graph back from where it was stored.
   *
   * @param stored a dataset; the caller holds its transaction
   * @param iris as they were minted
   */
  public static KnowledgeGraph read(DatasetGraph stored, Iris iris) {
    Graph retained = GraphFactory.createDefaultGraph();
    Map<String, Graph> views = new TreeMap<>();
    Map<Node, Graph> others = new HashMap<>();
    String view = iris.view("").getURI();
    stored.getDefaultGraph().find().forEach(retained::add);
    stored
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              Graph graph = GraphFactory.createDefaultGraph();
              stored.getGraph(name).find().forEach(graph::add);
              if (name.getURI().startsWith(view)) {
                views.put(name.getURI().substring(view.length()), graph);
              } else {
                others.put(name, graph);
              }
            });
    long contradictions = retained.stream(Node.ANY, RDF.Nodes.type, Eig.Contradiction).count();
    return new KnowledgeGraph(retained, views, others, iris, Math.toIntExact(contradictions));
  }

  /**
   * Adds to what describes the graph itself, which is in the default graph too.
   *
   * @return the same graph
   */
  public KnowledgeGraph describedBy(List<Triple> triples) {
    Graph meta = Objects.requireNonNull(others.get(iris.meta()));
    for (Triple triple : triples) {
      meta.add(triple);
      retained.add(triple);
    }
    return this;
  }

  /** The graph as a dataset in memory; it is not copied. */
  public DatasetGraph dataset() {
    DatasetGraph dataset = new DatasetGraphMapLink(retained);
    views.forEach((document, graph) -> dataset.addGraph(iris.view(document), graph));
    others.forEach(dataset::addGraph);
    return dataset;
  }

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
   * @return how many quads, and the hash of their lines
   */
  public Canonical write(OutputStream out) throws IOException {
    CanonicalQuads canonical = new CanonicalQuads();
    send(canonical);
    return canonical.write(out);
  }
}
