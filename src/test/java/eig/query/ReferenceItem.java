package eig.query;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An item of the reference list of contradictions, and what becomes of it in the graph.
 *
 * @param id its number, C01 to C89
 * @param kind what it is: a contradiction, a series, labels, claims that hold together, a count, or
 *     nothing
 * @param remark why it is that, in French
 * @param claims who says what, of what
 */
record ReferenceItem(String id, String kind, String remark, List<Claim> claims) {

  /** The kinds there are. */
  static final Set<String> KINDS =
      Set.of("contradiction", "serie", "libelle", "claims", "calcul", "absent");

  /**
   * What a document says.
   *
   * @param subject {@code type/key}
   * @param property its French label; empty for a name
   * @param retained whether the retained view is to keep it; only for a contradiction
   */
  record Claim(String subject, String property, String value, String document, boolean retained) {}

  /** Reads the list. */
  static List<ReferenceItem> read(Path file) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      return rows.stream().skip(1).map(row -> of(row.getFields())).toList();
    }
  }

  private static ReferenceItem of(List<String> cells) {
    List<String> values = parts(cells.get(4));
    List<String> documents = parts(cells.get(5));
    if (values.size() != documents.size()) {
      throw new IllegalArgumentException(cells.get(0) + ": a document for each value");
    }
    List<String> subjects = each(parts(cells.get(2)), values.size(), cells.get(0));
    List<String> properties = each(parts(cells.get(3)), values.size(), cells.get(0));
    List<String> distinct = subjects.stream().distinct().toList();
    List<String> retained = List.of(cells.get(6).split("\\|", -1));
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      // One subject may retain several values; of several subjects each has its own place.
      List<String> kept =
          distinct.size() == 1 || retained.size() != distinct.size()
              ? retained
              : List.of(retained.get(distinct.indexOf(subjects.get(i))));
      claims.add(
          new Claim(
              subjects.get(i),
              properties.get(i),
              values.get(i),
              documents.get(i),
              kept.contains(values.get(i))));
    }
    return new ReferenceItem(cells.get(0), cells.get(1), cells.get(7), claims);
  }

  private static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  /** One for all, or one for each. */
  private static List<String> each(List<String> cells, int size, String id) {
    if (cells.size() == size) {
      return cells;
    }
    if (cells.size() > 1) {
      throw new IllegalArgumentException(id + ": one for all values, or one for each");
    }
    return java.util.Collections.nCopies(size, cells.isEmpty() ? "" : cells.get(0));
  }
}
