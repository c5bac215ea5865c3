package eig.web;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;

/** Metrics and health on a port of their own that only this machine reaches. */
final class AdminSite {

  private final FusekiServer server;

  private AdminSite(FusekiServer server) {
    this.server = server;
  }

  static AdminSite start(int port, Health health, Metrics metrics) {
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(2, 8)
            .addServlet("/health", new HealthServlet("healthy", () -> true))
            .addServlet("/ready", new HealthServlet("ready", health::isReady))
            .addServlet("/metrics", new MetricsServlet(metrics))
            .build();
    server.getJettyServer().setErrorHandler(new ErrorProblems());
    Site.open(server, "--admin-port " + port);
    return new AdminSite(server);
  }

  int port() {
    return server.getPort();
  }

  void stop() {
    server.stop();
  }
}
