package eig.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Evaluates a query as TDB2 does, under the {@link Budget} of its context: whatever loops asks it,
 * whatever keeps rows counts them. Without a budget it is TDB2's own.
 */
public final class BudgetedExecutor extends OpExecutorTDB2 {

  private final Optional<Budget> budget;

  /** For one execution; ARQ creates it. */
  public BudgetedExecutor(ExecutionContext context) {
    super(context);
    this.budget = Budget.of(context.getContext());
  }

  /** Has an execution keep to a budget. */
  public static void install(QueryExecBuilder execution, Budget budget) {
    OpExecutorFactory factory = BudgetedExecutor::new;
    Predicate<Tuple<NodeId>> asking =
        tuple -> {
          budget.tick();
          return true;
        };
    execution
        .set(Budget.SYMBOL, budget)
        .set(ARQConstants.symCancelQuery, budget.signal())
        .set(ARQConstants.sysOpExecutorFactory, factory)
        .set(SystemTDB.symTupleFilter, asking);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    if (budget.isEmpty() || execCxt.getActiveGraph() instanceof GraphTDB) {
      return super.execute(pattern, input);
    }
    BudgetedGraph graph = new BudgetedGraph(execCxt.getActiveGraph(), budget.get(), 0);
    return stageGenerator.execute(
        pattern.getPattern(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return budget.isEmpty()
        ? super.execute(path, input)
        : BudgetedPath.of(path.getTriplePath(), input, execCxt, budget.get());
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    if (budget.isEmpty()) {
      return super.execute(join, input);
    }
    QueryIterator left = kept(exec(join.getLeft(), input));
    return passing(Join.join(left, exec(join.getRight(), root()), execCxt));
  }

  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    if (budget.isEmpty() || table.isJoinIdentity() || input.isJoinIdentity()) {
      return super.execute(table, input);
    }
    return passing(Join.join(kept(input), table.getTable().iterator(execCxt), execCxt));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    if (budget.isEmpty()) {
      return super.execute(join, input);
    }
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = kept(exec(join.getRight(), root()));
    return passing(Join.leftJoin(left, right, join.getExprs(), execCxt));
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    if (budget.isEmpty()) {
      return super.execute(minus, input);
    }
    QueryIterator left = passing(exec(minus.getLeft(), input));
    QueryIterator right = kept(exec(minus.getRight(), root()));
    Set<Var> common = OpVars.visibleVars(minus.getLeft());
    common.retainAll(OpVars.visibleVars(minus.getRight()));
    return QueryIterMinus.create(left, right, common, execCxt);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    return budget.isEmpty()
        ? super.execute(order, input)
        : BudgetedSort.of(order, kept(exec(order.getSubOp(), input)), execCxt, budget.get());
  }

  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    if (budget.isEmpty()) {
      return super.execute(top, input);
    }
    boolean distinct = top.getSubOp() instanceof OpDistinct;
    Op below = distinct ? ((OpDistinct) top.getSubOp()).getSubOp() : top.getSubOp();
    // ARQ turns ORDER BY and LIMIT into this for the first thousand rows at most.
    return new QueryIterTopN(
        passing(exec(below, input)),
        comparator(top.getConditions()),
        top.getLimit(),
        distinct,
        execCxt);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    // Each row that comes out is one that is kept.
    return budget.isEmpty() ? super.execute(distinct, input) : kept(super.execute(distinct, input));
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    return budget.isEmpty()
        ? super.execute(group, input)
        : BudgetedGroup.of(group, exec(group.getSubOp(), input), execCxt, budget.get());
  }

  private QueryIterator kept(QueryIterator rows) {
    return BudgetedRows.kept(rows, budget.orElseThrow());
  }

  private QueryIterator passing(QueryIterator rows) {
    return BudgetedRows.passing(rows, budget.orElseThrow());
  }

  private Comparator<Binding> comparator(List<SortCondition> conditions) {
    Budget asked = budget.orElseThrow();
    BindingComparator comparator = new BindingComparator(conditions, execCxt);
    return (one, other) -> {
      asked.tick();
      return comparator.compare(one, other);
    };
  }
}
