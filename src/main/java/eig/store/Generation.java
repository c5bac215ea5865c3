package eig.store;

import eig.model.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * One published state of the graph, immutable.
 *
 * @param id orders generations: a number, then the beginning of the inputs' hash
 * @param folder where it lies: {@code tdb2/}, {@code eig.nq}, {@code manifeste}, and {@code data/},
 *     {@code ontology/} and {@code queries/} that it was built from, so that it is a home too
 * @param edition which documents it was built from
 * @param inputs the hash of everything it was built from
 * @param quads how many quads it holds
 * @param sha256 the hash of its canonical N-Quads
 */
public record Generation(
    String id, Path folder, Edition edition, String inputs, long quads, String sha256) {

  static final Path DATABASE = Path.of("tdb2");

  private static final String CANONICAL = "eig.nq";
  private static final String FORMAT = "2";

  /** Its canonical N-Quads. */
  public Path canonical() {
    return folder.resolve(CANONICAL);
  }

  Path database() {
    return folder.resolve(DATABASE);
  }

  /** Its number, by which generations are ordered. */
  int number() {
    return Integer.parseInt(id.split("-", 2)[0]);
  }

  /** Writes a manifest of the facts alone, all there is until the files are sealed. */
  void writeFacts() throws IOException {
    Manifest.ofFacts(facts()).write(folder);
  }

  /**
   * Seals its files as they are now.
   *
   * @param sealing remembers the seals
   * @return the manifest, not written yet
   * @throws IOException also when the canonical N-Quads are not those it was made with
   */
  Manifest seal(Sealing sealing) throws IOException {
    Manifest manifest = Manifest.of(folder, facts(), sealing);
    if (!holdsCanonical(manifest)) {
      throw new IOException(CANONICAL + " is not as it was written");
    }
    return manifest;
  }

  private Map<String, String> facts() {
    return Map.of(
        "format", FORMAT,
        "edition", edition.id(),
        "inputs", inputs,
        "quads", String.valueOf(quads),
        "sha256", sha256);
  }

  private boolean holdsCanonical(Manifest manifest) {
    Seal canonical = manifest.files().get(CANONICAL);
    return canonical != null && canonical.sha256().equals(sha256);
  }

  /**
   * Reads what the manifest of a folder says, without looking at the other files.
   *
   * @throws Corrupt when the manifest is missing or garbled
   */
  static Generation read(Path folder) throws Corrupt {
    return of(folder, Manifest.read(folder));
  }

  /** The generation in a folder, as its manifest describes it. */
  static Generation of(Path folder, Manifest manifest) throws Corrupt {
    String edition = fact(manifest, "edition");
    return new Generation(
        folder.getFileName().toString(),
        folder,
        Edition.named(edition)
            .orElseThrow(() -> new Corrupt("its manifest names an unknown edition")),
        fact(manifest, "inputs"),
        Long.parseLong(fact(manifest, "quads")),
        fact(manifest, "sha256"));
  }

  private static String fact(Manifest manifest, String name) throws Corrupt {
    String value = manifest.facts().get(name);
    if (value == null) {
      throw new Corrupt("its manifest does not say " + name);
    }
    return value;
  }

  /** Holds all that is read to answer questions against its manifest, by seals from anywhere. */
  void verifyServed(Manifest manifest, Sealing sealing) throws Corrupt {
    manifest.verify(
        folder, path -> path.startsWith("tdb2/") || path.startsWith("queries/"), sealing);
  }

  /** Holds every byte of every file against its manifest. */
  void verifyAll() throws Corrupt {
    Manifest manifest = Manifest.read(folder);
    manifest.verify(folder, path -> true, Seal::of);
    if (!holdsCanonical(manifest)) {
      throw new Corrupt(CANONICAL + " has not the hash that the manifest gives for the quads");
    }
  }
}
