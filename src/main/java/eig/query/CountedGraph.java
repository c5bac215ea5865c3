package eig.query;

import eig.store.Budget;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph in memory that grows under a budget, and refuses the first triple over a limit. */
final class CountedGraph extends GraphWrapper {

  private final long limit;
  private final Budget budget;

  CountedGraph(long limit, Budget budget) {
    super(GraphFactory.createDefaultGraph());
    this.limit = limit;
    this.budget = budget;
  }

  @Override
  public void add(Triple triple) {
    budget.tick();
    if (contains(triple)) {
      return;
    }
    if (size() >= limit) {
      throw new Refusal(
          Refusal.Reason.RESULT_TOO_LARGE,
          "The result has more than the limit of %d triples; add LIMIT.".formatted(limit));
    }
    budget.holdTriple(triple);
    super.add(triple);
  }
}
