package eig.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** What is noted of one request while it is answered. */
final class Trail {

  private static final String ATTRIBUTE = Trail.class.getName();

  private final String id;
  private String route = "other";
  private String code = "";
  private String generation = "";
  private String query = "";
  private long bytes;

  private Trail(String id) {
    this.id = id;
  }

  /** Begins one. */
  static Trail begin(HttpServletRequest request, String id) {
    Trail trail = new Trail(id);
    request.setAttribute(ATTRIBUTE, trail);
    return trail;
  }

  /** The one of a request. */
  static Trail of(HttpServletRequest request) {
    return (Trail) request.getAttribute(ATTRIBUTE);
  }

  /** The id of the request. */
  String id() {
    return id;
  }

  /** What answers; never an address as the client wrote it. */
  void route(String name) {
    route = name;
  }

  /** The error that is answered. */
  void code(String problem) {
    code = problem;
  }

  /** The generation that answers. */
  void generation(String answering) {
    generation = answering;
  }

  /** A sealed hash of the query. */
  void query(String hash) {
    query = hash;
  }

  /** How many bytes the body has. */
  void bytes(long length) {
    bytes = length;
  }

  /** What came of it. */
  Exchange exchange(HttpServletRequest request, HttpServletResponse response, long start) {
    return new Exchange(
        id,
        request.getMethod(),
        route,
        response.getStatus(),
        code,
        Duration.ofNanos(System.nanoTime() - start),
        bytes,
        generation,
        query);
  }
}
