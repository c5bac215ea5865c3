package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;

class CanonicalQuadsTest {

  /** Terms of which many begin as another does. */
  private static final List<Node> TERMS =
      List.of(
              "<x:a>",
              "<x:a!>",
              "<x:ab>",
              "<x:a#>",
              "<x:é>",
              "\"a\"",
              "\"a\"@fr",
              "\"a\"@fr-CA",
              "\"a\"^^<x:a>",
              "\"a \"",
              "\"a!\"",
              "\"\"",
              "\"\\\"\"",
              "\"\\n\"",
              "\"\\uFFFD\"",
              "\"\\U0001F600\"",
              "1",
              "12")
          .stream()
          .map(NodeFactoryExtra::parseNode)
          .toList();

  private static final List<Node> NAMES = TERMS.stream().filter(Node::isURI).toList();

  /** The lines are those of Jena's own writer, sorted as texts. */
  @Test
  void areTheLinesInTheOrderOfTheirText() throws Exception {
    Random random = new Random(20_261_130);
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (int i = 0; i < 2_000; i++) {
      dataset.add(
          new Quad(
              random.nextInt(4) == 0 ? Quad.defaultGraphNodeGenerated : any(random, NAMES),
              any(random, NAMES),
              any(random, NAMES),
              any(random, TERMS)));
    }
    CanonicalQuads canonical = new CanonicalQuads();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              if (quad.isDefaultGraph()) {
                canonical.triple(quad.asTriple());
              } else {
                canonical.quad(quad);
              }
            });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Canonical written = canonical.write(out);

    List<String> expected = lines(dataset);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(expected);
    assertThat(written)
        .isEqualTo(
            new Canonical(
                expected.size(),
                HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()))));
  }

  private static List<String> lines(DatasetGraph dataset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, dataset, Lang.NQUADS);
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }

  private static Node any(Random random, List<Node> of) {
    return of.get(random.nextInt(of.size()));
  }
}
