package eig.graph;

import eig.model.Entry;
import eig.model.Key;
import eig.model.Programme;
import eig.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Writes what the documents say as claims: one statement, one voice. */
final class ClaimWriter {

  private final Programme programme;
  private final Iris iris;

  ClaimWriter(Programme programme, Iris iris) {
    this.programme = programme;
    this.iris = iris;
  }

  /** All claims, in the order of the rows, each once. */
  Set<Claim> claims() {
    Set<Claim> claims = new LinkedHashSet<>();
    var names = programme.identities().stream().collect(Collectors.toMap(i -> i.key(), i -> i));
    for (Entry row : programme.claims()) {
      Mapping mapping =
          Mappings.of(row.table())
              .orElseThrow(() -> new IllegalStateException("no mapping for " + row.table()));
      Optional<Node> quoted = row.key("source_citee").map(iris::thing);
      Voice voice = new Voice(row.document(), quoted);
      List<Triple> statements = mapping.statements(row, iris);
      statements.forEach(triple -> claims.add(new Claim(triple, voice)));
      quoted.ifPresent(
          article ->
              relayed(mapping, row, statements, article)
                  .forEach(triple -> claims.add(new Claim(triple, voice))));
      row.cells().values().stream()
          .flatMap(List::stream)
          .forEach(
              value -> {
                if (value instanceof Value.Thing thing
                    && names.get(thing.key()) != null
                    && !names.get(thing.key()).isConcept()
                    && !thing.written().equals(thing.key().id())
                    && !thing.written().equals(names.get(thing.key()).name())) {
                  claims.add(new Claim(otherName(thing), voice));
                }
              });
    }
    return claims;
  }

  /** How the document writes a name, where it is not as we do. */
  private Triple otherName(Value.Thing thing) {
    Node written =
        isPerson(thing.key()) ? Literals.plain(thing.written()) : Literals.french(thing.written());
    return Triple.create(iris.thing(thing.key()), Terms.SKOS_ALT_LABEL, written);
  }

  /** A person's name belongs to no language. */
  static boolean isPerson(Key key) {
    return key.kind().equals("personne");
  }

  /**
   * The article that a row relays: said of the row's own node, else of each statement, as an
   * rdf:Statement, because the thing itself is not quoted, only what is said of it.
   */
  private List<Triple> relayed(Mapping mapping, Entry row, List<Triple> statements, Node article) {
    if (mapping.hasOwnNode()) {
      return List.of(Triple.create(mapping.subject(row, iris), Eig.sourceCitee, article));
    }
    List<Triple> out = new ArrayList<>();
    for (Triple said : statements) {
      Node node =
          iris.composed(
              "citation", List.of(Digest.shortOf(row.document() + " " + article + " " + said)));
      out.add(Triple.create(node, RDF.Nodes.type, Eig.Citation));
      out.add(Triple.create(node, RDF.Nodes.subject, said.getSubject()));
      out.add(Triple.create(node, RDF.Nodes.predicate, said.getPredicate()));
      out.add(Triple.create(node, RDF.Nodes.object, said.getObject()));
      out.add(Triple.create(node, Eig.sourceCitee, article));
    }
    return out;
  }
}
