package eig.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Grouping under a budget: not the rows count as kept but the groups, and within a group what its
 * aggregates keep. One more aggregate, without a value, is there to see each new group.
 */
final class BudgetedGroup {

  private static final long GROUP = 240;
  private static final long AGGREGATE = 120;
  private static final Var UNSEEN = Var.alloc(".group");

  private BudgetedGroup() {}

  static QueryIterator of(
      OpGroup group, QueryIterator rows, ExecutionContext context, Budget budget) {
    List<ExprAggregator> aggregators = new ArrayList<>();
    for (ExprAggregator aggregator : group.getAggregators()) {
      aggregators.add(
          new ExprAggregator(
              aggregator.getVar(), BudgetedAggregate.of(aggregator.getAggregator(), budget)));
    }
    long weight = GROUP + AGGREGATE * aggregators.size();
    VarExprList keys = group.getGroupVars();
    aggregators.add(
        new ExprAggregator(
            UNSEEN, BudgetedAggregate.valueless(() -> new Groups(weight, keys, budget))));
    return new QueryIterGroup(rows, keys, aggregators, context);
  }

  /** Counts a group at its first row. */
  private static final class Groups implements Accumulator {

    private final long weight;
    private final VarExprList keys;
    private final Budget budget;
    private boolean seen;

    Groups(long weight, VarExprList keys, Budget budget) {
      this.weight = weight;
      this.keys = keys;
      this.budget = budget;
    }

    @Override
    public void accumulate(Binding row, FunctionEnv env) {
      budget.tick();
      if (!seen) {
        seen = true;
        budget.hold(weight + keyOf(row, env));
      }
    }

    private long keyOf(Binding row, FunctionEnv env) {
      long bytes = 0;
      for (Var key : keys.getVars()) {
        Expr expr = keys.getExpr(key);
        Node term = expr == null ? row.get(key) : node(ExprLib.evalOrNull(expr, row, env));
        bytes += term == null ? 0 : BudgetWeights.of(term);
      }
      return bytes;
    }

    private static @Nullable Node node(@Nullable NodeValue value) {
      return value == null ? null : value.asNode();
    }

    @Override
    public @Nullable NodeValue getValue() {
      return null;
    }
  }
}
