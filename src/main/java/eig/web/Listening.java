package eig.web;

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
 * @param patience how long it waits for its clients
 */
public record Listening(
    int port,
    boolean loopback,
    OptionalInt adminPort,
    Set<String> proxies,
    int connections,
    Patience patience) {

  /** On this machine only, with the limits of a public server. */
  public static Listening local(int port) {
    return new Listening(port, true, OptionalInt.empty(), Set.of(), 200, Patience.PUBLIC);
  }

  /** The same on every interface. */
  public Listening everywhere() {
    return new Listening(port, false, adminPort, proxies, connections, patience);
  }

  /** The same with an admin port. */
  public Listening admin(OptionalInt other) {
    return new Listening(port, loopback, other, proxies, connections, patience);
  }

  /** The same behind balancers, which are told before it stops. */
  public Listening behind(Set<String> balancers) {
    return new Listening(
        port,
        loopback,
        adminPort,
        balancers,
        connections,
        balancers.isEmpty() ? patience : patience.watched());
  }
}
