package eig.store;

import eig.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** Everything a generation is built from, as one hash: the same inputs give the same graph. */
public final class Inputs {

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
   */
  public static String hash(Path home, Path program, String settings) throws IOException {
    MessageDigest digest = Sha256.begin();
    for (String folder : FOLDERS) {
      add(digest, home.resolve(folder));
    }
    add(digest, program);
    digest.update(settings.getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(digest);
  }

  private static void add(MessageDigest digest, Path top) throws IOException {
    if (!Files.exists(top)) {
      return;
    }
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        // Name and length first, so that no two sets of files read alike.
        String heading = top.relativize(file) + "\n" + Files.size(file) + "\n";
        digest.update(heading.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
    }
  }
}
