package eig.web;

import java.time.Duration;

/**
 * How long a site waits for its clients.
 *
 * @param receiving for a request to arrive, and for a connection to move a byte
 * @param sending for an answer to leave
 * @param leaving for balancers to notice that it stops: it answers on meanwhile, and {@code /ready}
 *     says no
 * @param stopping for answers under way, after that
 */
public record Patience(Duration receiving, Duration sending, Duration leaving, Duration stopping) {

  /** Longer than a balancer takes for three health checks, one a second. */
  private static final Duration CHECKS = Duration.ofSeconds(3);

  static final Patience PUBLIC =
      new Patience(
          Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ZERO, Duration.ofSeconds(12));

  /** The same of a site that balancers watch. */
  Patience watched() {
    return new Patience(receiving, sending, CHECKS, stopping);
  }

  /** The same with another time for requests to arrive. */
  Patience receiving(Duration other) {
    return new Patience(other, sending, leaving, stopping);
  }
}
