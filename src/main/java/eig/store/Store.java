package eig.store;

import eig.graph.KnowledgeGraph;
import eig.model.Edition;
import eig.model.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The generations of a home folder, under {@code var/}.
 *
 * <pre>
 * var/courante                       the id of the generation that serves
 * var/generations/000007-1f0c…/      tdb2/, eig.nq, manifeste
 * var/lectures/                      folders of hard links, one for each reader
 * var/verrou                         locked while one process builds
 * var/ouverte/                       the same for the open edition
 * </pre>
 */
public final class Store {

  /** The generation that serves, and the one before it. */
  private static final int KEPT = 2;

  private static final String BUILDING = ".en-cours";

  private final Path folder;
  private final Edition edition;

  private Store(Path folder, Edition edition) {
    this.folder = folder;
    this.edition = edition;
  }

  /** The store of the complete graph of a home folder; nothing is created yet. */
  public static Store of(Path home) {
    return of(home, Edition.COMPLETE);
  }

  /** The store of an edition: each has generations, readers and a lock of its own. */
  public static Store of(Path home, Edition edition) {
    Path folder = home.resolve("var");
    return new Store(edition == Edition.COMPLETE ? folder : folder.resolve(edition.id()), edition);
  }

  /** The generation that serves; empty when nothing was built yet. */
  public Optional<Generation> current() {
    try {
      String id = Files.readString(folder.resolve("courante"), StandardCharsets.UTF_8).strip();
      return Optional.of(Generation.read(generations().resolve(id)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw machine(
          "the current generation cannot be read (" + e.getMessage() + ")", "build again");
    }
  }

  /**
   * Opens the current generation for reading, from a folder of its own.
   *
   * @throws UserError when there is none
   */
  public Reading open() {
    Generation generation =
        current()
            .orElseThrow(
                () ->
                    new UserError(
                        UserError.Kind.DATA,
                        "var/",
                        "no graph was built yet",
                        "run ./eig build" + (edition == Edition.OUVERTE ? " --ouverte" : "")));
    try {
      return Reading.open(generation, folder.resolve("lectures"));
    } catch (IOException e) {
      throw machine("the generation cannot be opened (" + e.getMessage() + ")", "check the disk");
    }
  }

  /** Runs something that no other process may do at the same time. */
  public interface Work<T> {
    T run(Publisher publisher) throws IOException;
  }

  /** Publishes; only there while the lock is held. */
  public interface Publisher {
    /** Makes a graph the current generation. Until it returns, the previous one serves. */
    Generation publish(KnowledgeGraph graph, String inputs) throws IOException;
  }

  /**
   * Builds under the lock of the store.
   *
   * @throws UserError when another process builds, or the disk refuses; the current generation is
   *     untouched
   */
  public <T> T building(Work<T> work) {
    try {
      Files.createDirectories(generations());
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("verrou"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        if (lock == null) {
          throw busy();
        }
        return work.run(this::publish);
      } catch (OverlappingFileLockException e) {
        throw busy();
      }
    } catch (IOException | UncheckedIOException | CompletionException e) {
      throw machine(
          "the graph cannot be written (" + e + ")", "free space on the disk and build again");
    }
  }

  /**
   * Removes every generation but the one that serves, and what killed processes left. Readers that
   * run keep the files they read.
   *
   * @return how many run
   */
  public long forget() {
    if (!Files.exists(generations())) {
      return 0;
    }
    return building(publisher -> Remains.remove(folder, current().map(Generation::id).orElse("")));
  }

  private static UserError busy() {
    return machine("another build is running", "wait for it to end");
  }

  private static UserError machine(String what, String remedy) {
    return new UserError(UserError.Kind.MACHINE, "var/", what, remedy);
  }

  private Generation publish(KnowledgeGraph graph, String inputs) throws IOException {
    Path building = generations().resolve(BUILDING);
    Folders.delete(building);
    Files.createDirectories(building.resolve("tdb2"));
    try {
      String id = "%06d-%s".formatted(lastNumber() + 1, inputs.substring(0, 12));
      // The graph is only read from here on: one thread fills the store, another writes the file.
      CompletableFuture<Generation> file =
          CompletableFuture.supplyAsync(() -> written(graph, building, inputs));
      try {
        load(graph, building.resolve("tdb2"));
      } finally {
        file.handle((written, failed) -> written).join();
      }
      Generation built = file.join();
      built.writeManifest();
      Folders.sync(building);
      Path published = generations().resolve(id);
      Files.move(building, published, StandardCopyOption.ATOMIC_MOVE);
      Folders.syncFolder(generations());
      switchTo(id);
      purge();
      return new Generation(id, published, edition, inputs, built.quads(), built.sha256());
    } finally {
      Folders.delete(building);
    }
  }

  /**
   * By the bulk loader that fills the indexes in phases: the folder is fresh and nobody reads it.
   */
  private static void load(KnowledgeGraph graph, Path folder) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    try {
      DataLoader loader = LoaderFactory.phasedLoader(dataset, MonitorOutputs.nullOutput());
      loader.startBulk();
      try {
        graph.send(loader.stream());
        loader.finishBulk();
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  private Generation written(KnowledgeGraph graph, Path folder, String inputs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long quads;
      try (OutputStream out =
          new DigestOutputStream(
              new BufferedOutputStream(Files.newOutputStream(folder.resolve("eig.nq"))), digest)) {
        quads = graph.write(out);
      }
      return new Generation(
          "", folder, edition, inputs, quads, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void switchTo(String id) throws IOException {
    Path next = folder.resolve("courante.suivante");
    Files.writeString(next, id + "\n");
    Folders.sync(next);
    Files.move(next, folder.resolve("courante"), StandardCopyOption.ATOMIC_MOVE);
    Folders.syncFolder(folder);
  }

  /** Readers keep their hard links: what they read stays on disk until they close. */
  private void purge() throws IOException {
    List<Path> ids = published();
    for (Path old : ids.subList(0, Math.max(0, ids.size() - KEPT))) {
      Folders.delete(old);
    }
  }

  private int lastNumber() throws IOException {
    List<Path> ids = published();
    return ids.isEmpty()
        ? 0
        : Integer.parseInt(ids.get(ids.size() - 1).getFileName().toString().split("-", 2)[0]);
  }

  private List<Path> published() throws IOException {
    try (Stream<Path> folders = Files.list(generations())) {
      return folders
          .filter(f -> f.getFileName().toString().matches("\\d{6}-.*"))
          .sorted(Comparator.comparing(f -> f.getFileName().toString()))
          .toList();
    }
  }

  private Path generations() {
    return folder.resolve("generations");
  }
}
