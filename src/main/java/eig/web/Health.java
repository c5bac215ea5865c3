package eig.web;

import eig.query.Asking;
import eig.query.Turns;
import eig.store.Swap;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the site is well: alive as long as this can be asked, ready when it can answer. */
final class Health {

  private final Swap<Served> served;
  private final Turns turns;
  private final Duration late;
  private final Duration stuck;
  private final Runnable restart;
  private final AtomicBoolean stopping = new AtomicBoolean();

  /**
   * Watches a site.
   *
   * @param late how long past its time limit a query may run before the site calls itself unwell
   * @param stuck and before only a restart helps: a thread cannot be stopped from outside
   * @param restart ends the process so that its supervisor starts it again; run when a query is
   *     stuck for good
   */
  Health(Swap<Served> served, Turns turns, Duration late, Duration stuck, Runnable restart) {
    this.served = served;
    this.turns = turns;
    this.late = late;
    this.stuck = stuck;
    this.restart = restart;
  }

  /** Whether it can answer: the generation is open, answers, and no query is out of control. */
  boolean isReady() {
    if (stopping.get() || isSpoiled() || turns.longestOverdue().compareTo(late) > 0) {
      return false;
    }
    try (Swap.Lease<Served> lease = served.lease()) {
      Asking asking = lease.value().asking();
      return asking.responds();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Whether what is served was found not to be what was built. */
  boolean isSpoiled() {
    try (Swap.Lease<Served> lease = served.lease()) {
      return lease.value().inspection().isSpoiled();
    }
  }

  /** It takes no new work: a balancer must look elsewhere. */
  void stopping() {
    stopping.set(true);
  }

  /** To be run now and then. */
  void watch() {
    if (turns.longestOverdue().compareTo(stuck) > 0) {
      restart.run();
    }
  }
}
