package eig.query;

import java.io.OutputStream;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** How a graph that a query constructs is written. */
public enum GraphFormat {
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
  public static GraphFormat named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The suffix of its addresses. */
  public String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes a graph.
   *
   * @throws Refusal when the format cannot hold it
   */
  public void write(Graph graph, OutputStream out) {
    if (this == RDF) {
      graph.find().forEachRemaining(Xml::check);
    }
    RDFWriter.source(graph).format(format).output(out);
  }
}
