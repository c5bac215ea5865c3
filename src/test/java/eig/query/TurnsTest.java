package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.store.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cases 61 and 63: whose turn it is, and how much of it. */
@Timeout(20)
class TurnsTest {

  private static final Duration LONG = Duration.ofSeconds(15);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean done = new AtomicBoolean();

  @AfterEach
  void end() {
    done.set(true);
    threads.shutdown();
  }

  private static Caller caller(String key) {
    return new Caller(key, () -> false);
  }

  private static Turns.Settings settings(int express, int slow, Duration patience, int waiting) {
    return new Turns.Settings(
        express, slow, Duration.ofMillis(50), patience, waiting, 4, 0, 60, 100, 1 << 20);
  }

  /** Computes until the test is done. */
  private CompletableFuture<Boolean> busy(Turns turns, String key) {
    return CompletableFuture.supplyAsync(
        () ->
            turns.take(
                caller(key),
                LONG,
                budget -> {
                  while (!done.get()) {
                    budget.check();
                  }
                  return true;
                }),
        threads);
  }

  private static void eventually(BooleanSupplier holds) {
    while (!holds.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aQuickQueryDoesNotWaitBehindSlowOnes() {
    Turns turns = new Turns(settings(1, 2, LONG, 32));
    List<CompletableFuture<Boolean>> slow = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      slow.add(busy(turns, "slow" + i));
    }
    // Two run on, two wait for a slow place; the one express place is free again.
    eventually(() -> turns.slowRunning() == 2 && turns.waiting() == 2);
    assertThat(turns.<String>take(caller("quick"), LONG, budget -> "answered"))
        .isEqualTo("answered");
    done.set(true);
    slow.forEach(CompletableFuture::join);
    assertThat(turns.running()).isZero();
    assertThat(turns.slowRunning()).isZero();
  }

  @Test
  void whoFindsNoPlaceInTimeIsRefusedWithATimeToComeBack() {
    Turns turns = new Turns(settings(1, 1, Duration.ofMillis(200), 32));
    CompletableFuture<Boolean> first = busy(turns, "first");
    eventually(() -> turns.slowRunning() == 1);
    assertThatThrownBy(() -> busy(turns, "second").join())
        .cause()
        .satisfies(
            e ->
                // Stopped by its budget, which says why; the caller of the budget turns it around.
                assertThat(e).isInstanceOfAny(Refusal.class, QueryCancelledException.class));
    done.set(true);
    assertThat(first.join()).isTrue();
  }

  @Test
  void moreThanMayWaitAreRefusedAtOnce() {
    Turns turns = new Turns(settings(1, 1, LONG, 0));
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Boolean> first =
        CompletableFuture.supplyAsync(
            () -> turns.take(caller("first"), LONG, budget -> awaited(release)), threads);
    eventually(() -> turns.running() == 1);
    assertThatThrownBy(() -> turns.<Boolean>take(caller("second"), LONG, budget -> true))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Refusal.Reason.OVERLOADED);
              assertThat(e.retryAfter()).hasValue(Turns.RETRY_SECONDS);
            });
    release.countDown();
    assertThat(first.join()).isTrue();
  }

  @Test
  void oneCallerHasNoMoreThanTheirPartAndOthersHaveTheirs() {
    Turns turns = new Turns(settings(8, 8, LONG, 32));
    List<CompletableFuture<Boolean>> four = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      four.add(busy(turns, "greedy"));
    }
    eventually(() -> turns.running() == 4);
    assertThatThrownBy(() -> turns.<Boolean>take(caller("greedy"), LONG, budget -> true))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Refusal.Reason.TOO_MANY);
              assertThat(e.retryAfter()).isPresent();
            });
    assertThat(turns.<Boolean>take(caller("modest"), LONG, budget -> true)).isTrue();
    done.set(true);
    four.forEach(CompletableFuture::join);
    assertThat(turns.<Boolean>take(caller("greedy"), LONG, budget -> true)).isTrue();
  }

  /** By a clock of the test: 10 seconds a minute, 10 at once. */
  @Test
  void whoUsedUpTheirSecondsWaitsUntilSomeHaveComeBack() {
    AtomicLong nanos = new AtomicLong();
    Turns turns =
        new Turns(new Turns.Settings(4, 4, LONG, LONG, 32, 4, 10, 10, 100, 1 << 20), nanos::get);
    turns.<Boolean>take(
        caller("a"), Duration.ofMinutes(1), budget -> nanos.addAndGet(seconds(16)) > 0);
    // 16 s ran; 16/6 s came back while they did, which fills no more than the 10 there were: 6 s
    // owed.
    assertThatThrownBy(() -> turns.<Boolean>take(caller("a"), LONG, budget -> true))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Refusal.Reason.TOO_MANY);
              assertThat(e.retryAfter()).hasValue(37);
            });
    assertThat(turns.<Boolean>take(caller("b"), LONG, budget -> true)).isTrue();
    nanos.addAndGet(seconds(37));
    assertThat(turns.<Boolean>take(caller("a"), LONG, budget -> true)).isTrue();
  }

  @Test
  void theCommandLineWaitsForNobodysPart() {
    Turns turns = new Turns(settings(8, 8, LONG, 32));
    List<CompletableFuture<Boolean>> many = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      many.add(busy(turns, Caller.LOCAL.key()));
    }
    eventually(() -> turns.running() == 6);
    done.set(true);
    many.forEach(CompletableFuture::join);
  }

  @Test
  void aBudgetEndsByTimeByMemoryAndWhenTheCallerIsGone() {
    Turns turns = new Turns(settings(4, 4, LONG, 32));
    assertThatThrownBy(
            () ->
                turns.<Boolean>take(caller("a"), Duration.ofMillis(20), TurnsTest::computesForEver))
        .isInstanceOf(QueryCancelledException.class);
    assertThatThrownBy(
            () ->
                turns.<Boolean>take(
                    new Caller("a", () -> true, Optional.empty()),
                    LONG,
                    TurnsTest::computesForEver))
        .isInstanceOf(QueryCancelledException.class);
    assertThatThrownBy(
            () ->
                turns.<Boolean>take(
                    caller("a"),
                    LONG,
                    budget -> {
                      while (true) {
                        budget.hold(1024);
                      }
                    }))
        .isInstanceOf(QueryCancelledException.class);
    assertThat(turns.memory()).isZero();
    assertThat(turns.running()).isZero();
  }

  private static boolean computesForEver(Budget budget) {
    while (true) {
      budget.check();
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
