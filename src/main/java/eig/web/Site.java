package eig.web;

import eig.graph.Eig;
import eig.graph.Iris;
import eig.model.UserError;
import eig.query.Asking;
import eig.query.Limits;
import eig.query.Shelf;
import java.net.BindException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

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
   * @param dataset the graph, read-only, open as long as the site runs
   * @param iris how its IRIs are minted
   * @param shelf the questions
   * @param generation which generation it is, for the home page
   * @param limits what one query may take
   * @param port the port; 0 for any that is free
   * @param loopback whether only this machine may connect
   * @throws UserError when the port is taken
   */
  public static Site start(
      DatasetGraph dataset,
      Iris iris,
      Shelf shelf,
      String generation,
      Limits limits,
      int port,
      boolean loopback) {
    Pages pages = new Pages(shelf, generation, counts(dataset));
    Reply reply = new Reply(pages);
    Asking asking = new Asking(dataset, iris, limits);
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .loopback(loopback)
            .fusekiModules(FusekiModules.empty())
            .addProcessor("/sparql", new SparqlEndpoint(asking, pages, reply))
            .addServlet("/questions/*", new QuestionServlet(shelf, asking, pages, reply))
            .addServlet("/*", new HomeServlet(pages, reply))
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

  private static List<Pages.Count> counts(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            List.of(
                count(dataset, "promotions", Eig.Promotion),
                count(dataset, "défis", Eig.Defi),
                count(dataset, "personnes", Eig.Personne),
                count(dataset, "administrations", Eig.Administration),
                count(dataset, "produits", Eig.Produit),
                count(dataset, "événements", Eig.Evenement),
                count(dataset, "articles", Eig.Article),
                count(dataset, "chiffres", Eig.Mesure),
                count(dataset, "documents", Eig.Document),
                count(dataset, "contradictions", Eig.Contradiction)));
  }

  private static Pages.Count count(DatasetGraph dataset, String label, Node type) {
    return new Pages.Count(
        label, dataset.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, type).count());
  }
}
