package eig.portability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;

/** Oxigraph in a process of node, over HTTP on loopback. */
final class Oxigraph implements Engine {

  private static final Path SERVER = Path.of("src/test/portability/oxigraph.mjs").toAbsolutePath();

  private final Process process;
  private final String endpoint;

  /**
   * Starts it.
   *
   * @param modules the folder that holds {@code node_modules}
   */
  Oxigraph(Path dump, Path modules) throws IOException {
    process =
        new ProcessBuilder("node", SERVER.toString(), dump.toAbsolutePath().toString())
            .directory(modules.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String port = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (port == null) {
      throw new IOException("oxigraph ended with " + process.onExit().join().exitValue());
    }
    endpoint = "http://127.0.0.1:" + port + "/";
  }

  @Override
  public String name() {
    return "oxigraph";
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
