package eig.graph;

import eig.model.Decision;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * Our identity decisions as statements: what there is, under which name, and who is the same as
 * whom.
 */
final class Names {

  private static final Map<String, Node> CLASSES =
      Map.ofEntries(
          Map.entry("defi", Eig.Defi),
          Map.entry("promotion", Eig.Promotion),
          Map.entry("administration", Eig.Administration),
          Map.entry("personne", Eig.Personne),
          Map.entry("produit", Eig.Produit),
          Map.entry("programme", Eig.Programme),
          Map.entry("article", Eig.Article),
          Map.entry("media", Eig.Media),
          Map.entry("evenement", Eig.Evenement),
          Map.entry("role", Eig.Role),
          Map.entry("metier", Eig.Metier),
          Map.entry("expertise", Eig.Expertise),
          Map.entry("theme", Eig.Theme),
          Map.entry("commune", Eig.Commune),
          Map.entry("departement", Eig.Departement),
          Map.entry("region", Eig.Region),
          Map.entry("indicateur", Eig.Indicateur),
          Map.entry("nature-chiffre", Eig.NatureDeChiffre));

  private final Iris iris;
  private final Map<Node, Node> names = new HashMap<>();
  private final List<Triple> statements = new ArrayList<>();

  Names(Programme programme, Iris iris) {
    this.iris = iris;
    programme.identities().forEach(this::identity);
    programme.decisions().forEach(this::decision);
  }

  /** All of them. */
  List<Triple> statements() {
    return statements;
  }

  /** Those about some of the things only. */
  List<Triple> statementsAbout(Set<Node> things) {
    return statements.stream().filter(triple -> things.contains(triple.getSubject())).toList();
  }

  /** A term in words: the preferred name of a thing, a literal itself, else the end of the IRI. */
  Node inWords(Node term) {
    if (term.isLiteral()) {
      return term;
    }
    Node name = names.get(term);
    return name != null ? name : Literals.plain(term.getURI().replaceAll(".*[/#]", ""));
  }

  private void identity(Identity identity) {
    Node thing = iris.thing(identity.key());
    boolean person = ClaimWriter.isPerson(identity.key());
    Node name = person ? Literals.plain(identity.name()) : Literals.french(identity.name());
    names.put(thing, name);
    say(thing, Eig.nom, name);
    say(thing, RDF.Nodes.type, CLASSES.getOrDefault(identity.key().kind(), Eig.Concept));
    if (identity.isConcept()) {
      Node scheme = iris.scheme(identity.key().kind());
      say(thing, Terms.SKOS_IN_SCHEME, scheme);
      say(thing, Terms.SKOS_NOTATION, Literals.plain(identity.key().id()));
      say(scheme, RDF.Nodes.type, Terms.SKOS_CONCEPT_SCHEME);
      say(scheme, Terms.SKOS_PREF_LABEL, Literals.french(identity.key().kind()));
    }
    identity.feminine().ifPresent(f -> say(thing, Terms.SKOS_ALT_LABEL, Literals.french(f)));
    identity.english().ifPresent(e -> say(thing, Terms.SKOS_PREF_LABEL, Literals.english(e)));
    identity
        .within()
        .map(iris::thing)
        .ifPresent(
            larger -> say(thing, identity.isConcept() ? Terms.SKOS_BROADER : Eig.dans, larger));
    identity.definition().ifPresent(d -> say(thing, Terms.SKOS_DEFINITION, Literals.french(d)));
  }

  private void decision(Decision decision) {
    Node a = iris.thing(decision.a());
    Optional<Node> b = other(decision);
    Node node =
        iris.composed(
            "rapprochement",
            List.of(decision.a().kind(), decision.a().id(), Digest.shortOf(decision.b())));
    say(node, RDF.Nodes.type, Eig.Rapprochement);
    say(node, Eig.rapproche, a);
    b.ifPresent(thing -> say(node, Eig.rapproche, thing));
    if (b.isEmpty()) {
      say(node, Eig.intitule, Literals.french(decision.b()));
    }
    say(node, Eig.verdict, iris.thing(decision.verdict()));
    say(node, Eig.raison, Literals.french(decision.reason()));
    if (decision.verdict().id().equals("meme")) {
      b.ifPresent(thing -> say(a, OWL.sameAs.asNode(), thing));
    }
    if (decision.verdict().id().equals("probable")) {
      b.ifPresent(thing -> say(a, Terms.SKOS_CLOSE_MATCH, thing));
    }
  }

  /** The second of a decision: a thing of ours, an address, or only the words of a document. */
  private Optional<Node> other(Decision decision) {
    Node ours = iris.thing(new Key(decision.a().kind(), decision.b()));
    if (names.containsKey(ours)) {
      return Optional.of(ours);
    }
    return decision.b().startsWith("https://") || decision.b().startsWith("http://")
        ? Optional.of(NodeFactory.createURI(decision.b()))
        : Optional.empty();
  }

  private void say(Node s, Node p, Node o) {
    statements.add(Triple.create(s, p, o));
  }
}
