package eig.publish;

import eig.model.Sha256;
import eig.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder that {@code eig export --publiable} wrote, as it can be served.
 *
 * @param folder where it is
 * @param files what is in it, by path, all as they were written
 */
public record PublishedFolder(Path folder, Set<String> files) {

  private static final int HASH = 64;

  /**
   * Opens a folder and holds every file against its hash.
   *
   * @throws UserError when it is no export to publish, or a file is not as it was written
   */
  public static PublishedFolder open(Path folder) {
    Path sums = folder.resolve(Folder.SUMS);
    if (!Files.isRegularFile(sums) || !Files.isRegularFile(folder.resolve("catalogue.ttl"))) {
      throw new UserError(
          UserError.Kind.USAGE,
          folder.toString(),
          "it is no folder of what is to be published",
          "write one with eig export <dir> --publiable");
    }
    Set<String> files = new TreeSet<>();
    try {
      for (String line : Files.readAllLines(sums)) {
        String name = line.substring(HASH + 2);
        if (!Files.isRegularFile(folder.resolve(name))
            || !Sha256.of(folder.resolve(name)).equals(line.substring(0, HASH))) {
          throw new UserError(
              UserError.Kind.MACHINE,
              folder.resolve(name).toString(),
              "the file is not as it was exported",
              "export again");
        }
        files.add(name);
      }
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.MACHINE,
          folder.toString(),
          "it cannot be read (" + e + ")",
          "export again");
    }
    files.add(Folder.SUMS);
    return new PublishedFolder(folder, files);
  }
}
