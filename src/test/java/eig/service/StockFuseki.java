package eig.service;

import eig.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Fuseki as it comes, over a copy of the store of a home, with the flags of our server. */
final class StockFuseki implements AutoCloseable {

  private final Process process;
  private final int port;

  private StockFuseki(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it listens. */
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
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx512m",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath()
                    + ":"
                    + home.folder().resolve("target/lib")
                    + "/*",
                FusekiProcess.class.getName(),
                folder.resolve("tdb2").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String port = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (port == null) {
      throw new IOException("it ended with " + process.onExit().join().exitValue());
    }
    return new StockFuseki(process, Integer.parseInt(port));
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
