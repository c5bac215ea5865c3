package eig.check;

import eig.graph.Eig;
import eig.graph.KnowledgeGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * How much is known: for each class and each property that documents claim of its things, how many
 * things have it in the retained view, and how many each document gives it to.
 *
 * @param type the local name of the class
 * @param property the local name of the property
 * @param filled how many things of the class have the property
 * @param total how many things of the class there are
 * @param documents how many each document gives it to, by document; those that give none are absent
 */
public record Coverage(
    String type, String property, long filled, long total, Map<String, Integer> documents) {

  private record Cell(Node type, Node property) {}

  /** The coverage of a graph, by class and property. */
  public static List<Coverage> of(KnowledgeGraph graph) {
    Map<String, Map<String, Set<Node>>> said = new TreeMap<>();
    Map<String, Cell> cells = new TreeMap<>();
    for (String document : graph.views().keySet()) {
      Graph claims = graph.others().get(graph.iris().claims(document));
      if (claims != null) {
        claims.find().forEach(claim -> count(document, claim, graph.retained(), cells, said));
      }
    }
    return cells.entrySet().stream()
        .map(entry -> line(entry.getValue(), said.getOrDefault(entry.getKey(), Map.of()), graph))
        .toList();
  }

  private static void count(
      String document,
      Triple claim,
      Graph retained,
      Map<String, Cell> cells,
      Map<String, Map<String, Set<Node>>> said) {
    if (!isOurs(claim.getPredicate())) {
      return;
    }
    for (Node type :
        retained
            .find(claim.getSubject(), RDF.Nodes.type, Node.ANY)
            .mapWith(Triple::getObject)
            .toList()) {
      if (isOurs(type)) {
        String cell = name(type) + " " + name(claim.getPredicate());
        cells.putIfAbsent(cell, new Cell(type, claim.getPredicate()));
        said.computeIfAbsent(cell, c -> new TreeMap<>())
            .computeIfAbsent(document, d -> new HashSet<>())
            .add(claim.getSubject());
      }
    }
  }

  private static Coverage line(Cell cell, Map<String, Set<Node>> said, KnowledgeGraph graph) {
    List<Node> things =
        graph
            .retained()
            .find(Node.ANY, RDF.Nodes.type, cell.type())
            .mapWith(Triple::getSubject)
            .toList();
    Map<String, Integer> documents = new TreeMap<>();
    said.forEach((document, subjects) -> documents.put(document, subjects.size()));
    return new Coverage(
        name(cell.type()),
        name(cell.property()),
        things.stream()
            .filter(thing -> graph.retained().contains(thing, cell.property(), Node.ANY))
            .count(),
        things.size(),
        documents);
  }

  private static boolean isOurs(Node term) {
    return term.isURI() && term.getURI().startsWith(Eig.NAMESPACE);
  }

  private static String name(Node term) {
    return term.getURI().substring(Eig.NAMESPACE.length());
  }
}
