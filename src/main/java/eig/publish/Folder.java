package eig.publish;

import eig.model.Sha256;
import eig.model.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A folder of files that is written as a whole: beside its place, listed by hash, then renamed into
 * it. Whatever goes wrong before, what stood there stays.
 */
final class Folder {

  /** The list of hashes, as {@code sha256sum -c} reads it; by it a former export is known. */
  static final String SUMS = "SHA256SUMS";

  private static final Pattern TEXT = Pattern.compile("\\.(?:csv|ttl|jsonld|rdf)$");
  private static final String BESIDE = ".en-cours";

  private final Path folder;

  private Folder(Path folder) {
    this.folder = folder;
  }

  /** Writes files into a folder. */
  interface Work {
    void write(Folder folder) throws IOException;
  }

  /** Writes one file. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a folder; a former export in its place is replaced.
   *
   * @throws UserError when something else stands there, or the disk does not take it
   */
  static void replace(Path target, Work work) {
    Path place = target.toAbsolutePath().normalize();
    Path beside = place.resolveSibling(place.getFileName() + BESIDE);
    try {
      if (Files.exists(place) && !isEmpty(place) && !Files.isRegularFile(place.resolve(SUMS))) {
        throw new UserError(
            UserError.Kind.USAGE,
            target.toString(),
            "it is neither empty nor an export, which has a " + SUMS,
            "name a folder that does not exist yet, or a former export");
      }
      delete(beside);
      Files.createDirectories(beside);
      try {
        Folder folder = new Folder(beside);
        work.write(folder);
        folder.sum();
        move(beside, place);
      } finally {
        delete(beside);
      }
    } catch (UncheckedIOException | IOException e) {
      throw refused(target, e);
    }
  }

  private static UserError refused(Path target, Exception why) {
    return new UserError(
        UserError.Kind.MACHINE,
        target.toString(),
        "the export cannot be written (" + why + "); nothing was changed",
        "make room, or name a folder that can be written");
  }

  /** The former one goes aside by a rename, so that one of the two is always whole. */
  private static void move(Path beside, Path place) throws IOException {
    if (!Files.exists(place)) {
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path former = place.resolveSibling(place.getFileName() + ".ancien");
    delete(former);
    Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(former, place, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(former);
  }

  /** A folder within this one. */
  Folder within(String name) throws IOException {
    return new Folder(Files.createDirectories(folder.resolve(name)));
  }

  /** Where it is being written. */
  Path path() {
    return folder;
  }

  /** Writes a file. */
  void file(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
    }
  }

  /** Writes a file compressed; its header holds no time and no name (RFC 1952). */
  void gzip(String name, Content content) throws IOException {
    file(
        name,
        out -> {
          try (GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16)) {
            content.write(compressed);
          }
        });
  }

  /** Copies a folder and all in it. */
  void copy(Path from, String name) throws IOException {
    for (Path path : files(from)) {
      Path to = folder.resolve(name).resolve(from.relativize(path).toString());
      Files.createDirectories(to.getParent());
      Files.copy(path, to);
    }
  }

  /** Writes each text file compressed beside itself too, for clients that take it so. */
  void compress() throws IOException {
    for (Path path : files(folder)) {
      String name = folder.relativize(path).toString();
      if (TEXT.matcher(name).find()) {
        gzip(name + ".gz", out -> Files.copy(path, out));
      }
    }
  }

  private void sum() throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path path : files(folder)) {
      sums.append(Sha256.of(path))
          .append("  ")
          .append(folder.relativize(path).toString().replace('\\', '/'))
          .append('\n');
    }
    Files.writeString(folder.resolve(SUMS), sums);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().isEmpty();
    }
  }

  private static List<Path> files(Path top) throws IOException {
    try (Stream<Path> paths = Files.walk(top)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
