package eig.store;

import eig.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a generation consists of: some facts, and a seal for each file once it is complete. Its last
 * line seals the lines before it.
 *
 * <pre>
 * quads=137161
 * file 8388608 3145728 9f86d0… tdb2/Data-0001/SPO.dat
 * manifest 2c26b4…
 * </pre>
 *
 * @param facts by name
 * @param files by path, with slashes
 */
record Manifest(NavigableMap<String, String> facts, NavigableMap<String, Seal> files) {

  static final String NAME = "manifeste";

  private static final Pattern FILE =
      Pattern.compile("file (\\d{1,18}) (\\d{1,18}) (\\w{64}) (.+)");

  /** Seals every file of a folder but the lock files, which a reader never opens. */
  static Manifest of(Path folder, Map<String, String> facts, Sealing sealing) throws IOException {
    NavigableMap<String, Seal> files = new TreeMap<>();
    seals(folder, paths(folder), sealing).forEach(files::put);
    return new Manifest(new TreeMap<>(facts), files);
  }

  /** Seals nothing. */
  static Manifest ofFacts(Map<String, String> facts) {
    return new Manifest(new TreeMap<>(facts), new TreeMap<>());
  }

  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    facts.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    files.forEach(
        (path, seal) ->
            text.append("file ").append(seal.line()).append(' ').append(path).append('\n'));
    String lines = text.toString();
    Files.writeString(folder.resolve(NAME), lines + "manifest " + Sha256.of(lines) + "\n");
  }

  /**
   * Reads the manifest of a folder.
   *
   * @throws Corrupt when it is missing or is not as it was written
   */
  static Manifest read(Path folder) throws Corrupt {
    String text;
    try {
      text = Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Corrupt(NAME + " is missing or cannot be read");
    }
    int last = text.lastIndexOf("manifest ");
    if (last < 0
        || !text.substring(last).equals("manifest " + Sha256.of(text.substring(0, last)) + "\n")) {
      throw new Corrupt(NAME + " is not as it was written");
    }
    NavigableMap<String, String> facts = new TreeMap<>();
    NavigableMap<String, Seal> files = new TreeMap<>();
    for (String line : text.substring(0, last).lines().toList()) {
      Matcher file = FILE.matcher(line);
      int equals = line.indexOf('=');
      if (file.matches()) {
        files.put(
            file.group(4),
            new Seal(Long.parseLong(file.group(1)), Long.parseLong(file.group(2)), file.group(3)));
      } else {
        facts.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
      }
    }
    return new Manifest(facts, files);
  }

  /**
   * Holds the files of a folder against their seals.
   *
   * @param which the files to look at; of the others only that they are there
   * @param sealing what they are held to have for seals
   * @throws Corrupt naming the first file that is missing, too much, or not as it was sealed
   */
  void verify(Path folder, Predicate<String> which, Sealing sealing) throws Corrupt {
    try {
      List<String> found = paths(folder);
      for (String path : files.keySet()) {
        if (!found.contains(path)) {
          throw new Corrupt(path + " is missing");
        }
      }
      for (String path : found) {
        if (!files.containsKey(path)) {
          throw new Corrupt(path + " is not in its manifest");
        }
      }
      Map<String, Seal> seals =
          seals(folder, files.keySet().stream().filter(which).toList(), sealing);
      Optional<String> changed =
          seals.entrySet().stream()
              .filter(seal -> !seal.getValue().equals(files.get(seal.getKey())))
              .map(Map.Entry::getKey)
              .findFirst();
      if (changed.isPresent()) {
        throw new Corrupt(changed.get() + " has other bytes than its manifest says");
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Corrupt("it cannot be read (" + e.getMessage() + ")");
    }
  }

  private static NavigableMap<String, Seal> seals(
      Path folder, List<String> paths, Sealing sealing) {
    NavigableMap<String, Seal> seals = new TreeMap<>();
    paths.parallelStream()
        .map(path -> Map.entry(path, seal(folder.resolve(path), sealing)))
        .toList()
        .forEach(seal -> seals.put(seal.getKey(), seal.getValue()));
    return seals;
  }

  private static Seal seal(Path file, Sealing sealing) {
    try {
      return sealing.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> paths(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> paths = new ArrayList<>();
      all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.endsWith(".lock") && !path.equals(NAME))
          .sorted()
          .forEach(paths::add);
      return paths;
    }
  }
}
