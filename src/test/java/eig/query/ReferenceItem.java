package eig.query;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
   * The retained values: one subject may have several, of several subjects each has one or none.
   */
  private record Retained(List<String> subjects, List<String> values) {

    static Retained of(String cell, List<String> subjects, String id) {
      List<String> distinct = subjects.stream().distinct().toList();
      Retained retained = new Retained(distinct, List.of(cell.split("\\|", -1)));
      if (retained.isOneForEach() && distinct.size() != retained.values.size()) {
        throw new IllegalArgumentException(id + ": a retained value, or nothing, for each subject");
      }
      return retained;
    }

    private boolean isOneForEach() {
      return subjects.size() > 1 && !values.equals(List.of(""));
    }

    boolean keeps(String subject, String value) {
      if (isOneForEach()) {
        return values.get(subjects.indexOf(subject)).equals(value);
      }
      return values.contains(value);
    }
  }

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
    Retained retained = Retained.of(cells.get(6), subjects, cells.get(0));
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      claims.add(
          new Claim(
              subjects.get(i),
              properties.get(i),
              values.get(i),
              documents.get(i),
              retained.keeps(subjects.get(i), values.get(i))));
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
    return Collections.nCopies(size, cells.isEmpty() ? "" : cells.get(0));
  }
}
