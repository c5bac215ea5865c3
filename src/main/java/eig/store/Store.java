package eig.store;

import eig.model.Edition;
import eig.model.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.tdb2.TDBException;

/**
 * The generations of a home folder, under {@code var/}.
 *
 * <pre>
 * var/courante                       the id of the generation that serves
 * var/generations/000007-1f0c…/      tdb2/, eig.nq, queries/, manifeste
 * var/lectures/                      folders of hard links, one for each reader
 * var/empreintes                     seals of files as they were when last read
 * var/verrou                         locked while one process builds
 * var/ouverte/                       the same for the open edition
 * </pre>
 */
public final class Store {

  private static final String BUILDING = ".en-cours";

  private final Path home;
  private final Path folder;
  private final Edition edition;
  private final Pointer pointer;
  private final Generations generations;

  private Store(Path home, Path folder, Edition edition) {
    this.home = home;
    this.folder = folder;
    this.edition = edition;
    this.pointer = new Pointer(folder);
    this.generations = new Generations(folder.resolve("generations"));
  }

  /** The store of the complete graph of a home folder; nothing is created yet. */
  public static Store of(Path home) {
    return of(home, Edition.COMPLETE);
  }

  /** The store of an edition: each has generations, readers and a lock of its own. */
  public static Store of(Path home, Edition edition) {
    Path folder = home.resolve("var");
    return new Store(
        home, edition == Edition.COMPLETE ? folder : folder.resolve(edition.id()), edition);
  }

  /** The id of the generation that is to serve; empty when nothing names one. */
  public Optional<String> pointer() {
    return pointer.id();
  }

  /** Whether a person chose what serves: nothing builds over that by itself. */
  public boolean isChosen() {
    return pointer.isChosen();
  }

  /**
   * The generation that is to serve, by its manifest.
   *
   * @return empty when nothing was built yet, or the manifest or the pointer to it is no good
   */
  public Optional<Generation> current() {
    return pointer
        .id()
        .flatMap(
            id -> {
              try {
                return Optional.of(Generation.read(generations.folder().resolve(id)));
              } catch (Corrupt e) {
                return Optional.empty();
              }
            });
  }

  /**
   * Opens the current generation for reading, from a folder of its own; when it does not verify,
   * the newest one before it that does.
   *
   * @throws UserError when there is none
   */
  public Reading open() {
    List<String> refused = new ArrayList<>();
    try {
      List<String> candidates = generations.from(pointer.id().orElse("999999"));
      if (candidates.isEmpty() && !pointer.exists()) {
        throw new UserError(
            UserError.Kind.DATA, "var/", "no graph was built yet", "run " + buildCommand());
      }
      if (pointer.id().filter(candidates::contains).isEmpty()) {
        refused.add("var/courante names no generation");
      }
      for (String id : candidates) {
        try {
          return reading(id, refused);
        } catch (Corrupt e) {
          refused.add("generation " + id + " is corrupt: " + e.what());
        }
      }
    } catch (IOException e) {
      throw unopened(e);
    }
    throw machine(String.join("; ", refused), "run " + buildCommand());
  }

  /**
   * Opens one generation.
   *
   * @throws UserError when it does not verify
   */
  public Reading open(String id) {
    try {
      return reading(id, List.of());
    } catch (Corrupt e) {
      throw machine("generation " + id + " is corrupt: " + e.what(), "run " + buildCommand());
    } catch (IOException e) {
      throw unopened(e);
    }
  }

  private Reading reading(String id, List<String> refused) throws Corrupt, IOException {
    Path place = generations.folder().resolve(id);
    Manifest manifest = Manifest.read(place);
    Generation generation = Generation.of(place, manifest);
    KnownSeals known = KnownSeals.in(folder);
    generation.verifyServed(manifest, known);
    known.keep();
    return Reading.open(generation, manifest, folder.resolve("lectures"), refused);
  }

  /**
   * Opens what was just written, before it is sealed and published.
   *
   * @param written its folder
   * @throws UserError when it cannot be read
   */
  public Reading openWritten(Path written) {
    return openFrom(written, generation -> {});
  }

  private interface Check {
    void hold(Generation generation) throws Corrupt;
  }

  private Reading openFrom(Path generation, Check check) {
    try {
      Generation read = Generation.read(generation);
      check.hold(read);
      return Reading.open(read, Manifest.read(generation), folder.resolve("lectures"), List.of());
    } catch (Corrupt e) {
      throw machine(
          "generation %s is corrupt: %s".formatted(generation.getFileName(), e.what()),
          "check the disk and build again");
    } catch (IOException e) {
      throw unopened(e);
    }
  }

  /**
   * Opens one generation when every file of it is what its manifest says.
   *
   * @throws UserError when it does not verify
   */
  public Reading openWhole(String id) {
    return openFrom(generations.folder().resolve(id), Generation::verifyAll);
  }

  /**
   * Everything that the edition is built from, as one hash.
   *
   * @param program the jar, or the folder of classes
   * @param settings what else decides the result, such as the base IRI
   * @throws UserError when there is no folder of data, ontology or queries
   */
  public String inputs(Path program, String settings) {
    KnownSeals known = KnownSeals.in(folder);
    try {
      String hash = Inputs.hash(home, program, edition.id() + " " + settings, known);
      known.keep();
      return hash;
    } catch (IOException e) {
      throw machine("what the graph is built from cannot be read (" + e + ")", "check the disk");
    }
  }

  /** The generations, newest first, each held against its manifest. */
  public List<Listed> list() {
    try {
      String serves = pointer.id().orElse("");
      List<Listed> all = new ArrayList<>();
      for (String id : generations.ids()) {
        Optional<Generation> generation = Optional.empty();
        Optional<String> trouble = Optional.empty();
        try {
          generation = Optional.of(Generation.read(generations.folder().resolve(id)));
          generation.get().verifyAll();
        } catch (Corrupt e) {
          trouble = Optional.of(e.what());
        }
        all.add(0, new Listed(id, generation, id.equals(serves), trouble));
      }
      return all;
    } catch (IOException e) {
      throw unopened(e);
    }
  }

  /**
   * Makes a kept generation the current one, until the next build.
   *
   * @param name its id, or its number
   * @return its id
   * @throws UserError when there is no such generation or it does not verify; nothing changes then
   */
  public String choose(String name) {
    return building(
        publisher -> {
          String id = find(name);
          try {
            Generation.read(generations.folder().resolve(id)).verifyAll();
          } catch (Corrupt e) {
            throw machine("generation " + id + " is corrupt: " + e.what(), "choose another");
          }
          pointer.set(id, true);
          return id;
        });
  }

  /**
   * The id of a generation.
   *
   * @param name its id, or its number
   * @throws UserError when there is none, with those there are
   */
  public String find(String name) {
    try {
      List<String> ids = generations.ids();
      return ids.stream()
          .filter(id -> id.equals(name) || id.replaceFirst("^0*(\\d+)-.*", "$1").equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new UserError(
                      UserError.Kind.USAGE,
                      name,
                      "no generation is called so",
                      ids.isEmpty() ? "run " + buildCommand() : "take one of " + ids));
    } catch (IOException e) {
      throw unopened(e);
    }
  }

  private String buildCommand() {
    return "./eig build" + (edition == Edition.OUVERTE ? " --ouverte" : "");
  }

  private static UserError unopened(IOException e) {
    return machine("the generation cannot be opened (" + e.getMessage() + ")", "check the disk");
  }

  /** Runs something that no other process may do at the same time. */
  public interface Work<T> {
    T run(Publisher publisher) throws IOException;
  }

  /** Publishes; only there while the lock is held. */
  public interface Publisher {
    /**
     * Makes a graph the current generation, once it was verified. Until it returns, the previous
     * one serves.
     */
    Generation publish(Publication publication) throws IOException;
  }

  /**
   * Builds under the lock of the store.
   *
   * @throws UserError when another process builds, or the disk refuses; the current generation is
   *     untouched
   */
  public <T> T building(Work<T> work) {
    try {
      Files.createDirectories(generations.folder());
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
    } catch (IOException
        | UncheckedIOException
        | CompletionException
        | TDBException
        | FileException e) {
      // What was refused beside, or memory: it is not the disk.
      if (e.getCause() instanceof UserError refused) {
        throw refused;
      } else if (e.getCause() instanceof OutOfMemoryError memory) {
        throw memory;
      }
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
    if (!Files.exists(generations.folder())) {
      return 0;
    }
    return building(publisher -> Remains.remove(folder, pointer.id().orElse("")));
  }

  private static UserError busy() {
    return machine("another build is running", "wait for it to end");
  }

  private static UserError machine(String what, String remedy) {
    return new UserError(UserError.Kind.MACHINE, "var/", what, remedy);
  }

  private Generation publish(Publication publication) throws IOException {
    Path building = generations.folder().resolve(BUILDING);
    Folders.delete(building);
    Files.createDirectories(building);
    try {
      Generation built = Writing.write(publication, edition, building);
      // Sealed and forced to the disk while another process reads it back.
      CompletableFuture<Manifest> sealed = CompletableFuture.supplyAsync(() -> sealed(built));
      try {
        publication.verification().verify(building);
      } finally {
        sealed.handle((manifest, failed) -> manifest).join();
      }
      sealed.join().write(building);
      Folders.sync(building.resolve(Manifest.NAME));
      String id = "%06d-%s".formatted(generations.next(), publication.inputs().substring(0, 12));
      Path published = generations.folder().resolve(id);
      Files.move(building, published, StandardCopyOption.ATOMIC_MOVE);
      Folders.syncFolder(generations.folder());
      pointer.set(id, false);
      generations.purge(publication.keep(), id);
      return new Generation(
          id, published, edition, publication.inputs(), built.quads(), built.sha256());
    } finally {
      Folders.delete(building);
    }
  }

  private Manifest sealed(Generation built) {
    try {
      KnownSeals known = KnownSeals.in(folder);
      long size = Files.size(built.canonical());
      known.learn(built.canonical(), new Seal(size, size, built.sha256()));
      Manifest manifest = built.seal(known);
      known.keep();
      Folders.sync(built.folder());
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
