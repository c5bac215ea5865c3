package eig.reconcile;

import eig.model.Key;
import eig.model.Origin;
import eig.model.Problem;
import java.util.List;

/**
 * A written name that could not be recognised.
 *
 * @param origin the row that causes it
 * @param column the column
 * @param kind the kind of thing it should be
 * @param written the name
 * @param candidates the things it could be when there are several; none when it is unknown
 * @param nearest the nearest known names, best first, when it is unknown
 */
public record Doubt(
    Origin origin,
    String column,
    String kind,
    String written,
    List<Key> candidates,
    List<String> nearest) {

  /** The doubt as something to mend. */
  public Problem problem() {
    if (!candidates.isEmpty()) {
      return Problem.at(
          origin,
          "%s: the %s \"%s\" may be %s".formatted(column, kind, written, names()),
          "write the key of the one that is meant");
    }
    return Problem.at(
        origin,
        "%s: unknown %s \"%s\"".formatted(column, kind, written),
        (nearest.isEmpty() ? "" : "the nearest known are " + String.join(", ", nearest) + "; ")
            + "correct it, or add it to data/autorites/");
  }

  private String names() {
    return String.join(" or ", candidates.stream().map(Key::id).toList());
  }
}
