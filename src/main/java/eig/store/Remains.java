package eig.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a store keeps beside the generation that serves. */
final class Remains {

  private Remains() {}

  /**
   * Removes it.
   *
   * @param folder of the store
   * @param serves the generation that stays; empty when there is none
   * @return how many processes still read one
   */
  static long remove(Path folder, String serves) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("generations"))) {
      for (Path each : all.toList()) {
        if (!each.getFileName().toString().equals(serves)) {
          Folders.delete(each);
        }
      }
    }
    Files.deleteIfExists(folder.resolve("courante.suivante"));
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.filter(KnownSeals::isLeft).toList()) {
        Files.deleteIfExists(each);
      }
    }
    Path readings = Files.createDirectories(folder.resolve("lectures"));
    Reading.sweep(readings);
    return Reading.open(readings);
  }
}
