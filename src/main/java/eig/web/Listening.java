package eig.web;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a site listens.
 *
 * @param port the port; 0 for any that is free
 * @param loopback whether only this machine may connect
 * @param adminPort the port, on this machine only, of metrics and health; empty for none, 0 for any
 *     that is free
 * @param proxies the addresses of the balancers whose {@code X-Forwarded-For} is believed
 * @param connections how many may be open at a time
 * @param receiving how long a request may take to arrive, and how long a connection may move no
 *     byte
 * @param sending how long an answer may take to leave
 * @param stopping how long answers under way may take when the site stops
 */
public record Listening(
    int port,
    boolean loopback,
    OptionalInt adminPort,
    Set<String> proxies,
    int connections,
    Duration receiving,
    Duration sending,
    Duration stopping) {

  /** On this machine only, with the limits of a public server. */
  public static Listening local(int port) {
    return new Listening(
        port,
        true,
        OptionalInt.empty(),
        Set.of(),
        200,
        Duration.ofSeconds(20),
        Duration.ofMinutes(5),
        Duration.ofSeconds(12));
  }

  /** The same on every interface. */
  public Listening everywhere() {
    return new Listening(
        port, false, adminPort, proxies, connections, receiving, sending, stopping);
  }

  /** The same with an admin port. */
  public Listening admin(OptionalInt other) {
    return new Listening(port, loopback, other, proxies, connections, receiving, sending, stopping);
  }

  /** The same behind balancers. */
  public Listening behind(Set<String> balancers) {
    return new Listening(
        port, loopback, adminPort, balancers, connections, receiving, sending, stopping);
  }
}
