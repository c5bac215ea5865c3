package eig.query;

import eig.store.Budget;
import eig.store.BudgetStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A function under the budget of the query that calls it: nothing that it returns is too large. */
abstract class GuardedCall extends ExprFunctionN {

  GuardedCall(String name, ExprList arguments) {
    super(name, arguments);
  }

  /**
   * Computes the value.
   *
   * @param arguments their values
   * @throws org.apache.jena.sparql.expr.ExprEvalException when the function has no value for them
   */
  abstract NodeValue call(List<NodeValue> arguments, Budget budget);

  @Override
  protected NodeValue evalSpecial(Binding row, FunctionEnv env) {
    List<NodeValue> values = new ArrayList<>(numArgs());
    for (Expr argument : getArgs()) {
      values.add(argument.eval(row, env));
    }
    Budget budget = Budget.of(env.getContext()).orElseThrow();
    budget.check();
    NodeValue value = computed(values, budget);
    refuse(Sizes.excess(value), budget);
    if (value.isString()) {
      budget.text(value.getString().length());
    }
    return value;
  }

  /** What the engine did not expect of a value is an error of the expression, as any other. */
  private NodeValue computed(List<NodeValue> values, Budget budget) {
    try {
      return call(values, budget);
    } catch (ExprException | QueryCancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ExprEvalException("it has no value for these arguments", e);
    }
  }

  static void refuse(Optional<String> excess, Budget budget) {
    if (excess.isPresent()) {
      throw budget.stop(new BudgetStop(BudgetStop.Kind.VALUE, excess.get()));
    }
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    throw new IllegalStateException("evaluated under a budget only");
  }
}
