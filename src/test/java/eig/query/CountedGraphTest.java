package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.store.Budget;
import eig.store.BudgetPool;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class CountedGraphTest {

  private final Budget budget =
      new Budget(1, () -> 0, new BudgetPool(BudgetPool.DEFAULT), () -> {});
  private final CountedGraph graph = new CountedGraph(2, budget);

  private static Triple triple(String object) {
    return Triple.create(
        NodeFactory.createURI("x:s"),
        NodeFactory.createURI("x:p"),
        NodeFactory.createLiteralString(object));
  }

  @Test
  void holdsAsManyAsTheLimitEachOnce() {
    graph.add(triple("a"));
    graph.add(triple("b"));
    graph.add(triple("a"));

    assertThat(graph.size()).isEqualTo(2);
    assertThatThrownBy(() -> graph.add(triple("c")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.RESULT_TOO_LARGE))
        .hasMessage("The result has more than the limit of 2 triples; add LIMIT.");
    assertThat(graph.contains(triple("c"))).isFalse();
  }

  @Test
  void paysForWhatItHolds() {
    graph.add(triple("a"));
    long one = budget.held();
    graph.add(triple("a"));

    assertThat(one).isPositive();
    assertThat(budget.held()).isEqualTo(one);
  }

  @Test
  void asksTheBudgetEvenWhereNothingIsNew() {
    graph.add(triple("a"));
    budget.cancel(new IllegalStateException("stop"));

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                graph.add(triple("a"));
              }
            })
        .isInstanceOf(QueryCancelledException.class);
  }
}
