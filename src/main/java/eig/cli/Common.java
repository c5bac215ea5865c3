package eig.cli;

import eig.graph.Iris;
import eig.model.Tree;
import eig.model.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command. */
final class Common {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "${sys:eig.home:-.}",
      description = "Folder of data, ontology and queries (default: where the launcher stands).")
  private Path home = Path.of(".");

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Base of the IRIs of the graph (default: ${DEFAULT-VALUE}).")
  private String base = Iris.DEFAULT_BASE;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Option(names = "--debug", description = "Show where an error comes from.")
  private boolean debug;

  /** Where the launcher found that long steps are to be said. */
  private final String watched = System.getProperty("eig.progress", "none");

  /** The home folder, which has its data. */
  Path home() {
    try {
      Path folder = home.toRealPath();
      Path data = folder.resolve("data");
      if (Files.exists(data, LinkOption.NOFOLLOW_LINKS)) {
        Tree.hold(data, "data");
        return folder;
      }
    } catch (IOException e) {
      // Reported below.
    }
    throw new UserError(
        UserError.Kind.USAGE, "--home", "it has no folder data", "give the folder of the project");
  }

  /** The base, absolute and ended by a slash. */
  String base() {
    try {
      if (new URI(base).isAbsolute() && base.endsWith("/")) {
        return base;
      }
    } catch (URISyntaxException e) {
      // Reported below.
    }
    throw new UserError(
        UserError.Kind.USAGE,
        "--base",
        "\"" + base + "\" is not an absolute IRI that ends with /",
        "write it like " + Iris.DEFAULT_BASE);
  }

  boolean debug() {
    return debug;
  }

  /** Says where a long command is: on one line of a terminal, on a line each to a log. */
  void progress(String what) {
    if (watched.equals("terminal")) {
      System.err.print("\r\u001B[K" + what);
    } else if (watched.equals("lines") && !what.isEmpty()) {
      System.err.println("eig: " + what);
    }
    System.err.flush();
  }

  /** Wipes the progress line. */
  void done() {
    progress("");
  }
}
