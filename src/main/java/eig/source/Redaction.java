package eig.source;

import eig.model.Entry;
import eig.model.Withdrawals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All tables of a package without the people who withdrew. */
public final class Redaction {

  private final DataPackage data;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<TableCut> cuts = new ArrayList<>();

  private Redaction(DataPackage data) {
    this.data = data;
  }

  static Redaction of(DataPackage data, Withdrawals withdrawals, Meanings meanings) {
    Redaction redaction = new Redaction(data);
    List<Resource> resources = new ArrayList<>(data.resources());
    // First the table that says who withdrew: a build that meets the others as they were refuses.
    resources.sort((a, b) -> Boolean.compare(WithdrawalsTable.holds(b), WithdrawalsTable.holds(a)));
    for (Resource resource : resources) {
      String before = data.text(resource);
      if (WithdrawalsTable.holds(resource)) {
        redaction.keep(resource, before, CsvTable.text(WithdrawalsTable.lines(withdrawals.rows())));
      } else {
        Redactor redactor = new Redactor(resource, withdrawals, meanings);
        List<List<String>> lines = CsvTable.parse(before, resource.name());
        List<List<String>> without = redactor.without(lines);
        if (!without.equals(lines)) {
          redaction.keep(resource, before, CsvTable.text(without));
          redaction.cuts.add(redactor.cut());
        }
      }
    }
    return redaction;
  }

  private void keep(Resource resource, String before, String after) {
    if (!before.equals(after)) {
      texts.put(resource.path(), after);
    }
  }

  /** What changes, table by table. */
  public List<TableCut> cuts() {
    return cuts;
  }

  /** The rows as they will be read. */
  public List<Entry> entries() {
    return data.read(resource -> texts.getOrDefault(resource.path(), data.text(resource)));
  }

  /**
   * Replaces the files, all or none.
   *
   * @param work a folder for what is not in its place yet
   * @throws eig.model.UserError when the disk refuses; the tables are as they were
   */
  public void replace(Path work) {
    new Replacement(data.folder(), work).replace(texts);
  }
}
