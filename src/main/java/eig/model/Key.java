package eig.model;

/**
 * The identity of a thing: fixed once, never derived from a name.
 *
 * @param kind what it is, in the singular: {@code defi}, {@code personne}, {@code role}…
 * @param id unique within its kind: {@code datajust}, {@code p0042}…
 */
public record Key(String kind, String id) implements Comparable<Key> {

  @Override
  public int compareTo(Key other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
