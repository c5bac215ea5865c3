package eig.publish;

import eig.model.Normaliser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises names of people in texts and addresses: in any case, without regard to accents, in
 * either order, and run together.
 */
final class PersonNames {

  /** What stands in a text where a name stood. */
  static final String MARK = "[nom]";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private final Set<String> names = new HashSet<>();
  private final List<String> together = new ArrayList<>();
  private final Map<String, Boolean> addresses = new HashMap<>();
  private int longest;

  PersonNames(Collection<String> people) {
    for (String person : people) {
      String name = Normaliser.normalise(person);
      int last = name.lastIndexOf(' ');
      if (last > 0) {
        int first = name.indexOf(' ');
        add(name);
        add(name.substring(first + 1) + " " + name.substring(0, first));
        add(name.substring(last + 1) + " " + name.substring(0, last));
      }
    }
  }

  private void add(String name) {
    if (names.add(name)) {
      together.add(name.replace(" ", ""));
      longest = Math.max(longest, name.split(" ", -1).length);
    }
  }

  /** Whether a text names somebody. */
  boolean in(String text) {
    return !without(text).equals(text);
  }

  /** Whether an address names somebody. */
  boolean inAddress(String address) {
    return addresses.computeIfAbsent(
        address,
        a -> {
          String letters = Normaliser.normalise(a).replace(" ", "");
          return together.stream().anyMatch(letters::contains);
        });
  }

  /** A text with a mark in place of each name. */
  String without(String text) {
    List<int[]> words = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      words.add(new int[] {word.start(), word.end()});
      plain.add(Normaliser.normalise(word.group()));
    }
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int first = 0; first < words.size(); first++) {
      for (int last = Math.min(words.size(), first + longest) - 1; last > first; last--) {
        if (names.contains(String.join(" ", plain.subList(first, last + 1)))) {
          kept.append(text, from, words.get(first)[0]).append(MARK);
          from = words.get(last)[1];
          first = last;
          break;
        }
      }
    }
    return from == 0 ? text : kept.append(text.substring(from)).toString();
  }
}
