package eig.query;

import eig.store.Budget;
import eig.store.BudgetPool;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Whose turn it is. Few queries run at a time, so that together they fit in the machine; quick ones
 * do not wait behind slow ones; nobody asks more than their part. One of these serves a process,
 * whatever generations it opens.
 */
public final class Turns {

  /** After how long to ask again when too much runs. */
  static final int RETRY_SECONDS = 2;

  /**
   * How many, how long.
   *
   * @param express queries that may run in their first moment
   * @param slow queries that may run on
   * @param moment how long a query is not yet a slow one
   * @param patience how long a query waits for a place
   * @param waiting how many may wait
   * @param perCaller queries of one caller that run or wait
   * @param perMinute seconds of queries that a caller gets back each minute; 0 for no limit
   * @param burst seconds of queries that a caller may use at once
   * @param callers callers that are remembered
   * @param memory what all running queries may hold, in bytes
   */
  public record Settings(
      int express,
      int slow,
      Duration moment,
      Duration patience,
      int waiting,
      int perCaller,
      int perMinute,
      int burst,
      int callers,
      long memory) {

    /** What a small machine grants to the public. */
    public static final Settings DEFAULT =
        new Settings(
            4,
            4,
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            32,
            4,
            60,
            60,
            10_000,
            BudgetPool.DEFAULT);

    /** What the program grants itself: as much as the process may hold. */
    static final Settings OWN =
        new Settings(
            DEFAULT.express,
            DEFAULT.slow,
            DEFAULT.moment,
            Limits.OWN.time(),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            0,
            0,
            DEFAULT.callers,
            Long.MAX_VALUE);

    /**
     * The same with another rate.
     *
     * @param seconds of queries a minute, and at once; 0 for no limit
     */
    public Settings rate(int seconds) {
      return new Settings(
          express, slow, moment, patience, waiting, perCaller, seconds, seconds, callers, memory);
    }
  }

  private final Settings settings;
  private final LongSupplier clock;
  private final Lane express;
  private final Lane slow;
  private final BudgetPool pool;
  private final Callers callers;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Set<Turn> running = ConcurrentHashMap.newKeySet();

  /** Turns as the default settings have them. */
  public Turns() {
    this(Settings.DEFAULT);
  }

  /** Turns as the settings have them. */
  public Turns(Settings settings) {
    this(settings, System::nanoTime);
  }

  /**
   * Turns by another clock.
   *
   * @param clock nanoseconds
   */
  Turns(Settings settings, LongSupplier clock) {
    this.settings = settings;
    this.clock = clock;
    this.express = new Lane(settings.express(), clock);
    this.slow = new Lane(settings.slow(), clock);
    this.pool = new BudgetPool(settings.memory());
    this.callers = new Callers(settings);
  }

  /**
   * Runs a query when its turn comes.
   *
   * @param time what it may take, its waiting included
   * @param work asks its budget often while it runs
   * @throws Refusal when its turn does not come, or its caller asks too much
   */
  <T> T take(Caller caller, Duration time, Function<Budget, T> work) {
    long arrived = clock.getAsLong();
    callers.enter(caller, arrived);
    Turn turn = new Turn(this, caller, arrived + time.toNanos(), pool);
    long ran = 0;
    try {
      turn.start();
      running.add(turn);
      try {
        return work.apply(turn.budget());
      } finally {
        running.remove(turn);
        ran = turn.ran();
        turn.end();
      }
    } finally {
      callers.leave(caller, ran, clock.getAsLong());
    }
  }

  /** Waits for a place in a lane; asked by the query's own thread. */
  void enter(Lane lane, long deadline, Caller caller) {
    if (lane.enterAtOnce()) {
      return;
    }
    if (waiting.incrementAndGet() > settings.waiting()) {
      waiting.decrementAndGet();
      throw overloaded();
    }
    try {
      long patience = clock.getAsLong() + settings.patience().toNanos();
      long until = deadline - patience < 0 ? deadline : patience;
      if (!lane.enter(until, caller.gone())) {
        throw overloaded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.Reason.OVERLOADED, "The server is stopping.", RETRY_SECONDS);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static Refusal overloaded() {
    return new Refusal(
        Refusal.Reason.OVERLOADED, "Too many queries run; ask again later.", RETRY_SECONDS);
  }

  /** How many queries run, those that wait to run on included. */
  public int running() {
    return running.size();
  }

  /** How many queries wait for a place. */
  public int waiting() {
    return waiting.get();
  }

  /** How many queries run beyond their first moment. */
  public int slowRunning() {
    return slow.used();
  }

  /** The bytes that running queries hold. */
  public long memory() {
    return pool.taken();
  }

  /** How long the most overdue query has been running past its deadline; zero when none is. */
  public Duration longestOverdue() {
    return Duration.ofNanos(Math.max(0, running.stream().mapToLong(Turn::overdue).max().orElse(0)));
  }

  LongSupplier clock() {
    return clock;
  }

  Settings settings() {
    return settings;
  }

  Lane express() {
    return express;
  }

  Lane slow() {
    return slow;
  }

  int callersKnown() {
    return callers.size();
  }
}
