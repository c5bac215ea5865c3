package eig.web;

import eig.model.UserError;
import eig.publish.PublishedFolder;
import eig.query.Turns;
import eig.store.Swap;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;

/**
 * The running site. The server is Fuseki's, without any dataset of its own: none of its query,
 * update, upload, graph-store or admin services is there to be reached.
 */
public final class Site {

  private static final int MIN_THREADS = 8;

  /**
   * More than connections: one that waits for a slow client never keeps another from being read.
   */
  private static final int SPARE_THREADS = 20;

  private static final Duration LATE = Duration.ofSeconds(5);
  private static final Duration STUCK = Duration.ofSeconds(30);
  private static final long TICK_MS = 500;
  private static final long FOLLOW_MS = 1_000;

  private final FusekiServer server;
  private final Optional<AdminSite> admin;
  private final Swap<Served> served;
  private final Health health;
  private final Journal journal;
  private final Duration leaving;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          3,
          task -> {
            Thread thread = new Thread(task, "eig-clock");
            thread.setDaemon(true);
            return thread;
          });

  private Site(
      FusekiServer server,
      Optional<AdminSite> admin,
      Swap<Served> served,
      Health health,
      Journal journal,
      Duration leaving) {
    this.server = server;
    this.admin = admin;
    this.served = served;
    this.health = health;
    this.journal = journal;
    this.leaving = leaving;
  }

  /**
   * Starts serving.
   *
   * @param served what is served, now and later
   * @param turns whose turn it is to ask; the same as of what is served
   * @param published the folder of what is to be published; empty for none
   * @param log takes a line of JSON for each request and event; nothing in it tells who asked what
   * @param restart ends the process for its supervisor, when a query is stuck for good
   * @throws UserError when a port is taken
   */
  public static Site start(
      Swap<Served> served,
      Turns turns,
      Listening listening,
      Optional<PublishedFolder> published,
      Consumer<String> log,
      Runnable restart) {
    Patience patience = listening.patience();
    Connections connections =
        new Connections(listening.connections(), patience.receiving(), patience.sending());
    Callers callers = new Callers(listening.proxies());
    Reply reply = new Reply();
    Health health = new Health(served, turns, LATE, STUCK, restart);
    Optional<Metrics> metrics =
        listening.adminPort().isPresent()
            ? Optional.of(new Metrics(turns, connections, health))
            : Optional.empty();
    Journal journal = new Journal(log, metrics);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(listening.port())
            .loopback(listening.loopback())
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(MIN_THREADS, listening.connections() + SPARE_THREADS)
            .addFilter("/*", new Gate(callers, connections, reply, journal, health::isSpoiled))
            .addServlet("/sparql", new SparqlEndpoint(served, callers, connections, reply))
            .addServlet("/questions/*", new QuestionServlet(served, callers, reply))
            .addServlet(MadeServlet.OPEN_API, MadeServlet.openApi(served, reply))
            .addServlet("/health", new HealthServlet("healthy", () -> true))
            .addServlet("/ready", new HealthServlet("ready", health::isReady))
            .addServlet(MadeServlet.VOID, MadeServlet.counts(served, reply))
            .addServlet("/*", new HomeServlet(served, reply));
    if (published.isPresent()) {
      builder.addServlet(DownloadServlet.PATH + "*", new DownloadServlet(published.get(), reply));
      for (String catalogue :
          List.of("catalogue.ttl", "catalogue.jsonld", "catalogue.rdf", "catalogue-datagouv.ttl")) {
        builder.addServlet("/" + catalogue, new DownloadServlet(published.get(), reply));
      }
    }
    FusekiServer server = builder.build();
    Front.harden(server.getJettyServer(), connections, patience);
    open(server, "--port " + listening.port());
    Optional<AdminSite> admin = Optional.empty();
    if (metrics.isPresent()) {
      try {
        admin =
            Optional.of(
                AdminSite.start(listening.adminPort().orElseThrow(), health, metrics.get()));
      } catch (UserError e) {
        server.stop();
        throw e;
      }
    }
    Site site = new Site(server, admin, served, health, journal, patience.leaving());
    site.every(TICK_MS, connections::expire);
    site.every(TICK_MS, health::watch);
    return site;
  }

  /** Starts serving on this machine only, without logs. */
  public static Site start(Swap<Served> served, Turns turns, int port) {
    return start(served, turns, Listening.local(port), Optional.empty(), line -> {}, () -> {});
  }

  /** Opens the port of a server. */
  static void open(FusekiServer server, String option) {
    try {
      server.start();
    } catch (FusekiException e) {
      if (isTaken(e)) {
        throw new UserError(
            UserError.Kind.MACHINE,
            option,
            "the port cannot be opened; another program may use it",
            "stop that program or choose another port");
      }
      throw e;
    }
  }

  /** Jetty wraps the refusal of the system once or twice. */
  private static boolean isTaken(FusekiException e) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(BindException.class::isInstance);
  }

  /**
   * Follows what is published from now on.
   *
   * @param first the generation that serves
   * @param pointer the generation that the store names
   * @param opening opens one, or throws a {@link UserError} that says what is wrong with it
   * @param refused hears, once, of each generation that does not verify, then or later
   */
  public void follow(
      String first,
      Supplier<Optional<String>> pointer,
      Function<String, Served> opening,
      Consumer<UserError> refused) {
    Consumer<UserError> told =
        e -> {
          journal.refused(e);
          refused.accept(e);
        };
    every(FOLLOW_MS, new Follower(served, first, pointer, opening, journal::switched, told));
    every(FOLLOW_MS, () -> inspect(told));
  }

  /** Looks at the files of what is served, once. */
  private void inspect(Consumer<UserError> refused) {
    try (Swap.Lease<Served> lease = served.lease()) {
      Served looked = lease.value();
      looked
          .inspection()
          .look()
          .ifPresent(
              what ->
                  refused.accept(
                      new UserError(
                          UserError.Kind.MACHINE,
                          "var/",
                          "generation %s is corrupt: %s; nothing is answered from it any more"
                              .formatted(looked.generation(), what),
                          "check the disk and run eig build: it is served at once")));
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** The admin port; empty when there is none. */
  public Optional<Integer> adminPort() {
    return admin.map(AdminSite::port);
  }

  /** Waits until it is stopped. */
  public void join() {
    server.join();
  }

  /**
   * Stops serving: {@code /ready} says no, and when balancers had time to notice, new requests are
   * refused while answers under way are finished.
   */
  public void stop() {
    health.stopping();
    try {
      TimeUnit.MILLISECONDS.sleep(leaving.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop();
    admin.ifPresent(AdminSite::stop);
    clock.shutdownNow();
  }

  private void every(long milliseconds, Runnable task) {
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(
            () -> {
              try {
                task.run();
              } catch (RuntimeException e) {
                // The next run tries again; a task that throws would never run again.
                journal.trouble(e);
              }
            },
            milliseconds,
            milliseconds,
            TimeUnit.MILLISECONDS);
  }
}
