package eig.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * One test of a manifest.
 *
 * @param id the folder of its manifest and its own name, such as {@code aggregates/agg01}
 * @param type the local name of its type, such as {@code QueryEvaluationTest}; empty for none
 * @param node what the manifest says of it
 * @see <a href="https://w3c.github.io/rdf-tests/">RDF test suites</a>
 */
record Entry(String id, String type, Resource node) {

  static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  /**
   * The suite's files are named as if this host served this disk: relative names in queries, data
   * and results meet each other, and none of them is a {@code file:} name.
   */
  private static final String HOST = "http://suite.example";

  static String iriOf(Path file) {
    return HOST + file.toAbsolutePath().normalize().toUri().getRawPath();
  }

  static Path fileOf(Resource iri) {
    return Path.of(URI.create("file://" + iri.getURI().substring(HOST.length())));
  }

  static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  /** Its action: a file, or a node that says more. */
  Resource action() {
    return one(node, property(MF, "action")).orElseThrow().asResource();
  }

  /** The file of its query. */
  Path query() {
    return fileOf(
        one(action(), property(QT, "query"))
            .or(() -> one(action(), property(UT, "request")))
            .map(RDFNode::asResource)
            .orElseGet(this::action));
  }

  /** The text of its query. */
  String text() {
    try {
      return Files.readString(query());
    } catch (IOException e) {
      throw new UncheckedIOException(id, e);
    }
  }

  /** The file of its result. */
  Optional<Path> result() {
    return one(node, property(MF, "result")).map(result -> fileOf(result.asResource()));
  }

  static Optional<RDFNode> one(Resource subject, Property property) {
    return all(subject, property).stream().findFirst();
  }

  static List<RDFNode> all(Resource subject, Property property) {
    return subject.listProperties(property).mapWith(statement -> statement.getObject()).toList();
  }
}
