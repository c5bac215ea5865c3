package eig.harvest;

import eig.model.Withdrawals;
import java.nio.file.Path;
import java.util.List;

/**
 * What a checkout gave.
 *
 * @param website which site it is
 * @param tables every table of that document, also the empty ones
 * @param remarks what was left out or looks wrong, in the order of the files
 */
public record Harvest(Website website, List<Table> tables, List<Remark> remarks) {

  /** The remarks of one weight. */
  public List<Remark> remarks(Remark.Weight weight) {
    return remarks.stream().filter(remark -> remark.weight() == weight).toList();
  }

  /**
   * The same without the people who withdrew, whom the source may still name.
   *
   * @param home where the schemas are
   */
  public Harvest without(Withdrawals withdrawals, Path home) {
    return new Withdrawing(home, withdrawals).from(this);
  }

  /** The table of a layout. */
  Table table(Layout layout) {
    return tables.stream().filter(t -> t.layout().equals(layout)).findFirst().orElseThrow();
  }
}
