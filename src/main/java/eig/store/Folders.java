package eig.store;

import eig.model.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders as a whole: deleted, linked, forced to disk. */
final class Folders {

  private Folders() {}

  /** Deletes a folder and all in it; nothing happens when it is not there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /**
   * Makes a second folder of the same files, by hard links where the disk has them, else by copies.
   *
   * @param which the files to take
   */
  static void link(Path from, Path to, Predicate<Path> which) throws IOException {
    for (Path path : all(from)) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else if (which.test(path)) {
        try {
          Files.createLink(target, path);
        } catch (UnsupportedOperationException | IOException e) {
          Files.copy(path, target);
        }
      }
    }
  }

  /**
   * Copies the files of a folder that a person keeps.
   *
   * @param name how messages call it
   */
  static void copy(Path from, String name, Path to) throws IOException {
    for (Path path : Tree.files(from, name)) {
      Path target = to.resolve(from.relativize(path).toString());
      Files.createDirectories(target.getParent());
      Files.copy(path, target);
    }
  }

  /** Forces a file, or every file and folder in a folder, to the disk. */
  static void sync(Path top) throws IOException {
    for (Path path : all(top)) {
      if (Files.isDirectory(path)) {
        syncFolder(path);
      } else {
        force(path, StandardOpenOption.WRITE);
      }
    }
  }

  /** Forces the names in a folder to the disk, not what they name. */
  static void syncFolder(Path folder) throws IOException {
    // A folder is forced through a channel opened for reading.
    force(folder, StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static List<Path> all(Path top) throws IOException {
    try (Stream<Path> paths = Files.walk(top)) {
      return paths.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
