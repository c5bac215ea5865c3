package eig.w3c;

import eig.RawClient;
import eig.graph.Iris;
import eig.query.Limits;
import eig.query.Shelf;
import eig.query.Turns;
import eig.store.Swap;
import eig.web.Served;
import eig.web.Site;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The site over a dataset of a test: another TDB2 database for each, the same server for all. */
final class SuiteServer implements AutoCloseable {

  /** None: our questions ask for terms that these datasets have not. */
  private final Shelf shelf = Shelf.EMPTY;

  private final Turns turns = new Turns(Turns.Settings.DEFAULT.rate(0));
  private final AtomicReference<DatasetGraph> stored = new AtomicReference<>();
  private final Swap<Served> served;
  private final Site site;

  SuiteServer() {
    served = new Swap<>(served(dataset -> {}));
    site = Site.start(served, turns, 0);
  }

  /** Serves a dataset from now on. */
  void serve(Consumer<DatasetGraph> load) {
    served.replace(served(load));
  }

  private Served served(Consumer<DatasetGraph> load) {
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(database, () -> load.accept(database));
    stored.set(database);
    return Served.of(
        "w3c",
        new DatasetGraphReadOnly(database),
        new Iris(Iris.DEFAULT_BASE, List.of()),
        shelf,
        Limits.DEFAULT,
        turns,
        () -> TDBInternal.expel(database));
  }

  /** All that is stored now, as sorted N-Quads. */
  String quads() {
    DatasetGraph dataset = stored.get();
    return Txn.calculateRead(
        dataset,
        () -> dataset.stream().map(NodeFmtLib::str).sorted().collect(Collectors.joining("\n")));
  }

  /** Sends a request on a connection of its own; the answer is whole. */
  RawClient.Reply send(byte[] request) throws IOException {
    try (RawClient client = RawClient.to(site.port())) {
      RawClient.Reply reply = client.send(request).read();
      if (!reply.complete()) {
        throw new IOException("an answer without end: " + reply.status() + " " + reply.text());
      }
      return reply;
    }
  }

  /** Sends a HEAD: what comes back has no body. */
  RawClient.Reply head(byte[] request) throws IOException {
    try (RawClient client = RawClient.to(site.port())) {
      return client.send(request).readHead();
    }
  }

  RawClient.Reply get(String path, String... headers) throws IOException {
    return send(RawClient.get(path, headers).getBytes(StandardCharsets.UTF_8));
  }

  RawClient.Reply post(String type, String body, String... headers) throws IOException {
    String[] all = new String[headers.length + 1];
    all[0] = "Content-Type: " + type;
    System.arraycopy(headers, 0, all, 1, headers.length);
    return send(RawClient.request("POST", "/sparql", body.getBytes(StandardCharsets.UTF_8), all));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    site.stop();
    served.close();
  }
}
