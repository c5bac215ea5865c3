package eig.harvest;

import eig.harvest.Remark.Weight;
import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of a document while they are filled. What one file gives is taken together: of a file
 * that is refused halfway, nothing is kept.
 */
final class Draft {

  private record Row(Origin origin, List<String> cells) {}

  private record Pending(Layout layout, Row row) {}

  private final Map<Layout, Map<List<String>, Row>> tables = new LinkedHashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  Draft(Layout... layouts) {
    for (Layout layout : layouts) {
      tables.put(layout, new TreeMap<>(Table.BY_KEY));
    }
  }

  /** Adds a row. */
  void add(Layout layout, Origin origin, Cells cells) {
    pending.add(new Pending(layout, new Row(origin, cells.row(layout))));
  }

  /** Takes all rows that a piece of work adds, or, when it is refused, none of them. */
  void whole(Runnable work) {
    try {
      work.run();
      pending.forEach(this::take);
    } catch (UserError e) {
      if (e.kind() != UserError.Kind.DATA) {
        throw e;
      }
      for (Problem problem : e.problems()) {
        remarks.add(new Remark(Weight.REFUSED, problem.where(), problem.what()));
      }
    } finally {
      pending.clear();
    }
  }

  /** Says that something was left out, and why. */
  void skip(Origin where, String why) {
    remarks.add(new Remark(Weight.SKIPPED, where, why));
  }

  /** Says that something was taken as it stands, and looks wrong. */
  void note(Origin where, String what) {
    remarks.add(new Remark(Weight.NOTED, where, what));
  }

  /** Says which fields a record has twice with the same value. */
  void noteRepeated(Fields fields) {
    for (int line : fields.yaml().repeated()) {
      note(new Origin(fields.file(), line), "a field stands twice, alike");
    }
  }

  /** The finished tables. */
  Harvest finished(Website website) {
    List<Table> finished = new ArrayList<>();
    tables.forEach(
        (layout, rows) ->
            finished.add(new Table(layout, rows.values().stream().map(Row::cells).toList())));
    return new Harvest(website, finished, List.copyOf(remarks));
  }

  private void take(Pending added) {
    Layout layout = added.layout();
    List<String> key = Table.key(layout, added.row().cells());
    Row first = rows(layout).putIfAbsent(key, added.row());
    if (first != null) {
      String named = String.join(", ", key.stream().filter(part -> !part.isEmpty()).toList());
      skip(
          added.row().origin(),
          first.cells().equals(added.row().cells())
              ? "\"%s\" (%s) already stands at %s".formatted(named, layout.name(), first.origin())
              : "\"%s\" (%s) stands at %s with other values"
                  .formatted(named, layout.name(), first.origin()));
    }
  }

  private Map<List<String>, Row> rows(Layout layout) {
    Map<List<String>, Row> rows = tables.get(layout);
    if (rows == null) {
      throw new IllegalArgumentException("no table " + layout.name());
    }
    return rows;
  }
}
