package eig.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.function.FunctionEnv;

/** COUNT(DISTINCT *) of a group; each new row counts as kept. */
final class BudgetedRowCount implements Accumulator {

  private final Budget budget;
  private final Set<Binding> rows = new HashSet<>();

  BudgetedRowCount(Budget budget) {
    this.budget = budget;
  }

  @Override
  public void accumulate(Binding row, FunctionEnv env) {
    Binding named = new BindingProjectNamed(row);
    if (rows.add(named)) {
      budget.hold(BudgetWeights.of(named));
    }
  }

  @Override
  public NodeValue getValue() {
    return NodeValue.makeInteger(rows.size());
  }
}
