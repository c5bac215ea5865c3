package eig.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

/** How triples are written so that the same ones, in the same order, are the same bytes. */
enum TripleFormat {
  NT,
  TTL,
  JSONLD,
  RDF;

  /**
   * Writes; the stream stays open.
   *
   * @param triples in the order of {@link Dump#sorted}
   * @param prefixes namespaces by prefix
   */
  void write(List<Triple> triples, Map<String, String> prefixes, OutputStream to)
      throws IOException {
    switch (this) {
      case NT -> stream(triples, Map.of(), StreamRDFWriter.getWriterStream(to, Lang.NTRIPLES));
      case TTL ->
          stream(triples, prefixes, StreamRDFWriter.getWriterStream(to, RDFFormat.TURTLE_BLOCKS));
      case JSONLD -> JsonLd.write(triples, prefixes, to);
      case RDF -> {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(new TreeMap<>(prefixes));
        triples.forEach(graph::add);
        RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(to);
      }
    }
  }

  private static void stream(List<Triple> triples, Map<String, String> prefixes, StreamRDF out) {
    out.start();
    new TreeMap<>(prefixes).forEach(out::prefix);
    triples.forEach(out::triple);
    out.finish();
  }
}
