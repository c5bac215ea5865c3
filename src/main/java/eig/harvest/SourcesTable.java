package eig.harvest;

import eig.model.UserError;
import eig.source.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The table {@code data/sources/sources.csv}, which says what state of a document was read. */
public final class SourcesTable {

  private static final String NAME = "data/sources/sources.csv";

  private final Path home;

  private SourcesTable(Path home) {
    this.home = home;
  }

  /** The table of a home folder. */
  public static SourcesTable of(Path home) {
    return new SourcesTable(home);
  }

  /**
   * Notes the state of a document that was read; nothing else in the table changes.
   *
   * @return whether the document has a row
   */
  public boolean note(String document, Revision revision) {
    Path file = home.resolve(NAME);
    List<List<String>> lines = new ArrayList<>(CsvTable.read(file, NAME));
    if (lines.isEmpty()) {
      return false;
    }
    List<String> header = lines.get(0);
    for (int i = 1; i < lines.size(); i++) {
      if (cell(lines.get(i), header.indexOf("document")).equals(document)) {
        List<String> row = new ArrayList<>(lines.get(i));
        set(row, header.indexOf("etat"), state(revision));
        set(row, header.indexOf("date_etat"), revision.date());
        if (!row.equals(lines.get(i))) {
          lines.set(i, row);
          write(file, lines);
        }
        return true;
      }
    }
    return false;
  }

  /** A revision as the column {@code etat} has it. */
  public static String state(Revision revision) {
    return "révision " + revision.id();
  }

  private void write(Path file, List<List<String>> lines) {
    Path fresh = home.resolve("var/moissons/sources.csv");
    try {
      Files.createDirectories(fresh.getParent());
      CsvTable.write(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.MACHINE,
          NAME,
          "it cannot be written (" + e + ")",
          "check the disk, then harvest again");
    }
  }

  private static String cell(List<String> row, int column) {
    return column < 0 || column >= row.size() ? "" : row.get(column);
  }

  private static void set(List<String> row, int column, String value) {
    if (column >= 0 && column < row.size()) {
      row.set(column, value);
    }
  }
}
