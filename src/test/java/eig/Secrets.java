package eig;

import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import eig.model.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What only one document says, word for word: the cells of its tables that stand nowhere in what
 * the others say, nor in what we say ourselves of the things that the others speak of.
 */
final class Secrets {

  /** A cell of so many bytes is not written by chance. */
  private static final int DISTINCTIVE = 10;

  /** What rows of ours say in words of the program rather than of a document. */
  private static final Set<String> OURS =
      Set.of("type", "a", "verdict", "document", "documents", "licence", "rang");

  private final Set<String> distinctive = new TreeSet<>();
  private final Set<String> plain = new TreeSet<>();
  private final Needles needles;

  private Secrets(Set<String> cells, String known) {
    for (String cell : cells) {
      if (cell.getBytes(StandardCharsets.UTF_8).length < DISTINCTIVE) {
        if (!known.contains("\n" + cell + "\n")) {
          plain.add(cell);
        }
      } else if (!known.contains(cell)) {
        distinctive.add(cell);
      }
    }
    needles = new Needles(distinctive);
  }

  /** The secrets of a document among those of the project's tables. */
  static Secrets of(String document, Programme complete) throws IOException {
    Set<Key> spokenOf = spokenOf(complete, other -> !other.equals(document));
    StringBuilder known = new StringBuilder("\n");
    Set<String> cells = new TreeSet<>();
    for (Entry row : RealGraph.rows()) {
      boolean secret = row.document().equals(document) || isAbout(row, document);
      boolean said = !row.document().isEmpty() || row.table().equals("sources");
      row.cells()
          .forEach(
              (column, cell) -> {
                for (Value value : cell) {
                  if (secret && !(row.document().isEmpty() && OURS.contains(column))) {
                    cells.add(value.written());
                  } else if (!secret && said) {
                    known.append(value.written()).append('\n');
                    known.append(bounds(value));
                  }
                }
              });
    }
    for (Identity identity : complete.identities()) {
      // A verdict is a word of ours: no document speaks of it.
      if (spokenOf.contains(identity.key()) || identity.key().kind().equals("verdict")) {
        known.append(identity.key().id()).append('\n');
        if (!identity.key().kind().equals("produit")) {
          known.append(identity.name()).append('\n');
        }
      }
      if (identity.isConcept() && spokenOf.contains(identity.key())) {
        identity.definition().ifPresent(d -> known.append(d).append('\n'));
      }
    }
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      for (Path file : files.sorted().toList()) {
        known.append(Files.readString(file).replace('"', '\n')).append('\n');
      }
    }
    return new Secrets(cells, known.toString());
  }

  /** The things that some documents speak of, and the larger ones that those lie in. */
  static Set<Key> spokenOf(Programme programme, Predicate<String> documents) {
    Map<Key, Identity> identities =
        programme.identities().stream().collect(Collectors.toMap(Identity::key, i -> i));
    Set<Key> all = new HashSet<>();
    programme.claims().stream()
        .filter(row -> documents.test(row.document()))
        .flatMap(row -> row.cells().values().stream())
        .flatMap(Collection::stream)
        .forEach(
            value -> {
              if (value instanceof Value.Thing thing) {
                all.add(thing.key());
              } else if (value instanceof Value.Recognised recognised) {
                all.add(recognised.key());
              }
            });
    programme.documents().stream()
        .filter(document -> documents.test(document.id()))
        .forEach(document -> document.article().ifPresent(all::add));
    for (Key key : List.copyOf(all)) {
      Identity identity = identities.get(key);
      while (identity != null && identity.within().isPresent()) {
        all.add(identity.within().get());
        identity = identities.get(identity.within().get());
      }
    }
    return all;
  }

  /** Those long enough to be looked for anywhere. */
  Set<String> distinctive() {
    return distinctive;
  }

  /** Those that are a leak only where they are a whole literal. */
  Set<String> brief() {
    return plain;
  }

  /** The distinctive ones that stand among bytes. */
  Set<String> foundIn(byte[] bytes) {
    return needles.foundIn(bytes);
  }

  /** Whether a row of ours that stands in the graph is about a document or rests on it. */
  private static boolean isAbout(Entry row, String document) {
    return Set.of("sources", "rapprochements").contains(row.table())
        && Stream.of("document", "documents")
            .flatMap(column -> row.all(column).stream())
            .anyMatch(value -> value.written().equals(document));
  }

  /** The first and last day of a date, which follow from it. */
  private static String bounds(Value value) {
    return value instanceof Value.When when
        ? when.period().earliest() + "\n" + when.period().latest().map(day -> day + "\n").orElse("")
        : "";
  }
}
