package eig.reconcile;

import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Value;
import eig.model.Withdrawals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Who is meant by a written name, as {@link Reconciler} decides it. */
public final class Recognition {

  private static final String AUTHORITY = "autorite:";

  /** The columns that say in which larger thing an identity lies, each named after its kind. */
  private static final List<String> LARGER = List.of("departement", "region");

  private static final Pattern SEVERAL = Pattern.compile("\\|");

  private final List<Entry> entries;
  private final Directory directory = new Directory();

  private Recognition(List<Entry> entries) {
    this.entries = entries;
    entries.forEach(row -> learn(row, directory));
    for (Entry row : entries) {
      if (row.table().equals("ecritures") && meant(row).stream().allMatch(directory::contains)) {
        directory.know(meant(row), row.text("document").orElse(""), row.required("ecriture"));
      }
    }
  }

  /** What the rows of the data package say of who is who. */
  public static Recognition of(List<Entry> entries) {
    return new Recognition(entries);
  }

  /** Adds what a row of an authority identifies, under its key, its names and its addresses. */
  static void learn(Entry row, Directory directory) {
    identity(row)
        .ifPresent(
            identity -> {
              directory.add(identity);
              for (Value address : row.all("adresses")) {
                directory.know(List.of(identity.key()), "", ((Value.Address) address).address());
              }
            });
  }

  /** The thing that a row of an authority identifies; who withdrew is still somebody. */
  static Optional<Identity> identity(Entry row) {
    if (row.table().equals("retraits")) {
      return Optional.of(
          new Identity(
              new Key(Withdrawals.PERSON, row.required("cle")),
              Withdrawals.LABEL,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return row.table().startsWith(AUTHORITY)
        ? Optional.of(
            new Identity(
                new Key(row.table().substring(AUTHORITY.length()), row.required("cle")),
                row.required("nom"),
                row.text("nom_feminin"),
                row.text("nom_en"),
                row.text("definition"),
                LARGER.stream()
                    .flatMap(larger -> row.text(larger).map(id -> new Key(larger, id)).stream())
                    .findFirst()))
        : Optional.empty();
  }

  /** What a row of {@code ecritures} says its writing means. */
  static List<Key> meant(Entry row) {
    return SEVERAL
        .splitAsStream(row.required("cle"))
        .map(id -> new Key(row.required("type"), id.strip()))
        .toList();
  }

  /**
   * What a name means in a document.
   *
   * @return the thing, or those it names together; none when it is unknown or ambiguous
   */
  public List<Key> meanings(String kind, String document, String written) {
    Set<List<Key>> found = directory.find(kind, document, written);
    return found.size() == 1 ? found.iterator().next() : List.of();
  }

  /** The preferred name of a thing. */
  public Optional<String> name(Key key) {
    return directory.identities().stream()
        .filter(identity -> identity.key().equals(key))
        .map(Identity::name)
        .findFirst();
  }

  /** Every other writing of a name, in any table, that means this thing and no other. */
  public List<String> writings(Key key) {
    Set<String> writings = new LinkedHashSet<>();
    for (Entry row : entries) {
      if (row.table().equals("ecritures") && meant(row).equals(List.of(key))) {
        writings.add(row.required("ecriture"));
      }
      for (List<Value> cell : row.cells().values()) {
        for (Value value : cell) {
          if (value instanceof Value.Name name
              && name.kinds().get(0).equals(key.kind())
              && meanings(key.kind(), row.document(), name.written()).equals(List.of(key))) {
            writings.add(name.written());
          }
        }
      }
    }
    writings.remove(key.id());
    name(key).ifPresent(writings::remove);
    return new ArrayList<>(writings);
  }

  /** Whom the names and writings of other things of a kind mean, by the keys of the others. */
  public Map<String, Key> names(String kind, Predicate<String> others) {
    Map<String, Key> names = new LinkedHashMap<>();
    for (Identity identity : directory.identities()) {
      if (identity.key().kind().equals(kind) && others.test(identity.key().id())) {
        names.put(identity.name(), identity.key());
      }
    }
    for (Entry row : entries) {
      if (row.table().equals("ecritures") && row.required("type").equals(kind)) {
        List<Key> meant = meant(row);
        if (meant.stream().map(Key::id).allMatch(others)) {
          names.put(row.required("ecriture"), meant.get(0));
        }
      }
    }
    return names;
  }
}
