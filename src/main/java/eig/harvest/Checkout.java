package eig.harvest;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import eig.model.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a checkout, none of which is trusted: neither its size nor where it leads. */
final class Checkout {

  private static final long MAX_FILE = 4L << 20;

  private final Path root;
  private final String folder;

  private Checkout(Path root, String folder) {
    this.root = root;
    this.folder = folder;
  }

  /**
   * Opens a checkout.
   *
   * @param root where it is
   * @param folder the folder of the records in it
   * @param described what was expected, for the message
   * @param expected what that folder holds in any checkout of the site
   * @throws UserError when it is something else
   */
  static Checkout open(Path root, String folder, String described, String... expected) {
    for (String name : expected) {
      if (!Files.exists(root.resolve(folder).resolve(name))) {
        throw new UserError(
            UserError.Kind.USAGE,
            root.toString(),
            "there is no " + folder + "/" + name + " in it",
            "give a checkout of " + described);
      }
    }
    try {
      return new Checkout(root.toRealPath(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file or folder of the records, as messages name it. */
  String name(String file) {
    return folder + "/" + file;
  }

  boolean has(String name) {
    return Files.exists(root.resolve(name));
  }

  /** The files of a folder whose name ends like that, sorted; none when there is no such folder. */
  List<String> files(String name, String end) {
    Path path = root.resolve(name);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(end) && !file.startsWith("."))
          .sorted()
          .map(file -> name + "/" + file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file, in NFC. */
  String text(String name) {
    Path path = root.resolve(name);
    try {
      if (!path.toRealPath().startsWith(root)) {
        throw refused(name, "it is a link that leads out of the checkout");
      }
      if (!Files.isRegularFile(path)) {
        throw refused(name, "it is not a file");
      }
      long size = Files.size(path);
      if (size > MAX_FILE) {
        throw refused(name, "it has %d bytes, more than the %d allowed".formatted(size, MAX_FILE));
      }
    } catch (NoSuchFileException e) {
      throw refused(name, "it is a link that leads nowhere");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Utf8.read(path, name);
  }

  /** A file with front matter. */
  Page page(String name) {
    return Page.parse(text(name), name);
  }

  private static UserError refused(String name, String what) {
    return new UserError(
        UserError.Kind.DATA, List.of(Problem.at(Origin.of(name), what, "correct it there")));
  }
}
