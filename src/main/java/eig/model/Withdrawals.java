package eig.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises in any text the names of the people who withdrew, although none of them is written
 * anywhere: words that follow each other are sealed with the secret and compared with what was
 * kept.
 */
public final class Withdrawals {

  /** The kind of thing that can withdraw. */
  public static final String PERSON = "personne";

  /** The name of everybody who withdrew. */
  public static final String LABEL = "Personne retirée";

  /** What stands in a text where a name stood. */
  public static final String MARK = "[personne retirée]";

  private record Hit(int from, int to, String key) {}

  private final List<Withdrawal> rows;
  private final Optional<Secret> secret;
  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> spared;
  private final int longest;
  private final Set<Long> marks = new HashSet<>();

  /** Texts that name nobody: most stand in many cells, and again in the graph. */
  private final Set<String> innocent = new HashSet<>();

  private Withdrawals(List<Withdrawal> rows, Optional<Secret> secret, Set<String> spared) {
    this.rows = rows;
    this.secret = secret;
    this.spared = spared;
    for (Withdrawal row : rows) {
      for (String seal : row.fingerprints()) {
        keys.putIfAbsent(seal, row.key());
        marks.add(Secret.markOf(seal));
      }
    }
    longest = rows.stream().mapToInt(Withdrawal::words).max().orElse(0);
  }

  /** Nobody withdrew. */
  public static Withdrawals none() {
    return new Withdrawals(List.of(), Optional.empty(), Set.of());
  }

  /**
   * Those who withdrew.
   *
   * @throws UserError when there are some and the secret is missing or another one: nobody must
   *     come back because nobody was looked for
   */
  public static Withdrawals of(List<Withdrawal> rows, Optional<Secret> secret) {
    if (rows.isEmpty()) {
      return new Withdrawals(rows, secret, Set.of());
    }
    if (secret.isEmpty()) {
      throw new UserError(
          UserError.Kind.DATA,
          Withdrawal.FILE,
          "the secret by which its %d people are recognised is missing".formatted(rows.size()),
          "set EIG_RETRAITS_SECRET, or give --secret-file FILE");
    }
    String witness = Withdrawal.witness(secret.get());
    List<Problem> problems =
        rows.stream()
            .filter(row -> !row.witness().equals(witness))
            .map(
                row ->
                    Problem.at(
                        row.origin(),
                        "it was made with another secret than the one given",
                        "give the one it was made with"))
            .toList();
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
    return new Withdrawals(List.copyOf(rows), secret, Set.of());
  }

  /** The same, but for names of other people in which such a name is contained. */
  public Withdrawals sparing(Collection<String> names) {
    Set<String> others = new HashSet<>(spared);
    names.forEach(name -> others.add(Withdrawal.unordered(Words.plain(name))));
    return new Withdrawals(rows, secret, others);
  }

  /** Their rows. */
  public List<Withdrawal> rows() {
    return rows;
  }

  /** Whether somebody with that key withdrew. */
  public boolean has(String key) {
    return rows.stream().anyMatch(row -> row.key().equals(key));
  }

  /** Whether somebody with that key did not withdraw. */
  public boolean isOther(String key) {
    return !has(key);
  }

  /** The key of the person whose name is all that a text holds. */
  public Optional<String> named(String text) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = Words.plain(text);
    String key = words.isEmpty() ? "" : meaning(Withdrawal.whole(words));
    if (key.isEmpty() && !words.isEmpty() && words.size() <= longest) {
      key = meaning(words);
    }
    return Optional.of(key).filter(found -> !found.isEmpty());
  }

  /** Whether a text holds the name of any of them. */
  public boolean in(String text) {
    return !hits(text).isEmpty();
  }

  /** The key of the first of them whose name a text holds. */
  public Optional<String> keyIn(String text) {
    return hits(text).stream().map(Hit::key).findFirst();
  }

  /** A text with {@link #MARK} where a name stood; within it an address that holds one goes. */
  public String without(String text) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (Hit hit : hits(text)) {
      Hit whole = stretched(text, hit);
      if (whole.to() > at) {
        rest.append(text, at, Math.max(at, whole.from())).append(whole.from() < at ? "" : MARK);
        at = whole.to();
      }
    }
    return rest.append(text.substring(at)).toString();
  }

  /** A name within an address in a text: the address goes with it. */
  private static Hit stretched(String text, Hit hit) {
    int from = text.lastIndexOf(' ', hit.from()) + 1;
    int end = text.indexOf(' ', hit.to() - 1);
    int to = end < 0 ? text.length() : end;
    return text.substring(from, to).contains("://") ? new Hit(from, to, hit.key()) : hit;
  }

  private List<Hit> hits(String text) {
    if (rows.isEmpty() || innocent.contains(text)) {
      return List.of();
    }
    List<Words> words = Words.of(text);
    List<Hit> hits = new ArrayList<>();
    find(words, hits);
    List<Words> apart = Words.apart(text, words);
    if (apart.size() != words.size()) {
      find(apart, hits);
    }
    if (hits.isEmpty()) {
      innocent.add(text);
    }
    hits.sort(Comparator.comparing(Hit::from).thenComparing(Hit::to, Comparator.reverseOrder()));
    return hits;
  }

  private void find(List<Words> words, List<Hit> hits) {
    List<String> bare = words.stream().map(Words::word).toList();
    for (int i = 0; i < bare.size(); i++) {
      for (int end = Math.min(bare.size(), i + longest); end > i; end--) {
        String key = meaning(bare.subList(i, end));
        if (!key.isEmpty() && !isSpared(bare, i, end)) {
          hits.add(new Hit(words.get(i).from(), words.get(end - 1).to(), key));
          i = end - 1;
          break;
        }
      }
    }
  }

  private String meaning(List<String> words) {
    String key = words.size() > 1 ? meaning(Withdrawal.unordered(words)) : "";
    return key.isEmpty() ? meaning(String.join("", words)) : key;
  }

  private String meaning(String form) {
    Secret known = secret.orElseThrow();
    return marks.contains(known.mark(form)) ? keys.getOrDefault(known.seal(form), "") : "";
  }

  /** Whether words belong to the longer name of somebody else. */
  private boolean isSpared(List<String> words, int start, int end) {
    for (int from = Math.max(0, end - Withdrawal.LONGEST); from <= start; from++) {
      for (int to = end; to <= Math.min(words.size(), from + Withdrawal.LONGEST); to++) {
        if (to - from > end - start
            && spared.contains(Withdrawal.unordered(words.subList(from, to)))) {
          return true;
        }
      }
    }
    return false;
  }
}
