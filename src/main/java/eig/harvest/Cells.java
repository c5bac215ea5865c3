package eig.harvest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of one row while it is filled. */
final class Cells {

  private static final String SEPARATOR = "|";

  private final Map<String, String> values = new HashMap<>();

  /** Fills a cell with one value. */
  Cells put(String column, String value) {
    values.put(column, value);
    return this;
  }

  /** Fills a cell when there is a value. */
  Cells put(String column, Optional<String> value) {
    value.ifPresent(v -> values.put(column, v));
    return this;
  }

  /** Fills a cell with several values, each once; a value that holds the separator is several. */
  Cells many(String column, List<String> all) {
    Set<String> parts = new LinkedHashSet<>();
    for (String value : all) {
      for (String part : value.split("\\" + SEPARATOR, -1)) {
        if (!Blanks.trim(part).isEmpty()) {
          parts.add(Blanks.trim(part));
        }
      }
    }
    return put(column, String.join(SEPARATOR, parts));
  }

  /** The row in the order of a layout; a cell that was not filled is empty. */
  List<String> row(Layout layout) {
    for (String column : values.keySet()) {
      if (!layout.columns().contains(column)) {
        throw new IllegalArgumentException(layout.name() + " has no column " + column);
      }
    }
    return layout.columns().stream().map(column -> values.getOrDefault(column, "")).toList();
  }
}
