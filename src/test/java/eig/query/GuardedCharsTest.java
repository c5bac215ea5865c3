package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.store.Budget;
import eig.store.BudgetPool;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class GuardedCharsTest {

  private final Budget budget =
      new Budget(1, () -> 0, new BudgetPool(BudgetPool.DEFAULT), () -> {});
  private final GuardedChars chars = new GuardedChars("abcd", budget);

  @Test
  void areTheirText() {
    assertThat(chars).hasSize(4).hasToString("abcd");
    assertThat(chars.charAt(2)).isEqualTo('c');
    assertThat(chars.subSequence(1, 3)).hasToString("bc");
  }

  @Test
  void askTheBudgetAtEvery1024thRead() {
    budget.cancel(new IllegalStateException("stop"));
    for (int turn = 0; turn < 2; turn++) {
      for (int i = 0; i < 1023; i++) {
        assertThat(chars.charAt(0)).isEqualTo('a');
      }
      assertThatThrownBy(() -> chars.charAt(0)).isInstanceOf(QueryCancelledException.class);
    }
  }
}
