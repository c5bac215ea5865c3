package eig.web;

import java.io.OutputStream;
import java.util.Locale;
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

  /** The format of an offer's name. */
  static GraphFormat named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  void write(Graph graph, OutputStream out) {
    RDFWriter.source(graph).format(format).output(out);
  }
}
