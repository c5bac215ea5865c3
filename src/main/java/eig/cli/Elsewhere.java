package eig.cli;

import eig.model.Withdrawals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The files of a home that no command rewrites, in which somebody who withdrew may be named. */
final class Elsewhere {

  private static final Set<String> NOT_OURS = Set.of(".git", "target", "var");
  private static final long MAX_FILE = 4L << 20;

  private final Path home;
  private final Withdrawals withdrawals;
  private final List<String> places = new ArrayList<>();

  Elsewhere(Path home, Withdrawals withdrawals) {
    this.home = home;
    this.withdrawals = withdrawals;
  }

  /** File and line of each, without the name. */
  List<String> places() {
    try {
      Files.walkFileTree(
          home,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
              boolean skipped =
                  home.equals(folder.getParent())
                      && NOT_OURS.contains(folder.getFileName().toString());
              return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE; // Its files are looked at where it leads.
              }
              throw e;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
              if (is.isRegularFile() && is.size() <= MAX_FILE) {
                look(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  private void look(Path file) throws IOException {
    String name = withdrawals.without(home.relativize(file).toString().replace('\\', '/'));
    if (withdrawals.in(home.relativize(file).toString())) {
      places.add(name);
    }
    int line = 1;
    // Bytes that are no UTF-8 are read as some letter: nothing here is decoded for good.
    for (String text :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
      if (withdrawals.in(text)) {
        places.add(name + ":" + line);
      }
      line++;
    }
  }
}
