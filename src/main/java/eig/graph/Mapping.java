package eig.graph;

import eig.model.Entry;
import eig.model.Key;
import eig.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * How the rows of one kind of table become statements: what a row is about, and what each column
 * says.
 *
 * <p>A row is about the thing of one of its columns ({@link #about}), or about a node of its own
 * that its key columns name ({@link #node}). Every column of the table is named here once; a test
 * holds this to the schemas.
 */
final class Mapping {

  /** Statements beyond one column, one property. */
  @FunctionalInterface
  interface Rule {
    void apply(Entry row, Node subject, Iris iris, List<Triple> out);
  }

  private final String table;
  private final Optional<Node> type;
  private final List<String> key;
  private final boolean keyedByDocument;
  private final Map<String, Node> columns = new LinkedHashMap<>();
  private final Map<String, Node> recognised = new LinkedHashMap<>();
  private final Set<String> plain = new TreeSet<>();
  private final Set<String> observed = new TreeSet<>();
  private final Set<String> elsewhere = new TreeSet<>();
  private final List<Rule> rules = new ArrayList<>();

  private Mapping(String table, Optional<Node> type, List<String> key, boolean byDocument) {
    this.table = table;
    this.type = type;
    this.key = key;
    this.keyedByDocument = byDocument;
  }

  /** Rows about the thing of a column; its class is the authority's business. */
  static Mapping about(String table, String column) {
    return new Mapping(table, Optional.empty(), List.of(column), false);
  }

  /**
   * Rows about a node of their own that is the same whoever speaks, so that documents can disagree
   * on it.
   */
  static Mapping node(String table, Node type, String... key) {
    return new Mapping(table, Optional.of(type), List.of(key), false);
  }

  /** Rows about a node of their own that belongs to the document that speaks. */
  static Mapping nodeOfDocument(String table, Node type, String... key) {
    return new Mapping(table, Optional.of(type), List.of(key), true);
  }

  /** The values of a column are values of a property; texts are French. */
  Mapping says(String column, Node property) {
    columns.put(column, property);
    return this;
  }

  /** The values of a column are values of a property; texts belong to no language. */
  Mapping saysPlain(String column, Node property) {
    plain.add(column);
    return says(column, property);
  }

  /** The things that the words or addresses of a column name are values of another property. */
  Mapping recognises(String column, Node property) {
    recognised.put(column, property);
    return this;
  }

  /** A column that only serves to name the node or to speak through a rule. */
  Mapping uses(String... used) {
    elsewhere.addAll(List.of(used));
    return this;
  }

  /** A statement that takes more than one column. */
  Mapping also(Rule rule) {
    rules.add(rule);
    return this;
  }

  /** A column that, left empty, means the day of the state of the document that was read. */
  Mapping observed(String column, Node property) {
    observed.add(column);
    return says(column, property);
  }

  /** The columns that mean the day of the document's state when they are empty. */
  Set<String> observed() {
    return observed;
  }

  /** The columns {@code valeur, minimum, maximum, qualificatif, unite}. */
  Mapping figure() {
    return says("valeur", Eig.valeur)
        .says("minimum", Eig.minimum)
        .says("maximum", Eig.maximum)
        .says("qualificatif", Eig.qualificatif)
        .says("unite", Eig.unite);
  }

  String table() {
    return table;
  }

  /** Whether rows make nodes of the document that speaks, on which a relayed source can stand. */
  boolean belongsToDocument() {
    return keyedByDocument;
  }

  /** Every column this mapping accounts for. */
  Set<String> accountedFor() {
    Set<String> all = new TreeSet<>(columns.keySet());
    all.addAll(key);
    all.addAll(elsewhere);
    all.add("source_citee");
    return all;
  }

  /**
   * The rows that an entry stands for: itself, or one for each thing where a key cell names several
   * things together.
   */
  List<Entry> rows(Entry entry) {
    List<Entry> rows = List.of(entry);
    for (String column : key) {
      rows =
          rows.stream()
              .flatMap(
                  row ->
                      row.all(column).isEmpty()
                          ? Stream.of(row)
                          : row.all(column).stream().map(value -> row.with(column, value)))
              .toList();
    }
    return rows;
  }

  /** The node a row is about. */
  Node subject(Entry row, Iris iris) {
    if (type.isEmpty()) {
      return iris.thing(row.thing(key.get(0)));
    }
    List<String> parts = new ArrayList<>();
    for (String column : key) {
      List<Value> cell = row.all(column);
      // A part may be missing, as the date of an event: its place stays empty.
      parts.add(
          !cell.isEmpty() && cell.get(0) instanceof Value.Thing thing
              ? part(thing.key(), column)
              : row.text(column).orElse(""));
    }
    if (keyedByDocument) {
      parts.add(parts.size() - 1, row.document());
    }
    return iris.composed(segment(), parts);
  }

  /** The statements of a row, without the name of who makes them. */
  List<Triple> statements(Entry row, Iris iris) {
    Node subject = subject(row, iris);
    List<Triple> out = new ArrayList<>();
    type.ifPresent(t -> out.add(Triple.create(subject, RDF.Nodes.type, t)));
    columns.forEach(
        (column, property) -> {
          for (Value value : row.all(column)) {
            out.add(Triple.create(subject, property, object(value, plain.contains(column), iris)));
            if (value instanceof Value.Recognised named && recognised.containsKey(column)) {
              out.add(Triple.create(subject, recognised.get(column), iris.thing(named.key())));
            }
          }
        });
    rules.forEach(rule -> rule.apply(row, subject, iris, out));
    return out;
  }

  private String segment() {
    return type.orElseThrow()
        .getURI()
        .substring(Eig.NAMESPACE.length())
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** A key that may be of several kinds says which. */
  private static String part(Key key, String column) {
    return key.kind().equals(column) ? key.id() : key.kind() + "-" + key.id();
  }

  private static Node object(Value value, boolean plain, Iris iris) {
    if (value instanceof Value.Recognised recognised) {
      return object(recognised.value(), plain, iris);
    } else if (value instanceof Value.Text text) {
      return plain ? Literals.plain(text.text()) : Literals.french(text.text());
    } else if (value instanceof Value.Quantity quantity) {
      return Literals.number(quantity.number());
    } else if (value instanceof Value.Address address) {
      return NodeFactory.createURI(address.address());
    } else if (value instanceof Value.When when) {
      return Literals.plain(when.period().written());
    } else if (value instanceof Value.Thing thing) {
      return iris.thing(thing.key());
    } else {
      throw new IllegalStateException("not reconciled: " + value);
    }
  }
}
