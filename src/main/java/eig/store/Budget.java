package eig.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * What one running query may still take: time, memory, and the patience of its caller. All that
 * runs for a query asks it often; the first thing that is exceeded stops the query for good, even
 * where an error of an expression would be skipped.
 *
 * <p>One thread runs a query. Others may only {@link #cancel} and read.
 */
public final class Budget implements AutoCloseable {

  /** What one query may hold at a time, in bytes. */
  public static final long MEMORY = 128L * 1024 * 1024;

  /** How many characters of long strings one query may compute in all. */
  public static final long TEXT = 64L * 1024 * 1024;

  static final Symbol SYMBOL = Symbol.create("https://w3id.org/eig/budget");

  private static final int LONG_STRING = 1024;
  private static final long CHUNK = 256 * 1024;
  private static final int TICKS = 64;
  private static final long PAUSE = 20_000_000;

  private final long deadline;
  private final LongSupplier clock;
  private final BudgetPool pool;
  private final Runnable now;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<@Nullable RuntimeException> reason = new AtomicReference<>();
  private int ticks;
  private long next;
  private long held;
  private long taken;
  private long text;

  /**
   * A budget of which nothing is spent.
   *
   * @param deadline when time is over, as {@code clock} tells it
   * @param clock nanoseconds
   * @param pool the memory that it shares with others
   * @param nowAndThen run by the query's own thread some 50 times a second while it computes; it
   *     may wait, and may {@link #stop}
   */
  public Budget(long deadline, LongSupplier clock, BudgetPool pool, Runnable nowAndThen) {
    this.deadline = deadline;
    this.clock = clock;
    this.pool = pool;
    this.now = nowAndThen;
    this.next = clock.getAsLong();
  }

  /** The budget of an execution, if it has one. */
  public static Optional<Budget> of(Context context) {
    Budget budget = context.get(SYMBOL);
    return Optional.ofNullable(budget);
  }

  /**
   * Asks whether the query may go on; of a loop whose turns take well under a microsecond, ask
   * {@link #tick}.
   *
   * @throws QueryCancelledException when it may not; {@link #stopped} says why
   */
  public void check() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
    long time = clock.getAsLong();
    if (time - deadline >= 0) {
      throw stop(new BudgetStop(BudgetStop.Kind.TIME, "The time of the query is over."));
    }
    if (time - next >= 0) {
      next = time + PAUSE;
      now.run();
    }
  }

  /** Asks as {@link #check} does, every so many times that it is called. */
  public void tick() {
    if (++ticks >= TICKS) {
      ticks = 0;
      check();
    }
  }

  /**
   * Counts what the query keeps in memory from now on.
   *
   * @param bytes an estimate
   * @throws QueryCancelledException when that is more than one query, or all, may hold
   */
  public void hold(long bytes) {
    held += bytes;
    if (held > MEMORY) {
      throw stop(
          new BudgetStop(
              BudgetStop.Kind.MEMORY,
              "The query takes more memory than the limit of %d MiB; ask for less or add LIMIT."
                  .formatted(MEMORY >> 20)));
    }
    if (held > taken) {
      long more = held - taken + CHUNK;
      if (!pool.take(more)) {
        throw stop(
            new BudgetStop(
                BudgetStop.Kind.POOL, "The running queries take all the memory there is."));
      }
      taken += more;
    }
  }

  /** Counts a row that is kept from now on, as {@link #hold} does. */
  public void holdRow(Binding row) {
    hold(BudgetWeights.of(row));
  }

  /** Counts a triple that is kept from now on, as {@link #hold} does. */
  public void holdTriple(Triple triple) {
    hold(BudgetWeights.of(triple));
  }

  /** Counts that the query no longer keeps something that it held. */
  public void release(long bytes) {
    held -= bytes;
  }

  /**
   * Counts a computed string, whether it is kept or not.
   *
   * @param characters its length
   * @throws QueryCancelledException when the query computed too much text in all
   */
  public void text(int characters) {
    if (characters > LONG_STRING) {
      text += characters;
      if (text > TEXT) {
        throw stop(
            new BudgetStop(
                BudgetStop.Kind.MEMORY,
                "The query computes more text than the limit of %d Mi characters."
                    .formatted(TEXT >> 20)));
      }
    }
  }

  /**
   * Stops the query.
   *
   * @return what to throw: it passes where other exceptions are taken for errors of an expression
   */
  public QueryCancelledException stop(RuntimeException why) {
    cancel(why);
    return new QueryCancelledException();
  }

  /** Stops the query from another thread; the first reason counts. */
  public void cancel(RuntimeException why) {
    reason.compareAndSet(null, why);
    cancelled.set(true);
  }

  /** Why the query was stopped; empty when it was not. */
  public Optional<RuntimeException> stopped() {
    RuntimeException why = reason.get();
    if (why == null && cancelled.get()) {
      // ARQ's own alarm sets the signal without a word.
      return Optional.of(new BudgetStop(BudgetStop.Kind.TIME, "The time of the query is over."));
    }
    return Optional.ofNullable(why);
  }

  /** The time that is left; zero or less when it is over. */
  public Duration left() {
    return Duration.ofNanos(deadline - clock.getAsLong());
  }

  /** What the query holds now, in bytes. */
  public long held() {
    return held;
  }

  AtomicBoolean signal() {
    return cancelled;
  }

  /** Gives back what was taken of the pool. */
  @Override
  public void close() {
    pool.give(taken);
    taken = 0;
    held = 0;
  }
}
