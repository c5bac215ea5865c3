package eig.portability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.engine.binding.Binding;

/** Virtuoso in a process of its own, loaded by its bulk loader, asked over HTTP on loopback. */
final class Virtuoso implements Engine {

  private static final String LISTENING = "Server online at";
  private static final long LOADING_SECONDS = 120;

  private final Process process;
  private final String endpoint;

  /** Starts one with a database in the folder of the dump, and loads the dump. */
  Virtuoso(Path dump) throws IOException {
    Path folder = dump.toAbsolutePath().getParent();
    int sql = freePort();
    int http = freePort();
    Path configuration = folder.resolve("virtuoso.ini");
    Files.writeString(configuration, configuration(folder, sql, http));
    process =
        new ProcessBuilder("virtuoso-t", "+foreground", "+configfile", configuration.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    awaitListening();
    run(
        sql,
        "ld_dir('%s', '%s', 'urn:x-eig:nothing');rdf_loader_run();checkpoint;"
            .formatted(folder, dump.getFileName()));
    endpoint = "http://127.0.0.1:" + http + "/sparql";
  }

  private static String configuration(Path folder, int sql, int http) {
    return """
        [Database]
        DatabaseFile = %1$s/virtuoso.db
        ErrorLogFile = %1$s/virtuoso.log
        LockFile = %1$s/virtuoso.lck
        TransactionFile = %1$s/virtuoso.trx
        xa_persistent_file = %1$s/virtuoso.pxa
        [TempDatabase]
        DatabaseFile = %1$s/virtuoso-temp.db
        TransactionFile = %1$s/virtuoso-temp.trx
        [Parameters]
        ServerPort = 127.0.0.1:%2$d
        DirsAllowed = %1$s
        NumberOfBuffers = 20000
        ServerThreads = 10
        [HTTPServer]
        ServerPort = 127.0.0.1:%3$d
        ServerRoot = %1$s
        ServerThreads = 5
        [SPARQL]
        ResultSetMaxRows = 100000
        """
        .formatted(folder, sql, http);
  }

  private void awaitListening() throws IOException {
    var lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.contains(LISTENING)) {
        return;
      }
    }
    throw new IOException("virtuoso does not start:\n" + said);
  }

  private static void run(int port, String commands) throws IOException {
    Process isql =
        new ProcessBuilder("isql-vt", "127.0.0.1:" + port, "dba", "dba", "exec=" + commands)
            .redirectErrorStream(true)
            .start();
    isql.getOutputStream().close();
    String said = new String(isql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!isql.waitFor(LOADING_SECONDS, TimeUnit.SECONDS) || isql.exitValue() != 0) {
        throw new IOException("virtuoso does not load:\n" + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while loading", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public String name() {
    return "virtuoso";
  }

  @Override
  public List<Binding> select(String query, Graphs graphs) {
    return Served.select(endpoint, query, graphs);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
