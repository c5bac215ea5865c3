package eig.graph;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import eig.model.Utf8;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The ontology as the rule book of the graph.
 *
 * @see <a href="https://www.w3.org/TR/owl2-profiles/#OWL_2_RL">OWL 2 RL</a>, of which it uses
 *     sub-classes, sub-properties, inverses, transitive properties and chains of two; never domain
 *     or range
 */
public final class Ontology {

  /** A chain of two properties that makes a third. */
  record Chain(Node first, Node second, Node shortcut) {}

  private final Graph graph;
  private final Set<Node> singleValued = new HashSet<>();
  private final Set<Node> enumerated = new HashSet<>();
  private final Set<Node> transitive = new HashSet<>();
  private final Map<Node, Set<Node>> superClasses = new HashMap<>();
  private final Map<Node, Set<Node>> superProperties = new HashMap<>();
  private final Map<Node, Node> inverses = new HashMap<>();
  private final List<Chain> chains = new ArrayList<>();

  private Ontology(Graph graph) {
    this.graph = graph;
    each(RDF.Nodes.type, OWL.FunctionalProperty.asNode(), (s, o) -> singleValued.add(s));
    each(RDF.Nodes.type, OWL.TransitiveProperty.asNode(), (s, o) -> transitive.add(s));
    each(Eig.enumerationComplete, Node.ANY, (s, o) -> enumerated.add(s));
    each(
        RDFS.Nodes.subClassOf,
        Node.ANY,
        (s, o) -> superClasses.computeIfAbsent(s, k -> new HashSet<>()).add(o));
    each(
        RDFS.Nodes.subPropertyOf,
        Node.ANY,
        (s, o) -> superProperties.computeIfAbsent(s, k -> new HashSet<>()).add(o));
    each(
        OWL.inverseOf.asNode(),
        Node.ANY,
        (s, o) -> {
          inverses.put(s, o);
          inverses.put(o, s);
        });
    each(OWL.propertyChainAxiom.asNode(), Node.ANY, (s, o) -> chains.add(chain(s, o)));
  }

  /**
   * Reads {@code ontology/eig.ttl} of a home folder.
   *
   * @throws UserError when it is missing or is not Turtle, with its line
   */
  public static Ontology read(Path home) {
    return new Ontology(turtle(home, "ontology/eig.ttl"));
  }

  /**
   * Reads a Turtle file of a home folder.
   *
   * @throws UserError when it is missing or is not Turtle, with its line
   */
  public static Graph turtle(Path home, String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.fromString(Utf8.read(home.resolve(name), name), Lang.TURTLE)
          .errorHandler(new Strict())
          .parse(graph);
    } catch (RiotParseException e) {
      throw notTurtle(new Origin(name, Math.toIntExact(e.getLine())), e);
    } catch (RiotException e) {
      throw notTurtle(Origin.of(name), e);
    }
    return graph;
  }

  /** Any complaint is an error, with its line. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }
  }

  private static UserError notTurtle(Origin origin, RiotException e) {
    return new UserError(
        UserError.Kind.DATA,
        List.of(
            Problem.at(origin, "it is not Turtle (" + e.getMessage() + ")", "correct it there")));
  }

  /** Whether a thing has one value of it at most. */
  boolean isSingleValued(Node property) {
    return singleValued.contains(property);
  }

  /** Whether a document that gives values of it gives them all. */
  boolean isEnumerated(Node property) {
    return enumerated.contains(property);
  }

  boolean isTransitive(Node property) {
    return transitive.contains(property);
  }

  Set<Node> superClasses(Node type) {
    return superClasses.getOrDefault(type, Set.of());
  }

  Set<Node> superProperties(Node property) {
    return superProperties.getOrDefault(property, Set.of());
  }

  Map<Node, Node> inverses() {
    return inverses;
  }

  List<Chain> chains() {
    return chains;
  }

  /** Whether a term is one of ours. */
  boolean defines(Node term) {
    return graph.contains(term, RDF.Nodes.type, Node.ANY);
  }

  /** The ontology's own statements. */
  Graph graph() {
    return graph;
  }

  /**
   * The ontology's statements as they can be stored: every blank node, which stands in a list,
   * becomes an IRI, numbered in the order of what it holds.
   */
  List<Triple> withoutBlankNodes() {
    Map<Node, Node> named = new HashMap<>();
    graph.stream(Node.ANY, OWL.propertyChainAxiom.asNode(), Node.ANY)
        .forEach(
            triple -> name(triple.getObject(), triple.getSubject().getURI() + "-chaine", named));
    graph.stream(Node.ANY, OWL.members.asNode(), Node.ANY)
        .forEach(
            triple -> {
              named.put(triple.getSubject(), node(Eig.NAMESPACE + "disjonction"));
              name(triple.getObject(), Eig.NAMESPACE + "disjonction", named);
            });
    return graph.stream()
        .map(
            triple ->
                Triple.create(
                    named.getOrDefault(triple.getSubject(), triple.getSubject()),
                    triple.getPredicate(),
                    named.getOrDefault(triple.getObject(), triple.getObject())))
        .toList();
  }

  private void name(Node list, String prefix, Map<Node, Node> named) {
    int n = 1;
    for (Node rest = list; rest.isBlank(); rest = object(rest, RDF.Nodes.rest)) {
      named.put(rest, node(prefix + "-" + n++));
    }
  }

  private Chain chain(Node shortcut, Node list) {
    Node rest = object(list, RDF.Nodes.rest);
    if (!object(rest, RDF.Nodes.rest).equals(RDF.Nodes.nil)) {
      throw new UserError(
          UserError.Kind.DATA,
          "ontology/eig.ttl",
          "the chain of " + shortcut.getLocalName() + " has more than two properties",
          "name the shortcut of the first two and chain it with the third");
    }
    return new Chain(object(list, RDF.Nodes.first), object(rest, RDF.Nodes.first), shortcut);
  }

  private Node object(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).findFirst().orElseThrow().getObject();
  }

  private void each(Node property, Node object, BiConsumer<Node, Node> use) {
    graph.stream(Node.ANY, property, object)
        .forEach(triple -> use.accept(triple.getSubject(), triple.getObject()));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
