package eig.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What a parameter may be, and how it may be written: by IRI, by {@code kind/key}, by key, or by
 * name, whichever means one thing.
 */
final class Choices {

  private final List<Choice> all;
  private final Map<String, List<Node>> byKey = new HashMap<>();
  private final Map<String, List<Node>> byName = new HashMap<>();

  private Choices(List<Choice> all) {
    this.all = List.copyOf(all);
    for (Choice choice : all) {
      Node term = choice.term();
      add(byKey, choice.value(), term);
      if (term.isURI()) {
        add(byKey, term.getURI(), term);
        add(byKey, term.getURI().replaceFirst("^.*/([^/]+/[^/]+)$", "$1"), term);
      }
      add(byName, choice.label().toLowerCase(Locale.ROOT), term);
    }
  }

  /** Choices in the order to show them in; none where anything will do. */
  static Choices of(List<Choice> all) {
    return new Choices(all);
  }

  private static void add(Map<String, List<Node>> index, String written, Node term) {
    index.merge(
        written,
        List.of(term),
        (there, one) ->
            there.contains(term) ? there : Stream.concat(there.stream(), one.stream()).toList());
  }

  /** All of them. */
  List<Choice> all() {
    return all;
  }

  /** The one that is written so; empty when none is, or several are. */
  Optional<Node> written(String value) {
    List<Node> found =
        byKey.getOrDefault(
            value, byName.getOrDefault(value.strip().toLowerCase(Locale.ROOT), List.of()));
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
