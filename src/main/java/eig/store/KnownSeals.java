package eig.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seals of files that were hashed before, on this machine. A file whose size, time of change and
 * number (inode) are what they were then is not read again; one that was moved keeps all three, a
 * copy is read once. Only a memory: without it, or where the disk numbers no files, every file is
 * read. Who must know rather than remember seals by {@code Seal::of}.
 */
final class KnownSeals implements Sealing {

  private static final String NAME = "empreintes";
  private static final String NEXT = ".suivantes";

  private static final Pattern LINE =
      Pattern.compile("(\\d{1,18}) (\\d{1,18}) (\\w{64}) (-?\\d{1,19} \\S+)");

  /** So many of former files are kept beside those that were just looked at. */
  private static final int MOST = 5_000;

  /** A file that changed so shortly ago may change again within the same tick of the disk. */
  private static final long SETTLED = TimeUnit.MILLISECONDS.toNanos(100);

  private final Path file;
  private final Map<String, Seal> former;
  private final Map<String, Seal> looked = new ConcurrentHashMap<>();

  private KnownSeals(Path file, Map<String, Seal> former) {
    this.file = file;
    this.former = former;
  }

  /** What is remembered in the folder of a store; nothing where nothing can be read. */
  static KnownSeals in(Path folder) {
    Map<String, Seal> former = new ConcurrentHashMap<>();
    Path file = folder.resolve(NAME);
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher seal = LINE.matcher(line);
        if (seal.matches()) {
          former.put(
              seal.group(4),
              new Seal(
                  Long.parseLong(seal.group(1)), Long.parseLong(seal.group(2)), seal.group(3)));
        }
      }
    } catch (IOException e) {
      // Nothing is remembered.
    }
    return new KnownSeals(file, former);
  }

  @Override
  public Seal of(Path path) throws IOException {
    BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
    String key = key(before);
    Seal known = former.get(key);
    if (known != null && known.size() == before.size()) {
      looked.put(key, known);
      return known;
    }
    Seal seal = Seal.of(path);
    long age = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - time(before);
    if (before.fileKey() != null
        && age > SETTLED
        && key(Files.readAttributes(path, BasicFileAttributes.class)).equals(key)) {
      looked.put(key, seal);
    }
    return seal;
  }

  /** Takes the seal of a file that was hashed while it was written. */
  void learn(Path path, Seal seal) throws IOException {
    former.put(key(Files.readAttributes(path, BasicFileAttributes.class)), seal);
  }

  private static String key(BasicFileAttributes file) {
    return time(file) + " " + file.fileKey();
  }

  private static long time(BasicFileAttributes file) {
    return file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /** Writes down what was learnt; a disk that takes no more only makes the next look longer. */
  void keep() {
    if (former.keySet().containsAll(looked.keySet())) {
      return;
    }
    List<String> lines = new ArrayList<>();
    looked.forEach((key, seal) -> lines.add(line(key, seal)));
    former.forEach(
        (key, seal) -> {
          if (!looked.containsKey(key) && lines.size() < MOST) {
            lines.add(line(key, seal));
          }
        });
    try {
      Path next = Files.createTempFile(file.getParent(), NAME, NEXT);
      try {
        Files.writeString(next, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      // As if nothing had been learnt.
    }
  }

  /** Whether a process that was killed left it. */
  static boolean isLeft(Path file) {
    return file.getFileName().toString().endsWith(NEXT);
  }

  private static String line(String key, Seal seal) {
    return seal.line() + " " + key;
  }
}
