package eig.graph;

import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Normaliser;
import eig.model.Origin;
import eig.model.Period;
import eig.model.Problem;
import eig.model.Programme;
import eig.model.UserError;
import eig.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final Map<Key, Identity> identities;
  private final Map<String, Period> states = new HashMap<>();
  private final Map<Node, Origin> nodes = new HashMap<>();

  ClaimWriter(Programme programme, Iris iris) {
    this.programme = programme;
    this.iris = iris;
    identities =
        programme.identities().stream()
            .collect(Collectors.toMap(Identity::key, identity -> identity));
    programme
        .documents()
        .forEach(
            document ->
                document.stateDate().ifPresent(period -> states.put(document.id(), period)));
  }

  /** All claims, in the order of the rows, each once. */
  Set<Claim> claims() {
    Set<Claim> claims = new LinkedHashSet<>();
    for (Entry entry : programme.claims()) {
      Mapping mapping = Mappings.of(entry.table()).orElseThrow(() -> unmapped(entry));
      Voice voice = new Voice(entry.document(), entry.key("source_citee").map(iris::thing));
      for (Entry row : mapping.rows(observed(entry, mapping))) {
        refuseSameNode(mapping, row);
        statements(mapping, row, voice).forEach(triple -> claims.add(new Claim(triple, voice)));
      }
      otherNames(entry).forEach(triple -> claims.add(new Claim(triple, voice)));
    }
    return claims;
  }

  /** What a page shows without a date is so on the day it was read; what it relays is older. */
  private Entry observed(Entry entry, Mapping mapping) {
    Optional<Period> read =
        Optional.ofNullable(states.get(entry.document()))
            .filter(period -> entry.all("source_citee").isEmpty());
    Entry row = entry;
    for (String column : mapping.observed()) {
      if (read.isPresent() && row.all(column).isEmpty()) {
        row = row.with(column, new Value.When(read.get()));
      }
    }
    return row;
  }

  private static UserError unmapped(Entry entry) {
    return new UserError(
        UserError.Kind.DATA,
        entry.origin().file(),
        "nothing says yet what a table of " + entry.table() + " means in the graph",
        "remove its declaration from data/datapackage.json");
  }

  /** Two rows whose keys are written differently can still mean one node. */
  private void refuseSameNode(Mapping mapping, Entry row) {
    if (mapping.belongsToDocument()) {
      Origin first = nodes.putIfAbsent(mapping.subject(row, iris), row.origin());
      if (first != null) {
        throw new UserError(
            UserError.Kind.DATA,
            List.of(
                Problem.at(
                    row.origin(),
                    "it is about the same node of "
                        + row.table()
                        + " as "
                        + first
                        + ", written otherwise",
                    "remove or renumber one of the two rows")));
      }
    }
  }

  private List<Triple> statements(Mapping mapping, Entry row, Voice voice) {
    List<Triple> said = mapping.statements(row, iris);
    List<Triple> all = new ArrayList<>(said);
    voice.quoted().ifPresent(article -> all.addAll(relayed(mapping, row, said, article)));
    return all;
  }

  /** How the row writes the names of things, where it is not as we do. */
  private List<Triple> otherNames(Entry row) {
    List<Triple> out = new ArrayList<>();
    for (List<Value> cell : row.cells().values()) {
      for (Value value : cell) {
        // A writing that means several things together is the name of none of them.
        if (value instanceof Value.Thing thing
            && isAnotherName(thing)
            && cell.stream().filter(other -> writtenAs(other, thing.written())).count() == 1) {
          out.add(otherName(thing));
        }
      }
    }
    return out;
  }

  private boolean isAnotherName(Value.Thing thing) {
    Identity identity = identities.get(thing.key());
    return identity != null
        && !identity.isConcept()
        && !isKey(thing)
        && !thing.written().equals(identity.name());
  }

  /** A person's key is no name, however it is written. */
  private static boolean isKey(Value.Thing thing) {
    String key = thing.key().id();
    return isPerson(thing.key())
        ? Normaliser.normalise(thing.written()).equals(Normaliser.normalise(key))
        : thing.written().equals(key);
  }

  private static boolean writtenAs(Value value, String words) {
    return value instanceof Value.Thing thing && thing.written().equals(words);
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
   * The article that a row relays: said of the row's own node where that belongs to the document,
   * else of each statement, as an rdf:Statement, because others may say the same of it in their own
   * name.
   */
  private List<Triple> relayed(Mapping mapping, Entry row, List<Triple> statements, Node article) {
    if (mapping.belongsToDocument()) {
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
