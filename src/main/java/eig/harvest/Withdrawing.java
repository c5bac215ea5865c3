package eig.harvest;

import eig.model.Withdrawals;
import eig.source.Redactor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps the people who withdrew out of what a checkout gave: the source still names them. */
final class Withdrawing {

  private final Path home;
  private final Withdrawals withdrawals;

  Withdrawing(Path home, Withdrawals withdrawals) {
    this.home = home;
    this.withdrawals = withdrawals;
  }

  Harvest from(Harvest harvest) {
    if (withdrawals.rows().isEmpty()) {
      return harvest;
    }
    return new Harvest(
        harvest.website(),
        harvest.tables().stream().map(t -> table(t, harvest.website().document())).toList(),
        harvest.remarks().stream().map(this::remark).toList());
  }

  private Table table(Table table, String document) {
    Layout layout = table.layout();
    List<List<String>> lines = new ArrayList<>();
    lines.add(layout.columns());
    lines.addAll(table.rows());
    List<List<String>> without =
        Redactor.of(home, layout.name(), document, withdrawals).without(lines);
    return new Table(
        layout,
        without.subList(1, without.size()).stream()
            .sorted((a, b) -> Table.BY_KEY.compare(Table.key(layout, a), Table.key(layout, b)))
            .toList());
  }

  /** What is said of a file whose name is a person's. */
  private Remark remark(Remark remark) {
    return new Remark(
        remark.weight(), withdrawals.without(remark.where()), withdrawals.without(remark.what()));
  }
}
