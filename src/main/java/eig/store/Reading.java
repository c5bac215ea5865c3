package eig.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A generation opened for reading.
 *
 * <p>A TDB2 folder belongs to one process at a time. A reading therefore opens a folder of its own:
 * hard links to the generation's files, all but its lock files. Reading writes nothing to them.
 */
public final class Reading implements AutoCloseable {

  private static final Pattern PROCESS = Pattern.compile("(\\d{1,18})\\.\\d+-");

  private final Generation generation;
  private final Path folder;
  private final DatasetGraph database;
  private final List<String> refused;
  private final Manifest manifest;

  private Reading(
      Generation generation,
      Manifest manifest,
      Path folder,
      DatasetGraph database,
      List<String> refused) {
    this.manifest = manifest;
    this.refused = List.copyOf(refused);
    this.generation = generation;
    this.folder = folder;
    this.database = database;
  }

  static Reading open(Generation generation, Manifest manifest, Path readings, List<String> refused)
      throws IOException {
    Files.createDirectories(readings);
    sweep(readings);
    Path folder = Files.createTempDirectory(readings, nameOf(ProcessHandle.current()) + "-");
    Folders.link(
        generation.database(), folder, file -> !file.getFileName().toString().endsWith(".lock"));
    return new Reading(
        generation,
        manifest,
        folder,
        DatabaseMgr.connectDatasetGraph(Location.create(folder)),
        refused);
  }

  /** What is read. */
  public Generation generation() {
    return generation;
  }

  /** What was to be read instead and did not verify, each by name. */
  public List<String> refused() {
    return refused;
  }

  /**
   * Reads every byte of the graph and holds it against the manifest, as it was when it was opened:
   * the generation may be gone since.
   *
   * @return what is not as it was sealed; empty when all is, or this thread was interrupted
   */
  public Optional<String> corruption() {
    try {
      for (Map.Entry<String, Seal> file : manifest.files().entrySet()) {
        Path path = Path.of(file.getKey());
        if (path.startsWith(Generation.DATABASE)
            && !Seal.of(folder.resolve(Generation.DATABASE.relativize(path)))
                .equals(file.getValue())) {
          return Optional.of(file.getKey() + " has other bytes than its manifest says");
        }
      }
      return Optional.empty();
    } catch (ClosedByInterruptException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("it cannot be read (" + e.getMessage() + ")");
    }
  }

  /** Whether all indexes of the database hold the same; what disagrees, else empty. */
  public Optional<String> disagreement() {
    return Indexes.disagreement(database);
  }

  /** The graph, read-only; every use of it needs a transaction. */
  public DatasetGraph dataset() {
    return new DatasetGraphReadOnly(database);
  }

  @Override
  public void close() {
    TDBInternal.expel(database);
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      // The next reader sweeps what is left of processes that ended.
    }
  }

  /** Removes the folders of processes that ended without closing. */
  static void sweep(Path readings) throws IOException {
    try (Stream<Path> folders = Files.list(readings)) {
      for (Path folder : folders.filter(Reading::isLeft).toList()) {
        try {
          Folders.delete(folder);
        } catch (IOException e) {
          // Another reader sweeps it at the same time, or the next one will.
        }
      }
    }
  }

  /** How many processes still read. */
  static long open(Path readings) throws IOException {
    try (Stream<Path> folders = Files.list(readings)) {
      return folders.filter(f -> PROCESS.matcher(f.getFileName().toString()).lookingAt()).count();
    }
  }

  private static boolean isLeft(Path folder) {
    String name = folder.getFileName().toString();
    Matcher process = PROCESS.matcher(name);
    return process.lookingAt()
        && ProcessHandle.of(Long.parseLong(process.group(1)))
            .filter(alive -> name.startsWith(nameOf(alive) + "-"))
            .isEmpty();
  }

  /** A process by its number and start: in a container the next one has the same number. */
  private static String nameOf(ProcessHandle process) {
    return process.pid()
        + "."
        + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
