package eig.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import eig.model.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files that are replaced together: all are written beside, then renamed one after the other. When
 * one cannot be, those before it are put back; what they held is only kept in memory.
 */
final class Replacement {

  private final Path folder;
  private final Path work;

  Replacement(Path folder, Path work) {
    this.folder = folder;
    this.work = work;
  }

  /** Replaces files by texts, in the order of the map. */
  void replace(Map<String, String> texts) {
    Map<String, byte[]> former = new LinkedHashMap<>();
    try {
      clear();
      for (Map.Entry<String, String> file : texts.entrySet()) {
        write(work.resolve(file.getKey()), file.getValue().getBytes(UTF_8));
      }
      for (String file : texts.keySet()) {
        byte[] before = Files.readAllBytes(folder.resolve(file));
        move(file);
        former.put(file, before);
      }
      clear();
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.MACHINE,
          "data/",
          "the tables cannot be replaced (" + e + ")",
          restored(former)
              ? "check the disk and its permissions; the tables are as they were"
              : "check the disk and its permissions, then run the same command again");
    }
  }

  private boolean restored(Map<String, byte[]> former) {
    try {
      for (Map.Entry<String, byte[]> file : former.entrySet()) {
        write(work.resolve(file.getKey()), file.getValue());
        move(file.getKey());
      }
      clear();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void move(String file) throws IOException {
    Files.move(
        work.resolve(file),
        folder.resolve(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private void clear() throws IOException {
    if (Files.exists(work)) {
      try (Stream<Path> paths = Files.walk(work)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
