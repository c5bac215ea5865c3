package eig.web;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** How a graph that a query constructs is written. */
enum GraphFormat {
  TTL(RDFFormat.TURTLE, "text/turtle"),
  NT(RDFFormat.NTRIPLES, "application/n-triples"),
  JSONLD(RDFFormat.JSONLD11, "application/ld+json"),
  RDF(RDFFormat.RDFXML_PLAIN, "application/rdf+xml");

  @SuppressWarnings("ImmutableEnumChecker") // RDFFormat is immutable; Jena does not annotate it
  private final RDFFormat format;

  private final String mediaType;

  GraphFormat(RDFFormat format, String mediaType) {
    this.format = format;
    this.mediaType = mediaType;
  }

  static Optional<GraphFormat> named(String name) {
    for (GraphFormat format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  String mediaType() {
    return mediaType;
  }

  void write(Graph graph, OutputStream out) {
    RDFWriter.source(graph).format(format).output(out);
  }
}
