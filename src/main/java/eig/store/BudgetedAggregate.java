package eig.store;

import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate whose accumulators keep to a budget. DISTINCT is taken out of ARQ's hands, so that
 * only a new value counts as kept; what is left is the plain aggregate over the new values.
 */
final class BudgetedAggregate extends AggregatorBase {

  /** The value of a row, for the aggregate that is left. */
  static final Var VALUE = Var.alloc(".value");

  private final @Nullable Node valueOfNone;
  private final Supplier<Accumulator> accumulators;

  private BudgetedAggregate(
      String name,
      @Nullable ExprList expressions,
      @Nullable Node valueOfNone,
      Supplier<Accumulator> accumulators) {
    super(name, false, expressions == null ? new ExprList() : expressions);
    this.valueOfNone = valueOfNone;
    this.accumulators = accumulators;
  }

  /** An aggregate that has no value whatever the rows. */
  static Aggregator valueless(Supplier<Accumulator> accumulators) {
    return new BudgetedAggregate("NONE", null, null, accumulators);
  }

  static Aggregator of(Aggregator aggregator, Budget budget) {
    if (aggregator instanceof AggCountDistinct) {
      return with(aggregator, () -> new BudgetedRowCount(budget));
    }
    ExprList expressions = aggregator.getExprList();
    if (expressions == null || expressions.isEmpty()) {
      return aggregator;
    }
    Expr value = expressions.get(0);
    Aggregator plain = plain(aggregator, new ExprVar(VALUE));
    if (plain instanceof AggGroupConcat text) {
      int separator = text.getSeparator() == null ? 1 : text.getSeparator().length();
      boolean distinct = aggregator instanceof AggGroupConcatDistinct;
      return with(
          aggregator,
          () -> new BudgetedValues(value, plain.createAccumulator(), distinct, separator, budget));
    }
    return plain == aggregator
        ? aggregator
        : with(
            aggregator,
            () -> new BudgetedValues(value, plain.createAccumulator(), true, -1, budget));
  }

  /** The same aggregate without DISTINCT, of a variable; one that keeps nothing as it is. */
  private static Aggregator plain(Aggregator aggregator, Expr value) {
    if (aggregator instanceof AggCountVarDistinct) {
      return new AggCountVar(value);
    } else if (aggregator instanceof AggSumDistinct) {
      return new AggSum(value);
    } else if (aggregator instanceof AggAvgDistinct) {
      return new AggAvg(value);
    } else if (aggregator instanceof AggMinDistinct) {
      return new AggMin(value);
    } else if (aggregator instanceof AggMaxDistinct) {
      return new AggMax(value);
    } else if (aggregator instanceof AggSampleDistinct) {
      return new AggSample(value);
    } else if (aggregator instanceof AggGroupConcatDistinct text) {
      return new AggGroupConcat(value, text.getSeparator());
    } else if (aggregator instanceof AggGroupConcat text) {
      return new AggGroupConcat(value, text.getSeparator());
    }
    return aggregator;
  }

  private static Aggregator with(Aggregator aggregator, Supplier<Accumulator> accumulators) {
    return new BudgetedAggregate(
        aggregator.getName(), aggregator.getExprList(), aggregator.getValueEmpty(), accumulators);
  }

  @Override
  public Accumulator createAccumulator() {
    return accumulators.get();
  }

  @Override
  public @Nullable Node getValueEmpty() {
    return valueOfNone;
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new BudgetedAggregate(name, expressions, valueOfNone, accumulators);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return this == other;
  }
}
