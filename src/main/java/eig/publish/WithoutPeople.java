package eig.publish;

import eig.graph.Eig;
import eig.graph.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * A graph without people: without their parts and posts, without what is said of these, and without
 * a name of theirs in any text or address. Not even their keys stay, since a key is a pseudonym.
 */
final class WithoutPeople {

  /** Nodes that say something of one other thing, and go with it. */
  private static final List<Node> ABOUT =
      List.of(
          Eig.Mention,
          Eig.Contradiction,
          Eig.Position,
          Eig.Citation,
          Eig.Rapprochement,
          Eig.Mesure);

  private final DatasetGraph dataset;
  private final PersonNames names;
  private final Set<Node> gone = new HashSet<>();

  private WithoutPeople(DatasetGraph dataset) {
    this.dataset = dataset;
    this.names = namesIn(dataset);
  }

  /** The names of the people of a graph. */
  static PersonNames namesIn(DatasetGraph dataset) {
    Set<String> written = new TreeSet<>();
    dataset
        .find(Node.ANY, Node.ANY, RDF.Nodes.type, Eig.Personne)
        .forEachRemaining(
            quad -> {
              for (Node property : List.of(Eig.nom, Terms.SKOS_ALT_LABEL)) {
                dataset
                    .find(Node.ANY, quad.getSubject(), property, Node.ANY)
                    .forEachRemaining(
                        name -> written.add(name.getObject().getLiteralLexicalForm()));
              }
            });
    return new PersonNames(written);
  }

  /** The graph without them, in memory. */
  static DatasetGraph of(DatasetGraph dataset) {
    WithoutPeople without = new WithoutPeople(dataset);
    without.decide();
    DatasetGraph kept = DatasetGraphFactory.create();
    dataset.find().forEachRemaining(quad -> without.kept(quad).ifPresent(kept::add));
    return kept;
  }

  private void decide() {
    for (Node type : List.of(Eig.Personne, Eig.Participation, Eig.Fonction)) {
      dataset
          .find(Node.ANY, Node.ANY, RDF.Nodes.type, type)
          .forEachRemaining(quad -> gone.add(quad.getSubject()));
    }
    // Who is in a team is said of the défi, by people in its positions.
    for (Node property : List.of(Eig.equipe, Eig.participation, Eig.promotionDeclaree)) {
      dataset
          .find(Node.ANY, Node.ANY, Eig.propriete, property)
          .forEachRemaining(quad -> gone.add(quad.getSubject()));
    }
    Map<Node, Set<Triple>> about = new HashMap<>();
    for (Node type : ABOUT) {
      dataset
          .find(Node.ANY, Node.ANY, RDF.Nodes.type, type)
          .forEachRemaining(quad -> about.put(quad.getSubject(), new HashSet<>()));
    }
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              Set<Triple> said = about.get(quad.getSubject());
              if (said != null && quad.getObject().isURI()) {
                said.add(quad.asTriple());
              }
            });
    for (boolean more = true; more; ) {
      int before = gone.size();
      about.forEach((node, said) -> said.forEach(triple -> follow(node, triple)));
      more = gone.size() > before;
    }
  }

  /** What is about somebody goes, and a contradiction goes with all its positions. */
  private void follow(Node node, Triple triple) {
    if (gone.contains(triple.getObject())) {
      gone.add(node);
    } else if (triple.getPredicate().equals(Eig.position) && gone.contains(node)) {
      gone.add(triple.getObject());
    }
  }

  private Optional<Quad> kept(Quad quad) {
    Triple triple = quad.asTriple();
    Node object = triple.getObject();
    if (gone.contains(triple.getSubject()) || gone.contains(object)) {
      return Optional.empty();
    }
    if (object.isURI()) {
      return names.inAddress(object.getURI()) ? Optional.empty() : Optional.of(quad);
    }
    String text = object.getLiteralLexicalForm();
    String without = names.without(text);
    if (without.equals(text)) {
      return Optional.of(quad);
    }
    Node other =
        object.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralDT(without, XSDDatatype.XSDstring)
            : NodeFactory.createLiteralLang(without, object.getLiteralLanguage());
    return Optional.of(
        Quad.create(quad.getGraph(), triple.getSubject(), triple.getPredicate(), other));
  }
}
