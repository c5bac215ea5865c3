package eig.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Hands the values of a group to an aggregate of {@link BudgetedAggregate#VALUE}: each one, or each
 * new one, which then counts as kept.
 */
final class BudgetedValues implements Accumulator {

  private static final long VALUE = 96;
  private static final int MAX_TEXT = 1024 * 1024;
  private static final Binding NO_VALUE = BindingFactory.empty();

  private final Expr expression;
  private final Accumulator aggregate;
  private final boolean distinct;
  private final int separator;
  private final Budget budget;
  private final Set<NodeValue> seen = new HashSet<>();
  private int text;

  /**
   * The values of one group.
   *
   * @param separator how long it is, of an aggregate that joins its values; -1 of another
   */
  BudgetedValues(
      Expr expression, Accumulator aggregate, boolean distinct, int separator, Budget budget) {
    this.expression = expression;
    this.aggregate = aggregate;
    this.distinct = distinct;
    this.separator = separator;
    this.budget = budget;
  }

  @Override
  public void accumulate(Binding row, FunctionEnv env) {
    NodeValue value = ExprLib.evalOrNull(expression, row, env);
    if (value == null) {
      // An error, which some aggregates skip and some become.
      aggregate.accumulate(NO_VALUE, env);
      return;
    }
    if (distinct) {
      if (!seen.add(value)) {
        return;
      }
      budget.hold(VALUE + BudgetWeights.of(value.asNode()));
    }
    if (separator >= 0) {
      join(value);
    }
    aggregate.accumulate(BindingFactory.binding(BudgetedAggregate.VALUE, value.asNode()), env);
  }

  private void join(NodeValue value) {
    int more = separator + value.asString().length();
    text += more;
    if (text > MAX_TEXT) {
      throw budget.stop(
          new BudgetStop(
              BudgetStop.Kind.VALUE,
              "GROUP_CONCAT makes a text longer than the limit of %d characters."
                  .formatted(MAX_TEXT)));
    }
    budget.hold(2L * more);
  }

  @Override
  public @Nullable NodeValue getValue() {
    return aggregate.getValue();
  }
}
