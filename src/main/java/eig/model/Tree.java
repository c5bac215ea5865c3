package eig.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a folder that a person keeps. Links are followed, that of the folder itself first:
 * what is read through one is also listed, hashed and copied. Names that begin with a dot are left
 * out: editors and systems leave such files.
 */
public final class Tree {

  private static final String LOST = "it is a link that leads nowhere";

  private Tree() {}

  /**
   * The files of a folder and of the folders in it, sorted by path.
   *
   * @param top where it is
   * @param name how messages call it
   * @throws UserError when it is missing, is no folder, or a link in it leads nowhere or in a
   *     circle
   */
  public static List<Path> files(Path top, String name) {
    hold(top, name);
    try (Stream<Path> all =
        Files.find(
            top,
            Integer.MAX_VALUE,
            (path, is) -> !is.isDirectory() && !isHidden(top, path) && !isLost(top, path, is, name),
            FileVisitOption.FOLLOW_LINKS)) {
      return all.sorted().toList();
    } catch (UncheckedIOException | IOException e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      throw cause instanceof FileSystemLoopException
          ? refused(name, "a link in it leads back to itself", "remove the link")
          : new UserError(
              UserError.Kind.MACHINE,
              name,
              "the folder cannot be read (" + cause + ")",
              "check its permissions");
    }
  }

  /**
   * Looks whether a folder is there.
   *
   * @param name how messages call it
   * @throws UserError when it is missing or is no folder
   */
  public static void hold(Path top, String name) {
    if (!Files.isDirectory(top)) {
      throw refused(name, troubleOf(top), "restore the folder");
    }
  }

  /** The path of a file in a folder, with slashes. */
  public static String written(Path top, Path file) {
    return top.relativize(file).toString().replace('\\', '/');
  }

  private static String troubleOf(Path top) {
    if (Files.exists(top)) {
      return "it is a file, not a folder";
    }
    return Files.exists(top, LinkOption.NOFOLLOW_LINKS) ? LOST : "the folder is missing";
  }

  private static boolean isHidden(Path top, Path file) {
    for (Path part : top.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** What is still a link once links are followed leads nowhere. */
  private static boolean isLost(Path top, Path path, BasicFileAttributes is, String name) {
    if (is.isSymbolicLink()) {
      throw refused(name + "/" + written(top, path), LOST, "restore what it names or remove it");
    }
    return false;
  }

  private static UserError refused(String name, String what, String remedy) {
    return new UserError(UserError.Kind.DATA, name, what, remedy);
  }
}
