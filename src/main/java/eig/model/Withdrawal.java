package eig.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person who withdrew: what is kept so that no later harvest brings the name back.
 *
 * @param key the key, which says nothing
 * @param date the day
 * @param reason why, without a name
 * @param witness tells the secret the fingerprints were made with from another one
 * @param words how many words the longest writing has
 * @param fingerprints one for each form of each writing of the name
 * @param origin the row
 */
public record Withdrawal(
    String key,
    String date,
    String reason,
    String witness,
    int words,
    List<String> fingerprints,
    Origin origin) {

  /** The table. */
  public static final String FILE = "data/autorites/retraits.csv";

  /** More words than a name has: a longer writing is recognised by any so many of its words. */
  static final int LONGEST = 6;

  /** Fewer letters than that, run together, are met in other words by chance. */
  private static final int FEWEST_LETTERS = 5;

  /**
   * Seals the writings of a name.
   *
   * @param name the name we preferred
   * @param others every other writing
   */
  public static Withdrawal of(
      Secret secret, String key, String date, String reason, String name, List<String> others) {
    Set<String> seals = new TreeSet<>();
    Set<String> own = Set.copyOf(Words.plain(name));
    int longest = seal(Words.plain(name), secret, seals);
    for (String other : others) {
      List<String> words = Words.plain(other);
      seals.add(secret.seal(whole(words)));
      // A first name alone, or initials, mean somebody else in most texts.
      boolean partOfName = words.size() == 1 && own.contains(words.get(0));
      if (!partOfName && String.join("", words).length() >= FEWEST_LETTERS) {
        longest = Math.max(longest, seal(words, secret, seals));
      }
    }
    return new Withdrawal(
        key,
        date,
        reason,
        witness(secret),
        Math.min(longest, LONGEST),
        List.copyOf(seals),
        Origin.of(FILE));
  }

  /** Whether two writings are the same words. */
  public static boolean isAlike(String one, String other) {
    return unordered(Words.plain(one)).equals(unordered(Words.plain(other)));
  }

  /** What a secret makes of words that are no name. */
  static String witness(Secret secret) {
    return secret.hmac("retraits.csv");
  }

  /** Words in any order. */
  static String unordered(List<String> words) {
    String[] sorted = words.toArray(String[]::new);
    Arrays.sort(sorted);
    return String.join(" ", sorted);
  }

  /** Words that are all a cell holds. */
  static String whole(List<String> words) {
    return "= " + unordered(words);
  }

  private static int seal(List<String> words, Secret secret, Set<String> seals) {
    for (int from = 0; from <= Math.max(0, words.size() - LONGEST); from++) {
      List<String> some = words.subList(from, Math.min(words.size(), from + LONGEST));
      seals.add(secret.seal(unordered(some)));
      for (int turn = 0; turn < some.size(); turn++) {
        String together =
            String.join("", some.subList(turn, some.size()))
                + String.join("", some.subList(0, turn));
        if (together.length() >= FEWEST_LETTERS) {
          seals.add(secret.seal(together));
        }
      }
    }
    seals.add(secret.seal(whole(words)));
    return words.size();
  }
}
