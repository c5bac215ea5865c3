package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two callers are remembered; each has two queries at a time and comes by a second a second. */
class CallersTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Caller A = new Caller("a", () -> false);
  private static final Caller B = new Caller("b", () -> false);
  private static final Caller C = new Caller("c", () -> false);

  private final Callers callers = callers(60);

  private static Callers callers(int perMinute) {
    return new Callers(
        new Turns.Settings(
            4, 4, Duration.ofMillis(200), Duration.ofSeconds(2), 32, 2, perMinute, 10, 2, 1));
  }

  private static Refusal refused(Callers callers, Caller caller, long now) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> callers.enter(caller, now));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_MANY);
    return refusal;
  }

  /** One query of so many seconds, from {@code now}. */
  private static void runs(Callers callers, long seconds, long now) {
    callers.enter(A, now);
    callers.leave(A, seconds * SECOND, now);
  }

  @Test
  void aThirdQueryAtATimeIsRefusedUntilOneEnds() {
    callers.enter(A, 0);
    callers.enter(A, 0);
    callers.enter(B, 0);

    assertThat(refused(callers, A, 0))
        .hasMessage("You have 2 queries running or waiting; the limit is 2.")
        .satisfies(r -> assertThat(r.retryAfter()).hasValue(1));

    callers.leave(A, 0, 0);
    callers.enter(A, 0);
    assertThat(refused(callers, A, 0)).isNotNull();
  }

  @Test
  void whoseSecondsAreSpentComesBackWhenSomeAreThere() {
    runs(callers, 15, 0);

    // 10 − 15 seconds: five of debt, at one a second.
    assertThat(refused(callers, A, 0))
        .hasMessage("Your queries ran for more than the limit of 60 seconds a minute.")
        .satisfies(r -> assertThat(r.retryAfter()).hasValue(6));
    assertThat(refused(callers, A, 3 * SECOND).retryAfter()).hasValue(3);
    assertThat(refused(callers, A, 5 * SECOND).retryAfter()).as("not one second").hasValue(1);
    callers.enter(A, 6 * SECOND);
  }

  @Test
  void exactlyAllSecondsSpentIsNoneLeft() {
    runs(callers, 10, 0);

    assertThat(refused(callers, A, 0).retryAfter()).hasValue(1);
  }

  @Test
  void secondsComeBackHalfAsFastAtHalfTheRate() {
    Callers half = callers(30);
    runs(half, 15, 0);

    assertThat(refused(half, A, 0).retryAfter()).hasValue(11);
    assertThat(refused(half, A, 4 * SECOND).retryAfter()).hasValue(7);
  }

  @Test
  void noMoreSecondsAreSavedThanMayBeUsedAtOnce() {
    runs(callers, 0, 0);
    runs(callers, 15, 3_600 * SECOND);

    assertThat(refused(callers, A, 3_600 * SECOND).retryAfter()).hasValue(6);
  }

  @Test
  void secondsComeBackWhileAQueryRuns() {
    callers.enter(A, 0);
    callers.leave(A, 12 * SECOND, 12 * SECOND);

    // No more than 10 were saved: 10 − 12.
    assertThat(refused(callers, A, 12 * SECOND).retryAfter()).hasValue(3);
  }

  @Test
  void withoutARateNobodyWaits() {
    Callers unlimited = callers(0);
    runs(unlimited, 1_000, 0);

    assertThatCode(() -> unlimited.enter(A, 0)).doesNotThrowAnyException();
  }

  @Test
  void theCommandLineIsNotCounted() {
    for (int i = 0; i < 5; i++) {
      callers.enter(Caller.LOCAL, 0);
    }
    callers.leave(Caller.LOCAL, 100 * SECOND, 0);
    callers.enter(Caller.LOCAL, 0);

    assertThat(callers.size()).isZero();
  }

  @Test
  void theCallerSeenLongestAgoIsForgotten() {
    runs(callers, 15, 0);
    callers.enter(B, 0);
    callers.leave(B, 15 * SECOND, 0);
    assertThat(refused(callers, A, 0)).isNotNull();
    callers.enter(C, 0);

    assertThat(callers.size()).isEqualTo(2);
    assertThat(refused(callers, A, 0)).as("seen after B").isNotNull();
  }

  @Test
  void noCallerWithAQueryIsForgotten() {
    callers.enter(A, 0);
    callers.enter(A, 0);
    callers.enter(B, 0);
    callers.leave(B, 0, 0);
    callers.enter(C, 0);

    assertThat(callers.size()).isEqualTo(2);
    assertThat(refused(callers, A, 0)).isNotNull();
  }

  @Test
  void theEndOfAQueryOfSomebodyUnknownIsNothing() {
    callers.leave(A, SECOND, 0);

    assertThat(callers.size()).isZero();
  }
}
