package eig.query;

import eig.store.Budget;
import eig.store.BudgetPool;
import eig.store.BudgetStop;

/**
 * A query from its arrival to its end. It starts in the express lane; when it is not done in a
 * moment it gives its place back and takes one among the slow ones.
 */
final class Turn {

  /** Where it is. */
  private enum Place {
    OUTSIDE,
    EXPRESS,
    SLOW
  }

  private final Turns turns;
  private final Caller caller;
  private final long deadline;
  private final Budget budget;
  private Place place = Place.OUTSIDE;
  private long entered;
  private long waited;

  Turn(Turns turns, Caller caller, long deadline, BudgetPool pool) {
    this.turns = turns;
    this.caller = caller;
    this.deadline = deadline;
    this.budget = new Budget(deadline, turns.clock(), pool, this::nowAndThen);
  }

  Budget budget() {
    return budget;
  }

  /**
   * Waits for a place in the express lane.
   *
   * @throws Refusal when there is none in time
   */
  void start() {
    turns.enter(turns.express(), deadline, caller);
    place = Place.EXPRESS;
    entered = turns.clock().getAsLong();
  }

  private void nowAndThen() {
    if (caller.gone().getAsBoolean()) {
      throw budget.stop(new BudgetStop(BudgetStop.Kind.GONE, "The caller is gone."));
    }
    long now = turns.clock().getAsLong();
    if (place == Place.EXPRESS && now - entered >= turns.settings().moment().toNanos()) {
      turns.express().leave();
      place = Place.OUTSIDE;
      try {
        turns.enter(turns.slow(), deadline, caller);
        place = Place.SLOW;
      } catch (Refusal e) {
        throw budget.stop(e);
      } finally {
        waited += turns.clock().getAsLong() - now;
      }
    }
  }

  /** Gives its place back. */
  void end() {
    if (place != Place.OUTSIDE) {
      (place == Place.EXPRESS ? turns.express() : turns.slow()).leave();
      place = Place.OUTSIDE;
    }
    budget.close();
  }

  /** How long it ran, without its waiting, in nanoseconds. */
  long ran() {
    return turns.clock().getAsLong() - entered - waited;
  }

  /** By how much it is past its deadline, in nanoseconds. */
  long overdue() {
    return turns.clock().getAsLong() - deadline;
  }
}
