package eig.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that asks the budget of the query that reads it, triple by triple. */
final class BudgetedGraph extends GraphWrapper {

  private final Budget budget;
  private final long weight;
  private long held;

  /**
   * A view of a graph.
   *
   * @param weight what each triple that is found counts as kept; 0 for nothing
   */
  BudgetedGraph(Graph graph, Budget budget, long weight) {
    super(graph);
    this.budget = budget;
    this.weight = weight;
  }

  /** Says that what was found until now is no longer kept. */
  void forget() {
    budget.release(held);
    held = 0;
  }

  @Override
  public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
    budget.tick();
    return counted(super.find(s, p, o));
  }

  @Override
  public ExtendedIterator<Triple> find(Triple triple) {
    budget.tick();
    return counted(super.find(triple));
  }

  @Override
  public boolean contains(Node s, Node p, Node o) {
    budget.tick();
    return super.contains(s, p, o);
  }

  private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> found) {
    return found.filterKeep(
        triple -> {
          budget.tick();
          if (weight > 0) {
            budget.hold(weight);
            held += weight;
          }
          return true;
        });
  }
}
