package eig.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Sorting under a budget. What a row is sorted by is computed once, not at each comparison; the
 * order is that of ARQ's {@link BindingComparator}.
 */
final class BudgetedSort {

  private static final long KEY = 48;

  private final List<SortCondition> conditions;
  private final ExecutionContext context;
  private final Budget budget;

  private BudgetedSort(List<SortCondition> conditions, ExecutionContext context, Budget budget) {
    this.conditions = conditions;
    this.context = context;
    this.budget = budget;
  }

  /** A row and what it is sorted by; null where that has no value. */
  private static final class Keyed {
    private final Binding row;
    private final @Nullable NodeValue[] keys;

    Keyed(Binding row, @Nullable NodeValue[] keys) {
      this.row = row;
      this.keys = keys;
    }
  }

  /** Sorts rows that count as kept, when the first of them is asked for. */
  static QueryIterator of(
      OpOrder order, QueryIterator rows, ExecutionContext context, Budget budget) {
    BudgetedSort sort = new BudgetedSort(order.getConditions(), context, budget);
    return QueryIterPlainWrapper.create(
        new IteratorDelayedInitialization<>() {
          @Override
          protected Iterator<Binding> initializeIterator() {
            try {
              return sort.sorted(rows);
            } finally {
              rows.close();
            }
          }
        },
        context);
  }

  private Iterator<Binding> sorted(QueryIterator rows) {
    List<Keyed> keyed = new ArrayList<>();
    while (rows.hasNext()) {
      Binding row = rows.next();
      budget.hold(KEY * (1 + conditions.size()));
      keyed.add(new Keyed(row, keys(row)));
    }
    Keyed[] sorted = keyed.toArray(Keyed[]::new);
    Arrays.sort(sorted, this::compare);
    return Arrays.stream(sorted).map(each -> each.row).iterator();
  }

  private @Nullable NodeValue[] keys(Binding row) {
    @Nullable NodeValue[] keys = new NodeValue[conditions.size()];
    for (int i = 0; i < keys.length; i++) {
      try {
        keys[i] = conditions.get(i).getExpression().eval(row, context);
      } catch (ExprEvalException e) {
        // SPARQL 1.1, 15.1: what has no value comes first.
        keys[i] = null;
      }
    }
    return keys;
  }

  private int compare(Keyed one, Keyed other) {
    budget.tick();
    for (int i = 0; i < one.keys.length; i++) {
      int order = BindingComparator.compareNodesRaw(one.keys[i], other.keys[i]);
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    return BindingComparator.compareBindingsSyntactic(one.row, other.row);
  }
}
