package eig.publish;

import eig.RealGraph;
import eig.graph.KnowledgeGraph;
import eig.graph.Ontology;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The project's tables, published. */
final class Published {

  static final PublicUrl URL = PublicUrl.parse("https://eig.example.org/", "test");

  private Published() {}

  /** Writes it. */
  static void write(KnowledgeGraph open, Path target, Optional<OpenData.Nominative> nominative) {
    new OpenData(
            RealGraph.PROJECT,
            open.dataset(),
            open.iris(),
            Ontology.turtle(RealGraph.PROJECT, "ontology/prefixes.ttl")
                .getPrefixMapping()
                .getNsPrefixMap(),
            URL)
        .write(target, nominative);
  }

  /** Reads a file. */
  static Graph graph(Path file, Lang lang) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Files.newInputStream(file)) {
      RDFParser.source(in).lang(lang).parse(graph);
    }
    return graph;
  }
}
