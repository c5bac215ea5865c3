package eig.cli;

import eig.graph.Iris;
import eig.model.Edition;
import eig.model.Problem;
import eig.model.UserError;
import eig.publish.PublishedFolder;
import eig.query.Limits;
import eig.query.Shelf;
import eig.query.Turns;
import eig.store.Reading;
import eig.store.Store;
import eig.store.Swap;
import eig.web.Listening;
import eig.web.Served;
import eig.web.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code eig serve}. */
@Command(
    name = "serve",
    description = {
      "Serve the graph: a home page, /sparql, and the questions under /questions/.",
      "Builds the graph first when it is missing or older than its tables; changes to each"
          + " generation that is built meanwhile."
    })
final class ServeCommand implements Runnable {

  /** sysexits.h EX_SOFTWARE: only a new process helps, and the supervisor starts it. */
  private static final int STUCK = 70;

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

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      description =
          "Health and metrics on a port that only this machine reaches; 0 for any that is free"
              + " (default: none).")
  private @Nullable Integer adminPort;

  @Option(
      names = "--log",
      description =
          "Write a line of JSON for each request to standard error: what was answered, never who"
              + " asked or what.")
  private boolean log;

  @Option(
      names = "--behind",
      paramLabel = "ADDRESS",
      split = ",",
      description = "The address of a balancer whose X-Forwarded-For is believed.")
  private Set<String> balancers = new TreeSet<>();

  @Option(
      names = "--rate",
      paramLabel = "SECONDS",
      description =
          "How many seconds a minute the queries of one client may run; 0 for no limit (default:"
              + " ${DEFAULT-VALUE}).")
  private int rate = Turns.Settings.DEFAULT.perMinute();

  @Option(
      names = "--publication",
      paramLabel = "DIR",
      description =
          "Serve what eig export --publiable wrote there: /telechargements/ and the catalogues.")
  private @Nullable Path publication;

  @Override
  public void run() {
    check("--port", port);
    check("--admin-port", adminPort == null ? 0 : adminPort);
    Optional<PublishedFolder> published =
        Optional.ofNullable(publication).map(PublishedFolder::open);
    Pipeline pipeline = new Pipeline(common, option.edition(), secret);
    pipeline.buildIfOutdated();
    Store store = pipeline.store();
    Turns turns = new Turns(Turns.Settings.DEFAULT.rate(rate));
    Reading reading = store.open();
    reading.refused().forEach(ServeCommand::warn);
    Swap<Served> served = new Swap<>(served(common, reading, turns));
    Site site;
    try {
      site =
          Site.start(
              served, turns, listening(), published, log(), () -> Runtime.getRuntime().halt(STUCK));
    } catch (UserError e) {
      served.close();
      throw e;
    }
    site.follow(
        reading.generation().id(),
        store::pointer,
        id -> served(common, store.open(id), turns),
        e -> e.problems().stream().map(Problem::toString).forEach(ServeCommand::warn));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  site.stop();
                  served.close();
                }));
    System.out.printf(
        "Graphe EIG, %sgeneration %s: http://localhost:%d/%n",
        option.edition() == Edition.OUVERTE ? "open edition, " : "",
        reading.generation().id(),
        site.port());
    site.adminPort()
        .ifPresent(admin -> System.out.printf("Health and metrics: http://localhost:%d/%n", admin));
    System.out.flush();
    site.join();
  }

  /** What is served of an open generation, which is closed with it. */
  static Served served(Common common, Reading reading, Turns turns) {
    try {
      return Served.of(
              reading.generation().id(),
              reading.dataset(),
              new Iris(common.base(), List.of()),
              Shelf.read(reading.generation().folder()),
              Limits.DEFAULT,
              turns,
              reading::close)
          .inspected(reading::corruption);
    } catch (UserError e) {
      reading.close();
      throw e;
    }
  }

  private Listening listening() {
    Listening local =
        Listening.local(port)
            .behind(balancers)
            .admin(adminPort == null ? OptionalInt.empty() : OptionalInt.of(adminPort));
    return allInterfaces ? local.everywhere() : local;
  }

  private Consumer<String> log() {
    return log ? System.err::println : line -> {};
  }

  private static void warn(String message) {
    System.err.println("eig: " + message);
  }

  private static void check(String name, int number) {
    if (number < 0 || number > MAX_PORT) {
      throw new UserError(
          UserError.Kind.USAGE, name, number + " is no port", "choose one from 0 to " + MAX_PORT);
    }
  }
}
