package eig.harvest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a table differs from the one that is there.
 *
 * @param table its name
 * @param before how many rows there are
 * @param rows how many there will be
 * @param added how many of them are new
 * @param changed how many have another value in some column
 * @param removed how many go
 */
public record TableChange(String table, int before, int rows, int added, int changed, int removed) {

  /** Whether more than a fifth of the rows would be lost. */
  public boolean shrinks() {
    return rows * 5L < before * 4L;
  }

  /**
   * Compares a table with the lines of the one that is there.
   *
   * @param lines header first; none when there is no table yet
   */
  static TableChange of(Table table, List<List<String>> lines) {
    Map<List<String>, List<String>> old = rows(table.layout(), lines);
    int added = 0;
    int changed = 0;
    for (List<String> row : table.rows()) {
      List<String> before = old.get(Table.key(table.layout(), row));
      if (before == null) {
        added++;
      } else if (!before.equals(row)) {
        changed++;
      }
    }
    int kept = table.rows().size() - added;
    return new TableChange(
        table.layout().name(), old.size(), table.rows().size(), added, changed, old.size() - kept);
  }

  /** The rows by key, with the columns of the layout: of an older table some may be missing. */
  private static Map<List<String>, List<String>> rows(Layout layout, List<List<String>> lines) {
    Map<List<String>, List<String>> rows = new TreeMap<>(Table.BY_KEY);
    if (lines.isEmpty()) {
      return rows;
    }
    List<String> header = lines.get(0);
    for (List<String> line : lines.subList(1, lines.size())) {
      List<String> row =
          layout.columns().stream()
              .map(header::indexOf)
              .map(i -> i < 0 || i >= line.size() ? "" : line.get(i))
              .toList();
      rows.put(Table.key(layout, row), row);
    }
    return rows;
  }
}
