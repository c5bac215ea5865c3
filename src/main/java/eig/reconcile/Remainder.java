package eig.reconcile;

import eig.model.Decision;
import eig.model.Document;
import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import eig.model.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The identities that are left when some documents are not there: those that the others speak of.
 *
 * <p>An authority is a decision of ours, but that a thing exists, or what a product is called, we
 * may have read in a document that is not there. A thing that nobody speaks of any more is
 * therefore left out, and a product bears a name only where a document that is there writes it;
 * else it is but a key. A concept is left out when only the other documents used it.
 */
final class Remainder {

  private static final String PRODUCT = "produit";

  private final Programme own;
  private final Map<Key, Identity> known = new HashMap<>();
  private final Set<Key> kept = new HashSet<>();

  private Remainder(Programme own, Programme whole) {
    this.own = own;
    own.identities().forEach(identity -> known.put(identity.key(), identity));
    Set<Key> spoken = spokenOf(own);
    Set<Key> onceSpoken = spokenOf(whole);
    Deque<Key> reached = new ArrayDeque<>(spoken);
    own.identities().stream()
        .filter(identity -> identity.isConcept() && !onceSpoken.contains(identity.key()))
        .forEach(identity -> reached.add(identity.key()));
    while (!reached.isEmpty()) {
      Key key = reached.remove();
      Identity identity = known.get(key);
      if (identity != null && kept.add(key)) {
        identity.within().ifPresent(reached::add);
      }
    }
  }

  /**
   * What is left of a programme.
   *
   * @param own the programme of the documents that are there, with all identities
   * @param whole the programme of all documents
   */
  static Programme of(Programme own, Programme whole) {
    return new Remainder(own, whole).programme();
  }

  private Programme programme() {
    Map<Key, String> names = writtenNames();
    return new Programme(
        own.documents(),
        own.identities().stream()
            .filter(identity -> kept.contains(identity.key()))
            .map(identity -> named(identity, names))
            .toList(),
        own.claims(),
        own.ranks(),
        own.decisions().stream().filter(this::isAboutKept).toList(),
        own.arbitrations(),
        own.readings());
  }

  /** A decision between things that are there; the second may be an address or words. */
  private boolean isAboutKept(Decision decision) {
    Key second = new Key(decision.a().kind(), decision.b());
    return kept.contains(decision.a()) && (!known.containsKey(second) || kept.contains(second));
  }

  private static Identity named(Identity identity, Map<Key, String> names) {
    return identity.key().kind().equals(PRODUCT)
        ? new Identity(
            identity.key(),
            names.getOrDefault(identity.key(), identity.key().id()),
            identity.feminine(),
            identity.english(),
            identity.definition(),
            identity.within())
        : identity;
  }

  /** A thing under a name, in a document of that rank. */
  private record Writing(int rank, Key thing, String words) {}

  /**
   * What the documents call each thing: our name where one of them writes it, else the writing of
   * the best-ranked document.
   */
  private Map<Key, String> writtenNames() {
    Map<String, Integer> ranks =
        own.documents().stream().collect(Collectors.toMap(Document::id, Document::rank));
    List<Writing> writings =
        own.claims().stream()
            .flatMap(
                row ->
                    things(row)
                        .filter(thing -> !thing.written().equals(thing.key().id()))
                        .map(
                            thing ->
                                new Writing(
                                    ranks.getOrDefault(row.document(), Integer.MAX_VALUE),
                                    thing.key(),
                                    thing.written())))
            .sorted(Comparator.comparing(Writing::rank).thenComparing(Writing::words))
            .toList();
    Map<Key, String> names = new HashMap<>();
    for (Writing writing : writings) {
      Identity identity = known.get(writing.thing());
      boolean ours = identity != null && identity.name().equals(writing.words());
      names.merge(writing.thing(), writing.words(), (first, next) -> ours ? next : first);
    }
    return names;
  }

  private static Stream<Value.Thing> things(Entry row) {
    return row.cells().values().stream()
        .flatMap(Collection::stream)
        .filter(Value.Thing.class::isInstance)
        .map(Value.Thing.class::cast);
  }

  /** The things that documents speak of, and those that are said of documents and ranks. */
  private static Set<Key> spokenOf(Programme programme) {
    Set<Key> spoken = new HashSet<>();
    for (Entry row :
        Stream.concat(programme.claims().stream(), programme.readings().stream()).toList()) {
      for (List<Value> cell : row.cells().values()) {
        for (Value value : cell) {
          if (value instanceof Value.Thing thing) {
            spoken.add(thing.key());
          } else if (value instanceof Value.Recognised recognised) {
            spoken.add(recognised.key());
          }
        }
      }
    }
    for (Document document : programme.documents()) {
      spoken.add(document.licence().key());
      document.article().ifPresent(spoken::add);
    }
    programme.ranks().forEach(rank -> rank.promotion().ifPresent(spoken::add));
    return spoken;
  }
}
