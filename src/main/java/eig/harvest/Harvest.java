package eig.harvest;

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

  /** The table of a layout. */
  Table table(Layout layout) {
    return tables.stream().filter(t -> t.layout().equals(layout)).findFirst().orElseThrow();
  }
}
