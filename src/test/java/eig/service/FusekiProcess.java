package eig.service;

import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.DatabaseMgr;

/** A process with Fuseki as it comes, over the TDB2 store of a folder; it prints its port. */
final class FusekiProcess {

  private FusekiProcess() {}

  public static void main(String[] args) {
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/ds", DatabaseMgr.connectDatasetGraph(Location.create(args[0])))
            .build()
            .start();
    System.out.println(server.getPort());
    server.join();
  }
}
