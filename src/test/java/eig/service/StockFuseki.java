package eig.service;

import eig.Home;
import eig.RawClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Fuseki as it comes, over a copy of the store of a home, with the flags of our server. */
final class StockFuseki implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private StockFuseki(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it answers. */
  static StockFuseki of(Home home, Path folder) throws IOException, InterruptedException {
    Path store;
    try (Stream<Path> generations = Files.list(home.folder().resolve("var/generations"))) {
      store = generations.findFirst().orElseThrow().resolve("tdb2");
    }
    Process copy =
        new ProcessBuilder(
                "cp", "-a", "--sparse=always", store.toString(), folder.resolve("tdb2").toString())
            .inheritIO()
            .start();
    if (copy.waitFor() != 0) {
      throw new IOException("the store cannot be copied");
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx512m",
                "-cp",
                home.folder().resolve("target/lib") + "/*",
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--localhost",
                "--port=" + port,
                "--tdb2",
                "--loc=" + folder.resolve("tdb2"),
                "/ds")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("fuseki.log").toFile())
            .start();
    StockFuseki fuseki = new StockFuseki(process, port);
    fuseki.await(folder.resolve("fuseki.log"));
    return fuseki;
  }

  private void await(Path log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (RawClient client = RawClient.to(port)) {
        if (client.send(RawClient.get("/ds/sparql?query=ASK%7B%7D")).read().status() == 200) {
          return;
        }
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IOException("it does not answer; it said " + Files.readString(log), e);
        }
      }
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
