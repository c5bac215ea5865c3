package eig.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table: what one document claims, or one decision of ours.
 *
 * @param table the kind of table: {@code defis}, {@code mesures}…
 * @param document the document that speaks; empty for our own tables
 * @param cells the filled cells by column, each with at least one value
 * @param origin where it stands
 */
public record Entry(String table, String document, Map<String, List<Value>> cells, Origin origin) {

  /** All values of a column, none when the cell is empty. */
  public List<Value> all(String column) {
    return cells.getOrDefault(column, List.of());
  }

  /** The text of a cell, as written; empty when the cell is. */
  public Optional<String> text(String column) {
    return all(column).stream().findFirst().map(Value::written);
  }

  /** The text of a cell that the schema requires. */
  public String required(String column) {
    return text(column).orElseThrow(() -> new IllegalStateException(origin + " lacks " + column));
  }

  /** The thing a cell refers to; empty when the cell is. */
  public Optional<Key> key(String column) {
    return all(column).stream()
        .findFirst()
        .map(
            value -> {
              if (value instanceof Value.Thing thing) {
                return thing.key();
              }
              throw new IllegalStateException(origin + ": " + column + " is not a reference");
            });
  }

  /** The thing a required cell refers to. */
  public Key thing(String column) {
    return key(column).orElseThrow(() -> new IllegalStateException(origin + " lacks " + column));
  }

  /** The date of a cell; empty when the cell is. */
  public Optional<Period> period(String column) {
    return all(column).stream().findFirst().map(value -> ((Value.When) value).period());
  }

  /** The number of a cell that the schema requires, as an integer. */
  public int integer(String column) {
    return Integer.parseInt(required(column));
  }

  /** The same row with one value in a column. */
  public Entry with(String column, Value value) {
    Map<String, List<Value>> changed = new LinkedHashMap<>(cells);
    changed.put(column, List.of(value));
    return new Entry(table, document, changed, origin);
  }
}
