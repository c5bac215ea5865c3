package eig.publish;

import eig.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to download.
 *
 * @param path under the address of downloads
 * @param title in French
 * @param description in French
 * @param kind what it is written in
 * @param bytes its size
 * @param sha256 the hash of its bytes
 */
record FileFacts(
    String path, String title, String description, Kind kind, long bytes, String sha256) {

  /** What a file is written in, by the suffix of its name. */
  enum Kind {
    CSV(".csv", "CSV", "text/csv"),
    NQ(".nq.gz", "RDF_N_QUADS", "application/n-quads"),
    NT(".nt.gz", "RDF_N_TRIPLES", "application/n-triples"),
    TTL(".ttl", "RDF_TURTLE", "text/turtle"),
    JSONLD(".jsonld", "JSON_LD", "application/ld+json");

    private final String suffix;
    private final String format;
    private final String mediaType;

    Kind(String suffix, String format, String mediaType) {
      this.suffix = suffix;
      this.format = format;
      this.mediaType = mediaType;
    }

    /** Its term in the EU's list of file types. */
    String format() {
      return "http://publications.europa.eu/resource/authority/file-type/" + format;
    }

    /** Its media type in IANA's list; udata only reads the https form. */
    String mediaType() {
      return "https://www.iana.org/assignments/media-types/" + mediaType;
    }

    boolean isCompressed() {
      return suffix.endsWith(".gz");
    }
  }

  static FileFacts of(Path root, Path file, String title, String description, Kind kind)
      throws IOException {
    return new FileFacts(
        root.relativize(file).toString().replace('\\', '/'),
        title,
        description,
        kind,
        Files.size(file),
        Sha256.of(file));
  }
}
