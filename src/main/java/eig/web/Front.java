package eig.web;

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
   */
  static void harden(Server server, Connections connections, Patience patience) {
    for (Connector each : server.getConnectors()) {
      if (each instanceof ServerConnector connector) {
        connector.setIdleTimeout(patience.receiving().toMillis());
        connector.setAcceptQueueSize(128);
        connector.addBean(connections);
        HttpConfiguration http =
            connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setIdleTimeout(patience.receiving().toMillis());
      }
    }
    server.setErrorHandler(new ErrorProblems());
    server.setHandler(new GracefulHandler(server.getHandler()));
    server.setStopTimeout(patience.stopping().toMillis());
  }
}
