package eig.store;

import eig.model.Sha256;
import eig.model.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/** Everything a generation is built from, as one hash: the same inputs give the same graph. */
final class Inputs {

  /** The folders of a home that a generation is built from, and carries. */
  static final List<String> FOLDERS = List.of("data", "ontology", "queries");

  private Inputs() {}

  /**
   * Hashes the inputs of a build.
   *
   * @param home the folder of data, ontology and queries
   * @param program the jar, or the folder of classes
   * @param settings what else decides the result, such as the base IRI
   * @return SHA-256 in hexadecimal
   * @throws eig.model.UserError when one of the folders is none
   */
  static String hash(Path home, Path program, String settings, Sealing sealing) throws IOException {
    MessageDigest digest = Sha256.begin();
    for (String folder : FOLDERS) {
      add(digest, home.resolve(folder), folder, sealing);
    }
    if (Files.isDirectory(program)) {
      add(digest, program, "program", sealing);
    } else {
      add(digest, sealing.of(program).line());
    }
    add(digest, settings);
    return Sha256.hex(digest);
  }

  private static void add(MessageDigest digest, Path top, String name, Sealing sealing)
      throws IOException {
    add(digest, name);
    for (Path file : Tree.files(top, name)) {
      add(digest, Tree.written(top, file) + "\n" + sealing.of(file).line());
    }
  }

  /** Each on lines of its own, so that no two sets of files read alike. */
  private static void add(MessageDigest digest, String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
