package eig.web;

import eig.query.Asking;
import eig.query.Turns;
import eig.store.Swap;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the site is well: alive as long as this can be asked, ready when it can answer. */
final class Health {

  /** How long past its time limit a query may run before the site calls itself unwell. */
  private static final Duration LATE = Duration.ofSeconds(5);

  /** And before only a restart helps: a thread cannot be stopped from outside. */
  private static final Duration STUCK = Duration.ofSeconds(30);

  private final Swap<Served> served;
  private final Turns turns;
  private final Runnable restart;
  private final AtomicBoolean stopping = new AtomicBoolean();

  /**
   * Watches a site.
   *
   * @param restart ends the process so that its supervisor starts it again; run when a query is
   *     stuck for good
   */
  Health(Swap<Served> served, Turns turns, Runnable restart) {
    this.served = served;
    this.turns = turns;
    this.restart = restart;
  }

  /** Whether it can answer: the generation is open, answers, and no query is out of control. */
  boolean isReady() {
    if (stopping.get() || turns.longestOverdue().compareTo(LATE) > 0) {
      return false;
    }
    try (Swap.Lease<Served> lease = served.lease()) {
      Asking asking = lease.value().asking();
      return asking.responds();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** It takes no new work: a balancer must look elsewhere. */
  void stopping() {
    stopping.set(true);
  }

  /** To be run now and then. */
  void watch() {
    if (turns.longestOverdue().compareTo(STUCK) > 0) {
      restart.run();
    }
  }
}
