package eig.graph;

import eig.model.Arbitration;
import eig.model.Decision;
import eig.model.Document;
import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Licence;
import eig.model.Origin;
import eig.model.Period;
import eig.model.Programme;
import eig.model.RankException;
import eig.model.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A programme written down in a test: who says what. Things are written {@code kind/id} and exist
 * as soon as somebody speaks of them, under the name {@code "Nom de id"}.
 */
final class Sayings {

  /** The day on which every document was read. */
  static final String READ_ON = "2021-02-03";

  private static final Set<String> PERIODS = Set.of("date", "observe_le");
  private static final Set<String> NUMBERS =
      Set.of("n", "valeur", "minimum", "maximum", "montant", "part", "rang", "facteur");
  private static final Set<String> TEXTS =
      Set.of(
          "objet",
          "lieu",
          "perimetre",
          "libelle",
          "libelle_ecrit",
          "fonction",
          "sigle",
          "titre",
          "intitule",
          "document",
          "raison");
  private static final Pattern SEPARATOR = Pattern.compile("\\|");
  private static final Ontology ONTOLOGY = Ontology.read(Path.of(""));

  private final List<Document> documents = new ArrayList<>();
  private final Map<Key, Identity> identities = new TreeMap<>();
  private final List<Entry> claims = new ArrayList<>();
  private final List<RankException> ranks = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Arbitration> arbitrations = new ArrayList<>();
  private final List<Entry> readings = new ArrayList<>();

  Sayings document(String id, int rank) {
    return document(id, rank, Optional.empty());
  }

  Sayings document(String id, int rank, Optional<String> article) {
    documents.add(
        new Document(
            id,
            "Titre de " + id,
            "Éditeur de " + id,
            Optional.of(Period.parse("2020")),
            "texte",
            Optional.of(Period.parse(READ_ON)),
            Optional.empty(),
            new Licence(thing("licence/lov2").key(), true, Optional.empty()),
            rank,
            article.map(a -> thing(a).key())));
    return this;
  }

  /** A row of a document: column, cell, column, cell… */
  Sayings says(String document, String table, String... cells) {
    claims.add(new Entry(table, document, values(cells), new Origin(document, claims.size() + 2)));
    return this;
  }

  /** How we read a key figure: column, cell, column, cell… */
  Sayings reads(String... cells) {
    Origin origin = new Origin("lectures.csv", readings.size() + 2);
    readings.add(new Entry("lectures", "", values(cells), origin));
    return this;
  }

  private Map<String, List<Value>> values(String... cells) {
    Map<String, List<Value>> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      List<Value> cell = new ArrayList<>();
      for (String part : SEPARATOR.split(cells[i + 1], -1)) {
        cell.add(value(cells[i], part));
      }
      values.put(cells[i], cell);
    }
    return values;
  }

  /** A participation of a person in a défi. */
  Sayings saysPart(String document, String person, String challenge, String role) {
    return says(
        document,
        "participations",
        "personne",
        "personne/" + person,
        "cadre",
        "defi/" + challenge,
        "role",
        "role/" + role);
  }

  /** A concept is narrower than another. */
  Sayings isWithin(String narrow, String large) {
    Key key = thing(narrow).key();
    identities.put(
        key,
        new Identity(
            key,
            "Nom de " + key.id(),
            Optional.empty(),
            Optional.of("Name of " + key.id()),
            Optional.empty(),
            Optional.of(thing(large).key())));
    return this;
  }

  Sayings believes(String document, String property, Optional<String> promotion, int rank) {
    ranks.add(
        new RankException(
            document, property, promotion.map(p -> thing(p).key()), rank, Origin.of("rangs.csv")));
    return this;
  }

  Sayings settles(String subject, String property, String value) {
    arbitrations.add(
        new Arbitration(
            thing(subject).key(), property, value, "Vu sur place.", Origin.of("arbitrages.csv")));
    return this;
  }

  Sayings decides(String a, String b, String verdict) {
    decisions.add(new Decision(thing(a).key(), b, thing("verdict/" + verdict).key(), "Raison."));
    return this;
  }

  KnowledgeGraph graph() {
    Programme programme =
        new Programme(
            documents,
            List.copyOf(identities.values()),
            claims,
            ranks,
            decisions,
            arbitrations,
            readings);
    return GraphBuilder.build(programme, ONTOLOGY, new Iris(Iris.DEFAULT_BASE, documents));
  }

  Graph retained() {
    return graph().retained();
  }

  Graph view(String document) {
    return Objects.requireNonNull(graph().views().get(document));
  }

  private Value value(String column, String text) {
    if (PERIODS.contains(column)) {
      return new Value.When(Period.parse(text));
    } else if (NUMBERS.contains(column)) {
      return new Value.Quantity(new BigDecimal(text));
    } else if (TEXTS.contains(column)) {
      return new Value.Text(text);
    }
    return thing(text);
  }

  private Value.Thing thing(String path) {
    int slash = path.indexOf('/');
    Key key = new Key(path.substring(0, slash), path.substring(slash + 1));
    identities.putIfAbsent(
        key,
        new Identity(
            key,
            "Nom de " + key.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return new Value.Thing(key, key.id());
  }

  /** Two documents, of which {@code a} is believed first. */
  static Sayings two() {
    return new Sayings().document("a", 1).document("b", 2);
  }

  /** Two documents that are believed alike. */
  static Sayings twoOfOneRank() {
    return new Sayings().document("a", 1).document("b", 1);
  }

  /** A document gives the hosts of a défi: keys of administrations, separated by {@code |}. */
  Sayings saysHosts(String document, String defi, String hosts) {
    return says(
        document,
        "defis",
        "defi",
        "defi/" + defi,
        "hotes",
        "administration/" + hosts.replace("|", "|administration/"));
  }

  /** A document gives the nature of a défi. */
  Sayings saysNature(String document, String defi, String nature) {
    return says(document, "defis", "defi", "defi/" + defi, "nature", "nature-defi/" + nature);
  }

  /** The node of a thing. */
  static Node node(String path) {
    return NodeFactory.createURI(Iris.DEFAULT_BASE + "id/" + path);
  }

  /** The values of a property of a thing: things as {@code kind/id}, literals as their words. */
  static Set<String> values(Graph graph, String thing, Node property) {
    return graph.stream(node(thing), property, Node.ANY)
        .map(triple -> text(triple.getObject()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The contradictions as {@code subject property kind}, sorted. */
  static List<String> contradictions(Graph graph) {
    return graph.stream(Node.ANY, RDF.Nodes.type, Eig.Contradiction)
        .map(
            triple ->
                String.join(
                    " ",
                    one(graph, triple.getSubject(), Eig.porteSur),
                    one(graph, triple.getSubject(), Eig.propriete).replaceAll(".*[#/]", ""),
                    one(graph, triple.getSubject(), Eig.natureDeContradiction)))
        .sorted()
        .toList();
  }

  /** All positions as {@code document value retained rule}, sorted. */
  static List<String> positions(Graph graph) {
    return graph.stream(Node.ANY, RDF.Nodes.type, Eig.Position)
        .map(
            triple ->
                String.join(
                    " ",
                    one(graph, triple.getSubject(), Eig.affirmePar).replaceAll(".*/", ""),
                    one(graph, triple.getSubject(), Eig.valeurAffirmee),
                    one(graph, triple.getSubject(), Eig.retenue),
                    one(graph, triple.getSubject(), Eig.regle)))
        .sorted()
        .toList();
  }

  private static String one(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(triple -> text(triple.getObject()))
        .collect(Collectors.joining(" + "));
  }

  private static String text(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : node.getURI().replace(Iris.DEFAULT_BASE + "id/", "");
  }
}
