package eig.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;

/**
 * The open connections: so many and no more, and none may take for ever to send a request or to
 * take an answer. An idle time-out alone does not see a client that sends a byte now and then.
 */
final class Connections implements Connection.Listener {

  private final int most;
  private final Duration receiving;
  private final Duration sending;
  private final Map<EndPoint, Long> deadlines = new ConcurrentHashMap<>();

  /**
   * Limits connections.
   *
   * @param most how many may be open
   * @param receiving how long a request may take to arrive, waiting for it included
   * @param sending how long an answer may take, from the request's last byte to the answer's
   */
  Connections(int most, Duration receiving, Duration sending) {
    this.most = most;
    this.receiving = receiving;
    this.sending = sending;
  }

  @Override
  public void onOpened(Connection connection) {
    within(connection.getEndPoint(), receiving);
    if (deadlines.size() > most) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    deadlines.remove(connection.getEndPoint());
  }

  /** A request has arrived whole. */
  void received(HttpServletRequest request) {
    within(Presence.endPoint(request), sending);
  }

  /** Its answer was sent; the next request may come. */
  void answered(HttpServletRequest request) {
    within(Presence.endPoint(request), receiving);
  }

  /** How many are open. */
  int open() {
    return deadlines.size();
  }

  /** Closes those whose time is over. */
  void expire() {
    long now = System.nanoTime();
    deadlines.forEach(
        (endPoint, deadline) -> {
          if (now - deadline > 0) {
            deadlines.remove(endPoint);
            endPoint.close();
          }
        });
  }

  private void within(EndPoint endPoint, Duration time) {
    if (endPoint.isOpen()) {
      deadlines.put(endPoint, System.nanoTime() + time.toNanos());
    }
  }
}
