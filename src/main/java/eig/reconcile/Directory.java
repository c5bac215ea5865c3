package eig.reconcile;

import eig.model.Identity;
import eig.model.Key;
import eig.model.Normaliser;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Every thing we recognise, by key and by the names it is known under. */
final class Directory {

  private static final int NEAREST = 3;
  private static final double NEAR = 0.7;

  /** A name within a kind, everywhere or in one document only. */
  private record Entry(String kind, String document, String name) {}

  private final Map<Key, Identity> identities = new LinkedHashMap<>();
  private final Map<Entry, Set<List<Key>>> names = new HashMap<>();
  private final Map<String, Map<String, String>> writtenByKind = new HashMap<>();

  /** Adds a thing under its key, which is often its acronym, and its preferred name. */
  void add(Identity identity) {
    identities.put(identity.key(), identity);
    List<Key> itself = List.of(identity.key());
    know(itself, "", identity.key().id());
    know(itself, "", identity.name());
    identity.feminine().ifPresent(name -> know(itself, "", name));
  }

  /**
   * Adds another writing, valid in one document, or everywhere when {@code document} is empty.
   *
   * @param meant what it means: one thing, or several of a kind that it names together
   */
  void know(List<Key> meant, String document, String written) {
    String name = Normaliser.normalise(written);
    String kind = meant.get(0).kind();
    names
        .computeIfAbsent(new Entry(kind, document, name), n -> new LinkedHashSet<>())
        .add(List.copyOf(meant));
    writtenByKind.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(name, written);
  }

  /** Says in which larger thing a thing that is known lies. */
  void isWithin(Key key, Key larger) {
    identities.computeIfPresent(
        key,
        (k, i) ->
            new Identity(
                k, i.name(), i.feminine(), i.english(), i.definition(), Optional.of(larger)));
  }

  boolean contains(Key key) {
    return identities.containsKey(key);
  }

  boolean hasKind(String kind) {
    return identities.keySet().stream().anyMatch(key -> key.kind().equals(kind));
  }

  List<Identity> identities() {
    return identities.values().stream().sorted(Comparator.comparing(Identity::key)).toList();
  }

  /**
   * Who a name means: the thing with that key, else what is known under that name in the document,
   * else everywhere.
   *
   * @return its meanings, each the things it names together: none when it is unknown, several when
   *     it is ambiguous
   */
  Set<List<Key>> find(String kind, String document, String written) {
    Key exact = new Key(kind, written);
    if (identities.containsKey(exact)) {
      return Set.of(List.of(exact));
    }
    String name = Normaliser.normalise(written);
    Set<List<Key>> here = names.getOrDefault(new Entry(kind, document, name), Set.of());
    if (!here.isEmpty() && !document.isEmpty()) {
      return here;
    }
    return names.getOrDefault(new Entry(kind, "", name), Set.of());
  }

  /** The known names of a kind that look most like a name, best first. */
  List<String> nearest(String kind, String written) {
    String name = Normaliser.normalise(written);
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    return writtenByKind.getOrDefault(kind, Map.of()).entrySet().stream()
        .map(known -> Map.entry(similarity.apply(name, known.getKey()), known.getValue()))
        .filter(scored -> scored.getKey() >= NEAR)
        .sorted(
            Map.Entry.<Double, String>comparingByKey()
                .reversed()
                .thenComparing(Map.Entry.comparingByValue()))
        .limit(NEAREST)
        .map(scored -> "\"" + scored.getValue() + "\"")
        .toList();
  }
}
