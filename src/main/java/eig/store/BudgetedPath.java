package eig.store;

import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;

/**
 * A property path, evaluated under a budget: what it visits counts as kept until it starts from the
 * next row.
 */
final class BudgetedPath extends QueryIterPath {

  private final BudgetedGraph graph;

  private BudgetedPath(
      TriplePath path, QueryIterator input, ExecutionContext context, BudgetedGraph graph) {
    super(path, input, context);
    this.graph = graph;
  }

  static QueryIterator of(
      TriplePath path, QueryIterator input, ExecutionContext context, Budget budget) {
    BudgetedGraph graph = new BudgetedGraph(context.getActiveGraph(), budget, BudgetWeights.TRIPLE);
    return new BudgetedPath(
        path, input, ExecutionContext.copyChangeActiveGraph(context, graph), graph);
  }

  @Override
  protected QueryIterator nextStage(Binding binding) {
    graph.forget();
    return super.nextStage(binding);
  }
}
