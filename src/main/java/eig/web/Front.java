package eig.web;

import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The limits of the HTTP server itself, before any request reaches us. */
final class Front {

  /** Of the request line and the headers together. */
  static final int HEADER_BYTES = 16 * 1024;

  private Front() {}

  /**
   * Hardens a server that was not started yet.
   *
   * @param connections watches its connections
   * @param idle how long a connection may move no byte
   * @param stopping how long answers under way may take when it stops
   */
  static void harden(Server server, Connections connections, Duration idle, Duration stopping) {
    for (Connector each : server.getConnectors()) {
      if (each instanceof ServerConnector connector) {
        connector.setIdleTimeout(idle.toMillis());
        connector.setAcceptQueueSize(128);
        connector.addBean(connections);
        HttpConfiguration http =
            connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setIdleTimeout(idle.toMillis());
      }
    }
    server.setErrorHandler(new ErrorProblems());
    server.setHandler(new GracefulHandler(server.getHandler()));
    server.setStopTimeout(stopping.toMillis());
  }
}
