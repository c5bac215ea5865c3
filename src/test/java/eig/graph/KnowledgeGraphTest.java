package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeGraphTest {

  private static String written(KnowledgeGraph graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void isWrittenAsSortedDistinctLines(@TempDir Path temp) throws IOException {
    KnowledgeGraph graph = Fixtures.graph(Fixtures.home(temp));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Canonical written = graph.write(out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();

    assertThat(lines).isSorted().doesNotHaveDuplicates().hasSize((int) written.quads());
    assertThat(lines).allMatch(line -> line.endsWith(" ."));
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(" .\n").doesNotContain("\r");
  }

  @Test
  void holdsNoBlankNode(@TempDir Path temp) {
    List<Quad> quads = new ArrayList<>();
    DatasetGraph dataset = DatasetGraphFactory.create();
    Fixtures.graph(Fixtures.home(temp)).send(StreamRDFLib.dataset(dataset));
    dataset.find().forEachRemaining(quads::add);

    assertThat(quads)
        .isNotEmpty()
        .allMatch(quad -> !quad.getGraph().isBlank() && !quad.getSubject().isBlank())
        .allMatch(quad -> !quad.getObject().isBlank());
  }

  @Test
  void isWrittenTheSameByTwoBuilds(@TempDir Path one, @TempDir Path other) throws IOException {
    assertThat(written(Fixtures.graph(Fixtures.home(one))))
        .isEqualTo(written(Fixtures.graph(Fixtures.home(other))));
  }

  @Test
  void isReadBackAsItWas(@TempDir Path temp) throws IOException {
    KnowledgeGraph graph = Fixtures.graph(Fixtures.home(temp));
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.fromString(written(graph), Lang.NQUADS).strict(true).parse(read);

    assertThat(read.getDefaultGraph().size()).isEqualTo(graph.retained().size());
    assertThat(IsoMatcher.isomorphic(read.getDefaultGraph(), graph.retained())).isTrue();
    assertThat(
            IsoMatcher.isomorphic(
                read.getGraph(graph.iris().view("a")),
                Objects.requireNonNull(graph.views().get("a"))))
        .isTrue();
  }

  @Test
  void namesTheGraphsOfTheDesign(@TempDir Path temp) throws IOException {
    assertThat(
            written(Fixtures.graph(Fixtures.home(temp)))
                .lines()
                .map(line -> line.replaceFirst("^.* <([^>]*/graphe/[^>]*)> \\.$", "$1"))
                .filter(line -> line.startsWith("https://w3id.org/eig/graphe/"))
                .collect(Collectors.toSet()))
        .contains(
            "https://w3id.org/eig/graphe/a",
            "https://w3id.org/eig/graphe/b",
            "https://w3id.org/eig/graphe/vue/a",
            "https://w3id.org/eig/graphe/vue/b",
            "https://w3id.org/eig/graphe/autorites",
            "https://w3id.org/eig/graphe/meta");
  }

  @Test
  void standsUnderTheBaseThatIsAskedFor(@TempDir Path temp) throws IOException {
    String text = written(Fixtures.graph(Fixtures.home(temp), "https://exemple.fr/graphe-eig/"));

    assertThat(text)
        .contains("<https://exemple.fr/graphe-eig/id/defi/atlas>")
        .contains("<https://exemple.fr/graphe-eig/graphe/a>")
        .contains("<https://w3id.org/eig/ontologie#Defi>")
        .doesNotContain("<https://w3id.org/eig/id/")
        .doesNotContain("<https://w3id.org/eig/source/")
        .doesNotContain("<https://w3id.org/eig/graphe/");
  }
}
