package eig.cli;

import eig.graph.Iris;
import eig.model.Edition;
import eig.model.UserError;
import eig.query.Limits;
import eig.query.Shelf;
import eig.query.Turns;
import eig.store.Reading;
import eig.store.Swap;
import eig.web.Listening;
import eig.web.Served;
import eig.web.Site;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code eig serve}. */
@Command(
    name = "serve",
    description = {
      "Serve the graph: a home page, /sparql, and the questions under /questions/.",
      "Builds the graph first when it is missing or older than its tables."
    })
final class ServeCommand implements Runnable {

  private static final int DEFAULT_PORT = 3030;
  private static final int MAX_PORT = 65_535;

  @Mixin private Common common = new Common();

  @Mixin private EditionOption option = new EditionOption();

  @Mixin private SecretOption secret = new SecretOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = DEFAULT_PORT;

  @Option(
      names = "--all-interfaces",
      description = "Listen on every network interface instead of this machine only.")
  private boolean allInterfaces;

  @Override
  public void run() {
    if (port < 0 || port > MAX_PORT) {
      throw new UserError(
          UserError.Kind.USAGE, "--port", port + " is no port", "choose one from 0 to " + MAX_PORT);
    }
    Pipeline pipeline = new Pipeline(common, option.edition(), secret);
    Shelf shelf = Shelf.read(common.home());
    if (pipeline.upToDate().isEmpty()) {
      pipeline.build();
    }
    Reading reading = pipeline.store().open();
    Site site;
    try {
      site = start(common, reading, shelf, port, !allInterfaces);
    } catch (UserError e) {
      reading.close();
      throw e;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  site.stop();
                  reading.close();
                }));
    System.out.printf(
        "Graphe EIG, %sgeneration %s: http://localhost:%d/%n",
        option.edition() == Edition.OUVERTE ? "open edition, " : "",
        reading.generation().id(),
        site.port());
    System.out.flush();
    site.join();
  }

  /** Starts a site on an open generation. */
  static Site start(Common common, Reading reading, Shelf shelf, int port, boolean loopback) {
    Turns turns = new Turns();
    Listening listening = Listening.local(port);
    return Site.start(
        new Swap<>(
            Served.of(
                reading.generation().id(),
                reading.dataset(),
                new Iris(common.base(), List.of()),
                shelf,
                Limits.DEFAULT,
                turns,
                reading::close)),
        turns,
        loopback ? listening : listening.everywhere(),
        line -> {},
        () -> {});
  }
}
