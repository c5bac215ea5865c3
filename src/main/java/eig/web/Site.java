package eig.web;

import eig.model.UserError;
import eig.store.Swap;
import java.net.BindException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;

/**
 * The running site. The server is Fuseki's, without any dataset of its own: none of its query,
 * update, upload, graph-store or admin services is there to be reached.
 */
public final class Site {

  private final FusekiServer server;

  private Site(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts serving.
   *
   * @param served what is served, now and later
   * @param port the port; 0 for any that is free
   * @param loopback whether only this machine may connect
   * @throws UserError when the port is taken
   */
  public static Site start(Swap<Served> served, int port, boolean loopback) {
    Reply reply = new Reply();
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .loopback(loopback)
            .fusekiModules(FusekiModules.empty())
            .addProcessor("/sparql", new SparqlEndpoint(served, reply))
            .addServlet("/questions/*", new QuestionServlet(served, reply))
            .addServlet("/*", new HomeServlet(served, reply))
            .build();
    try {
      server.start();
    } catch (FusekiException e) {
      if (isTaken(e)) {
        throw new UserError(
            UserError.Kind.MACHINE,
            "--port " + port,
            "the port cannot be opened; another program may use it",
            "stop that program or choose another port with --port");
      }
      throw e;
    }
    return new Site(server);
  }

  /** Jetty wraps the refusal of the system once or twice. */
  private static boolean isTaken(FusekiException e) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(BindException.class::isInstance);
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Waits until it is stopped. */
  public void join() {
    server.join();
  }

  /** Stops serving. */
  public void stop() {
    server.stop();
  }
}
