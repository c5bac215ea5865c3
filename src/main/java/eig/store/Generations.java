package eig.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the published generations, in their order: by number, never by a clock. */
final class Generations {

  private final Path folder;

  Generations(Path folder) {
    this.folder = folder;
  }

  /** The folder. */
  Path folder() {
    return folder;
  }

  /** The ids, oldest first. */
  List<String> ids() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(f -> f.getFileName().toString())
          .filter(id -> id.matches("\\d{6}-.*"))
          .sorted()
          .toList();
    }
  }

  /**
   * The ids in the order in which they are tried when one does not verify: that one, those before
   * it from the newest, then those after it.
   */
  List<String> from(String id) throws IOException {
    Comparator<String> after = Comparator.comparing(each -> each.compareTo(id) > 0);
    return ids().stream().sorted(after.thenComparing(Comparator.reverseOrder())).toList();
  }

  /** The number of the next one. */
  int next() throws IOException {
    List<String> ids = ids();
    return ids.isEmpty() ? 1 : Integer.parseInt(ids.get(ids.size() - 1).split("-", 2)[0]) + 1;
  }

  /** Removes all but the newest and one that must stay; what readers link to stays on disk. */
  void purge(int keep, String serves) throws IOException {
    List<String> ids = ids();
    for (String old : ids.subList(0, Math.max(0, ids.size() - keep))) {
      if (!old.equals(serves)) {
        Folders.delete(folder.resolve(old));
      }
    }
  }
}
