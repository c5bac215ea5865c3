package eig.harvest;

import eig.model.Problem;
import eig.model.UserError;
import eig.source.CsvTable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code data/sources/<document>}. Its tables are replaced together: the new folder is
 * written whole under {@code var/}, then renamed into its place. Tables that no harvest writes
 * stay.
 */
public final class DocumentFolder {

  private final Path home;
  private final String document;
  private final Path folder;
  private final Path fresh;
  private final Path former;

  private DocumentFolder(Path home, String document) {
    this.home = home;
    this.document = document;
    folder = home.resolve("data/sources").resolve(document);
    Path work = home.resolve("var/moissons").resolve(document);
    fresh = work.resolve("nouveau");
    former = work.resolve("ancien");
  }

  /**
   * The folder of a document.
   *
   * @param home the home folder
   */
  public static DocumentFolder of(Path home, String document) {
    return new DocumentFolder(home, document);
  }

  /** How the tables of a harvest differ from those that are there. */
  public List<TableChange> compare(Harvest harvest) {
    restore();
    return harvest.tables().stream()
        .map(t -> TableChange.of(t, CsvTable.read(folder.resolve(t.fileName()), name(t))))
        .toList();
  }

  /** Refuses changes that lose more than a fifth of a table. */
  public void refuseShrinking(List<TableChange> changes) {
    List<Problem> problems = new ArrayList<>();
    for (TableChange change : changes) {
      if (change.shrinks()) {
        problems.add(
            new Problem(
                "data/sources/" + document + "/" + change.table() + ".csv",
                "it would shrink from %d rows to %d (%d %% less)"
                    .formatted(
                        change.before(),
                        change.rows(),
                        Math.round(100.0 * (change.before() - change.rows()) / change.before())),
                "check the checkout, or give --accept-shrink"));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
  }

  /**
   * Replaces the tables, all or none.
   *
   * @throws UserError when the disk refuses; the tables are as they were
   */
  public void replace(Harvest harvest) {
    try {
      locked(() -> write(harvest));
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private void locked(Work work) throws IOException {
    Files.createDirectories(fresh.getParent());
    try (FileChannel channel =
            FileChannel.open(
                fresh.resolveSibling("verrou"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null) {
        throw new UserError(
            UserError.Kind.MACHINE,
            "data/sources/" + document,
            "another harvest of it is running",
            "wait for its end");
      }
      work.run();
    }
  }

  /**
   * Ends what killed harvests left under {@code var/}: tables are put back, copies go.
   *
   * @param home the home folder
   */
  public static void settle(Path home) {
    Path work = home.resolve("var/moissons");
    if (!Files.isDirectory(work)) {
      return;
    }
    try (Stream<Path> all = Files.list(work)) {
      for (Path each : all.toList()) {
        if (Files.isDirectory(each)) {
          DocumentFolder left = of(home, each.getFileName().toString());
          left.locked(
              () -> {
                left.restore();
                remove(left.former);
                remove(left.fresh);
              });
        } else {
          Files.delete(each);
        }
      }
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.MACHINE,
          "var/moissons",
          "what a harvest left cannot be removed (" + e + ")",
          "check the disk and its permissions");
    }
  }

  /** The lock of a channel; null when another process, or this one, holds it. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void write(Harvest harvest) throws IOException {
    restore();
    remove(former);
    remove(fresh);
    Files.createDirectories(fresh);
    keepOthers(harvest);
    for (Table table : harvest.tables()) {
      List<List<String>> lines = new ArrayList<>();
      lines.add(table.layout().columns());
      lines.addAll(table.rows());
      CsvTable.write(fresh.resolve(table.fileName()), lines);
    }
    swap();
    remove(former);
  }

  private void swap() throws IOException {
    Files.createDirectories(folder.getParent());
    boolean there = Files.exists(folder);
    if (there) {
      Files.move(folder, former, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (there) {
        Files.move(former, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  /** Puts back the tables of a harvest that was killed between its two renames. */
  private void restore() {
    if (!Files.exists(folder) && Files.exists(former)) {
      try {
        Files.move(former, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw refused(e);
      }
    }
  }

  private void keepOthers(Harvest harvest) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> ours = harvest.tables().stream().map(Table::fileName).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (Files.isRegularFile(file) && !ours.contains(name)) {
          Files.copy(file, fresh.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private String name(Table table) {
    return home.relativize(folder.resolve(table.fileName())).toString().replace('\\', '/');
  }

  private UserError refused(IOException e) {
    return new UserError(
        UserError.Kind.MACHINE,
        "data/sources/" + document,
        "the tables cannot be replaced (" + e + ")",
        "check the disk and its permissions; the tables are as they were");
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
