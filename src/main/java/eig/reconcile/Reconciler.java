package eig.reconcile;

import eig.model.Arbitration;
import eig.model.Decision;
import eig.model.Document;
import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Origin;
import eig.model.Problem;
import eig.model.Programme;
import eig.model.RankException;
import eig.model.UserError;
import eig.model.Value;
import eig.model.Withdrawals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises the names in all rows against the authorities. */
public final class Reconciler {

  private static final Set<String> RESERVED = Set.of("autorites", "meta", "retenu", "vue");

  private final Map<String, List<Entry>> tables;
  private final Directory directory = new Directory();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Reconciler(List<Entry> entries) {
    tables =
        entries.stream()
            .collect(Collectors.groupingBy(Entry::table, LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * Reconciles all rows of the data package.
   *
   * @param entries the rows of every table, as read
   * @throws UserError when our own tables speak of a key or document that does not exist
   */
  public static Reconciled reconcile(List<Entry> entries) {
    return reconcile(entries, Withdrawals.none());
  }

  /**
   * Reconciles all rows of the data package, none of which may name somebody who withdrew.
   *
   * @throws UserError also when one does
   */
  public static Reconciled reconcile(List<Entry> entries, Withdrawals withdrawals) {
    return new Reconciler(entries).run(entries, withdrawals);
  }

  private Reconciled run(List<Entry> entries, Withdrawals withdrawals) {
    entries.forEach(row -> Recognition.learn(row, directory));
    entries.forEach(row -> Recognition.identity(row).ifPresent(i -> within(i, row.origin())));
    rows("hierarchies").forEach(this::hierarchy);
    rows("sources").forEach(this::refuseReserved);
    Licences licences = new Licences(rows("autorite:licence"), problems);
    rows("ecritures").forEach(this::spelling);
    refuseUnknownDocuments(entries);
    new Withdrawn(withdrawals, directory).refuse(entries);
    if (rows("sources").isEmpty()) {
      problems.add(
          new Problem(
              "data/sources/sources.csv",
              "it names no document",
              "restore its rows: who says what"));
    }
    List<Document> documents =
        rows("sources").stream().map(this::resolved).map(row -> document(row, licences)).toList();
    List<Entry> claims =
        entries.stream().filter(entry -> !entry.document().isEmpty()).map(this::resolved).toList();
    Programme programme =
        new Programme(
            documents.stream().sorted(Comparator.comparing(Document::id)).toList(),
            directory.identities(),
            claims,
            rows("rangs").stream().map(this::resolved).map(this::rank).toList(),
            rows("rapprochements").stream().map(this::resolved).map(this::decision).toList(),
            rows("arbitrages").stream().map(this::resolved).map(this::arbitration).toList(),
            rows("lectures").stream().map(this::resolved).toList());
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
    return new Reconciled(programme, doubts);
  }

  /** Our own graphs stand beside those of the documents. */
  private void refuseReserved(Entry row) {
    if (RESERVED.contains(row.required("document"))) {
      problems.add(
          Problem.at(
              row.origin(),
              "a document cannot be called \"" + row.required("document") + "\"",
              "give it another identifier"));
    }
  }

  /** Every row is of a document, or one of ours that may be about some or rest on some. */
  private void refuseUnknownDocuments(List<Entry> entries) {
    Set<String> known = new HashSet<>();
    rows("sources").forEach(row -> known.add(row.required("document")));
    for (Entry row : entries) {
      Stream<String> documents =
          row.document().isEmpty()
              ? Stream.of("document", "documents")
                  .flatMap(column -> row.all(column).stream())
                  .map(Value::written)
              : Stream.of(row.document());
      documents
          .filter(known::add)
          .forEach(
              document ->
                  problems.add(
                      Problem.at(
                          row.origin(),
                          "unknown document \"" + document + "\"",
                          "add it to data/sources/sources.csv or correct it")));
    }
  }

  private List<Entry> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  private void within(Identity identity, Origin origin) {
    identity.within().ifPresent(larger -> mustExist(larger, origin));
  }

  private void hierarchy(Entry row) {
    String kind = row.required("type");
    Key narrow = new Key(kind, row.required("cle"));
    Key large = new Key(kind, row.required("plus_large"));
    mustExist(narrow, row.origin());
    mustExist(large, row.origin());
    directory.isWithin(narrow, large);
  }

  private void spelling(Entry row) {
    List<Key> meant = Recognition.meant(row);
    meant.forEach(key -> mustExist(key, row.origin()));
    directory.know(meant, row.text("document").orElse(""), row.required("ecriture"));
  }

  private Document document(Entry row, Licences licences) {
    return new Document(
        row.required("document"),
        row.required("titre"),
        row.required("editeur"),
        row.period("date"),
        row.required("etat"),
        row.period("date_etat"),
        row.text("adresse"),
        licences.get(keyOr(row, "licence", new Key("licence", row.required("licence")))),
        row.integer("rang"),
        keyOf(row, "article"));
  }

  private RankException rank(Entry row) {
    return new RankException(
        row.required("document"),
        row.required("propriete"),
        keyOf(row, "promotion"),
        row.integer("rang"),
        row.origin());
  }

  private Decision decision(Entry row) {
    Key first = new Key(row.required("type"), row.required("a"));
    mustExist(first, row.origin());
    return new Decision(
        first,
        row.required("b"),
        keyOr(row, "verdict", new Key("verdict", row.required("verdict"))),
        row.required("raison"));
  }

  private Arbitration arbitration(Entry row) {
    return new Arbitration(
        keyOr(row, "sujet", new Key("", row.required("sujet"))),
        row.required("propriete"),
        row.required("valeur"),
        row.required("raison"),
        row.origin());
  }

  /** The thing of a cell; empty when the cell is, or when it is a doubt, which is reported. */
  private static Optional<Key> keyOf(Entry row, String column) {
    return row.all(column).stream()
        .findFirst()
        .flatMap(
            value ->
                value instanceof Value.Thing thing ? Optional.of(thing.key()) : Optional.empty());
  }

  /** The thing of a required cell; a placeholder when it is a doubt, which is reported. */
  private static Key keyOr(Entry row, String column, Key placeholder) {
    return keyOf(row, column).orElse(placeholder);
  }

  private Entry resolved(Entry entry) {
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    entry
        .cells()
        .forEach(
            (column, values) ->
                cells.put(
                    column,
                    values.stream()
                        .flatMap(value -> resolved(entry, column, value).stream())
                        .toList()));
    return new Entry(entry.table(), entry.document(), cells, entry.origin());
  }

  /** The things that a name means; a name that stays a doubt stays as it is. */
  private List<Value> resolved(Entry entry, String column, Value value) {
    if (value instanceof Value.Clue clue) {
      return List.of(recognised(entry, clue));
    }
    if (!(value instanceof Value.Name name)) {
      return List.of(value);
    }
    String kind = name.kinds().get(0);
    Set<List<Key>> meanings = directory.find(kind, entry.document(), name.written());
    if (meanings.size() == 1) {
      return meanings.iterator().next().stream()
          .map(key -> (Value) new Value.Thing(key, name.written()))
          .toList();
    }
    doubts.add(
        new Doubt(
            entry.origin(),
            column,
            kind,
            name.written(),
            meanings.stream().flatMap(List::stream).distinct().sorted().toList(),
            meanings.isEmpty() ? directory.nearest(kind, name.written()) : List.of()));
    return List.of(value);
  }

  /** What the words or the address of a cell name; only themselves when nobody knows them. */
  private Value recognised(Entry entry, Value.Clue clue) {
    Set<List<Key>> meanings = directory.find(clue.kind(), entry.document(), clue.written());
    return meanings.size() == 1 && meanings.iterator().next().size() == 1
        ? new Value.Recognised(meanings.iterator().next().get(0), clue.value())
        : clue.value();
  }

  private void mustExist(Key key, Origin origin) {
    if (!directory.contains(key)) {
      problems.add(
          Problem.at(
              origin,
              directory.hasKind(key.kind())
                  ? "no " + key.kind() + " has the key \"" + key.id() + "\""
                  : "unknown type \"" + key.kind() + "\"",
              "use a key of data/autorites/"));
    }
  }
}
