package eig.harvest;

import eig.model.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the records of a site define and what they refer to, by title. Nothing is repaired: a
 * reference that meets no title is said, and stays as it was written.
 */
final class References {

  private static final String DEFI = "title of a défi";

  private record Use(Origin first, int count) {
    Use again() {
      return new Use(first, count + 1);
    }
  }

  private final Map<String, Map<String, List<Origin>>> named = new LinkedHashMap<>();
  private final Set<String> exactDefis = new HashSet<>();
  private final Map<String, Set<String>> defined = new TreeMap<>();
  private final Map<String, Map<String, Use>> used = new TreeMap<>();
  private final Map<String, Use> meant = new TreeMap<>();
  private final Map<String, Origin> shown = new TreeMap<>();

  /** A list has a term. */
  void defines(String list, String term) {
    defined.computeIfAbsent(list, l -> new HashSet<>()).add(term);
  }

  /** Records use terms of a list. */
  void uses(String list, List<String> terms, Origin where) {
    for (String term : terms) {
      used.computeIfAbsent(list, l -> new TreeMap<>())
          .merge(term, new Use(where, 1), (use, one) -> use.again());
    }
  }

  /** A record has a title, trimmed and exactly as it stands. */
  void names(String what, String title, List<String> exact, Origin where) {
    named
        .computeIfAbsent(what, w -> new TreeMap<>())
        .computeIfAbsent(title, t -> new ArrayList<>())
        .add(where);
    if (what.equals(DEFI)) {
      exactDefis.addAll(exact);
    }
  }

  /** A person refers to a défi by a title, exactly as it stands. */
  void means(String exact, Origin where) {
    meant.merge(exact, new Use(where, 1), (use, one) -> use.again());
  }

  /** A page puts somebody forward. */
  void shows(String name, Origin where) {
    shown.putIfAbsent(name, where);
  }

  /** How many references to a défi are not, character by character, the title of one. */
  int dangling() {
    return meant.entrySet().stream()
        .filter(reference -> !exactDefis.contains(reference.getKey()))
        .mapToInt(reference -> reference.getValue().count())
        .sum();
  }

  /** Says what is named twice, used without being defined, or refers to nothing. */
  void check(Draft draft) {
    named.forEach(
        (what, titles) ->
            titles.forEach(
                (title, origins) -> {
                  for (Origin again : origins.subList(1, origins.size())) {
                    draft.note(
                        again,
                        "\"%s\" is also the %s at %s".formatted(title, what, origins.get(0)));
                  }
                }));
    meant.forEach((exact, use) -> reference(exact, use, draft));
    used.forEach(
        (list, terms) ->
            terms.forEach(
                (term, use) -> {
                  if (!defined.getOrDefault(list, Set.of()).contains(term)) {
                    draft.note(
                        use.first(),
                        "\"%s\" is not defined in %s, and used %s"
                            .formatted(term, list, times(use)));
                  }
                }));
    Set<String> people = named.getOrDefault("name of a person", Map.of()).keySet();
    shown.forEach(
        (name, where) -> {
          if (!people.contains(name)) {
            draft.note(where, "\"" + name + "\" in a list has no page");
          }
        });
  }

  private void reference(String exact, Use use, Draft draft) {
    if (!exactDefis.contains(exact)) {
      Optional<String> title =
          exactDefis.stream().filter(t -> Blanks.trim(t).equals(Blanks.trim(exact))).findFirst();
      draft.note(
          use.first(),
          title.isPresent()
              ? "\"%s\", written %s, is the défi \"%s\" but for its blanks"
                  .formatted(exact, times(use), title.get())
              : "\"%s\", written %s, is the title of no défi".formatted(exact, times(use)));
    }
  }

  private static String times(Use use) {
    return use.count() == 1 ? "once" : use.count() + " times";
  }
}
