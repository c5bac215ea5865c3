package eig.publish;

import eig.graph.Iris;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** What a graph that is served says of itself in VoID, counted anew for each generation. */
public final class SelfDescription {

  private SelfDescription() {}

  /**
   * The description as Turtle.
   *
   * @param dataset the caller holds its transaction
   */
  public static String turtle(DatasetGraph dataset, Iris iris) {
    Statements statements = new Statements();
    Node node = Statements.iri(iris.base() + "void");
    VoidDescription.of(node, Dump.retained(dataset, iris), statements);
    statements
        .say(node, Statements.VOID + "sparqlEndpoint", Statements.iri(iris.base() + "sparql"))
        .say(node, Statements.VOID + "uriSpace", Statements.text(iris.base() + "id/"))
        .say(
            node, Statements.VOID + "vocabulary", Statements.iri("https://w3id.org/eig/ontologie#"))
        .say(
            node,
            Statements.DCT + "title",
            Statements.french("Graphe des Entrepreneurs d’intérêt général : la vue retenue"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TripleFormat.TTL.write(
          statements.sorted(), Map.of("void", Statements.VOID, "dct", Statements.DCT), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
