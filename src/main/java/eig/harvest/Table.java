package eig.harvest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table of a document, sorted by its key.
 *
 * @param layout its columns
 * @param rows its rows, each with a cell for each column
 */
record Table(Layout layout, List<List<String>> rows) {

  /** Numbers by their value, all else by its characters: no locale, so every machine agrees. */
  private static final Comparator<String> BY_VALUE =
      (a, b) ->
          isNumber(a) && isNumber(b)
              ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b))
              : a.compareTo(b);

  /** Keys, part by part. */
  static final Comparator<List<String>> BY_KEY =
      (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
          int order = BY_VALUE.compare(a.get(i), b.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  /** The file that holds it. */
  String fileName() {
    return layout.name() + ".csv";
  }

  /** The key of a row. */
  static List<String> key(Layout layout, List<String> row) {
    List<String> key = new ArrayList<>();
    for (String column : layout.key()) {
      key.add(row.get(layout.columns().indexOf(column)));
    }
    return key;
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,9}");
  }
}
