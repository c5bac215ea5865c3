package eig.web;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What the endpoint says of itself.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service
 *     Description</a>
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "JSON-LD",
          "RDF_XML");

  private final Graph graph = GraphFactory.createDefaultGraph();

  private ServiceDescription() {}

  /**
   * Describes an endpoint.
   *
   * @param address where it answers
   * @param graphs the named graphs of its dataset
   */
  static Graph of(String address, List<Node> graphs) {
    ServiceDescription description = new ServiceDescription();
    description.describe(address, graphs);
    return description.graph;
  }

  private void describe(String address, List<Node> graphs) {
    Node service = NodeFactory.createURI(address + "#service");
    Node dataset = NodeFactory.createURI(address + "#dataset");
    Node retained = NodeFactory.createURI(address + "#default-graph");
    add(service, RDF.Nodes.type, sd("Service"));
    add(service, sd("endpoint"), NodeFactory.createURI(address));
    add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    RESULTS.forEach(
        format -> add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
    add(service, sd("defaultDataset"), dataset);
    add(dataset, RDF.Nodes.type, sd("Dataset"));
    add(dataset, sd("defaultGraph"), retained);
    add(retained, RDF.Nodes.type, sd("Graph"));
    for (Node name : graphs) {
      Node named = NodeFactory.createURI(address + "?named-graph-uri=" + name.getURI());
      add(dataset, sd("namedGraph"), named);
      add(named, RDF.Nodes.type, sd("NamedGraph"));
      add(named, sd("name"), name);
    }
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
