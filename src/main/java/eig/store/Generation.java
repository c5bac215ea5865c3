package eig.store;

import eig.model.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One published state of the graph, immutable.
 *
 * @param id orders generations: a number, then the beginning of the inputs' hash
 * @param folder where it lies
 * @param edition which documents it was built from
 * @param inputs the hash of everything it was built from
 * @param quads how many quads it holds
 * @param sha256 the hash of its canonical N-Quads
 */
public record Generation(
    String id, Path folder, Edition edition, String inputs, long quads, String sha256) {

  static final String MANIFEST = "manifeste";

  /** Its canonical N-Quads. */
  public Path canonical() {
    return folder.resolve("eig.nq");
  }

  Path database() {
    return folder.resolve("tdb2");
  }

  void writeManifest() throws IOException {
    Files.writeString(
        folder.resolve(MANIFEST),
        "edition=%s%ninputs=%s%nquads=%d%nsha256=%s%n"
            .formatted(edition.id(), inputs, quads, sha256)
            .replace("\r", ""));
  }

  static Generation read(Path folder) throws IOException {
    Map<String, String> lines = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve(MANIFEST), StandardCharsets.UTF_8)) {
      int equals = line.indexOf('=');
      lines.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
    }
    try {
      return new Generation(
          folder.getFileName().toString(),
          folder,
          Edition.named(lines.getOrDefault("edition", Edition.COMPLETE.id()))
              .orElseThrow(() -> new IOException("its manifest names no edition")),
          lines.getOrDefault("inputs", ""),
          Long.parseLong(lines.getOrDefault("quads", "")),
          lines.getOrDefault("sha256", ""));
    } catch (NumberFormatException e) {
      throw new IOException("its manifest is garbled", e);
    }
  }
}
