package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What an operator is told of the queries that run, by a clock that a test turns. */
class OverdueTest {

  private final AtomicLong now = new AtomicLong(1_000);
  private final Turns turns = new Turns(Turns.Settings.DEFAULT, now::get);

  @Test
  void isByHowMuchTheLatestIsPastItsDeadline() {
    Caller caller = new Caller("a", () -> false);
    Duration overdue =
        turns.take(
            caller,
            Duration.ofSeconds(1),
            budget -> {
              assertThat(turns.running()).isEqualTo(1);
              assertThat(turns.longestOverdue()).isZero();
              now.addAndGet(Duration.ofMillis(1_500).toNanos());
              return turns.longestOverdue();
            });

    assertThat(overdue).isEqualTo(Duration.ofMillis(500));
    assertThat(turns.longestOverdue()).as("nothing runs").isZero();
    assertThat(turns.running()).isZero();
    assertThat(turns.callersKnown()).isEqualTo(1);
  }

  @Test
  void theMemoryOfAQueryIsGivenBackWhenItEnds() {
    long held =
        turns.take(
            Caller.LOCAL,
            Duration.ofSeconds(1),
            budget -> {
              budget.hold(1_000_000);
              return turns.memory();
            });

    assertThat(held).isGreaterThanOrEqualTo(1_000_000);
    assertThat(turns.memory()).isZero();
    assertThat(turns.callersKnown()).as("the command line is nobody").isZero();
  }

  @Test
  void aQueryThatGoesOnLeavesTheExpressLane() {
    turns.take(
        Caller.LOCAL,
        Duration.ofSeconds(10),
        budget -> {
          budget.check();
          assertThat(turns.express().used()).isEqualTo(1);
          now.addAndGet(Duration.ofMillis(200).toNanos());
          budget.check();
          assertThat(turns.express().used()).isZero();
          assertThat(turns.slowRunning()).isEqualTo(1);
          return 0;
        });

    assertThat(turns.slowRunning()).isZero();
    assertThat(turns.express().used()).isZero();
  }

  @Test
  void anotherRateIsWhatIsGivenBackAndWhatMayBeUsedAtOnce() {
    Turns.Settings settings = Turns.Settings.DEFAULT.rate(7);

    assertThat(settings.perMinute()).isEqualTo(7);
    assertThat(settings.burst()).isEqualTo(7);
    assertThat(settings.rate(60)).isEqualTo(Turns.Settings.DEFAULT);
  }
}
