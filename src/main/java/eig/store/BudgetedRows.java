package eig.store;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that ask the budget of their query as they pass, and may be counted as kept. */
final class BudgetedRows extends QueryIteratorWrapper {

  private final Budget budget;
  private final boolean kept;

  private BudgetedRows(QueryIterator rows, Budget budget, boolean kept) {
    super(rows);
    this.budget = budget;
    this.kept = kept;
  }

  /** Rows that whoever takes them forgets. */
  static QueryIterator passing(QueryIterator rows, Budget budget) {
    return new BudgetedRows(rows, budget, false);
  }

  /** Rows that whoever takes them keeps until the end of the query. */
  static QueryIterator kept(QueryIterator rows, Budget budget) {
    return new BudgetedRows(rows, budget, true);
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding row = super.moveToNextBinding();
    budget.tick();
    if (kept) {
      budget.hold(BudgetWeights.of(row));
    }
    return row;
  }
}
