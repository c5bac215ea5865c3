package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph as a dataset, and back. */
class StoredGraphTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());

  @TempDir private Path temp;
  private KnowledgeGraph graph = new Sayings().graph();

  @BeforeEach
  void build() {
    graph = Fixtures.graph(Fixtures.home(temp));
  }

  @Test
  void readBackItIsTheSame() {
    DatasetGraph stored = Fixtures.dataset(graph);
    KnowledgeGraph read = Txn.calculateRead(stored, () -> KnowledgeGraph.read(stored, IRIS));

    assertThat(read.retained().isIsomorphicWith(graph.retained())).isTrue();
    assertThat(read.views()).containsOnlyKeys("a", "b");
    read.views()
        .forEach(
            (document, view) ->
                assertThat(
                        view.isIsomorphicWith(Objects.requireNonNull(graph.views().get(document))))
                    .isTrue());
    assertThat(read.others()).containsOnlyKeys(graph.others().keySet());
    read.others()
        .forEach(
            (name, other) ->
                assertThat(other.isIsomorphicWith(Objects.requireNonNull(graph.others().get(name))))
                    .isTrue());
    assertThat(read.contradictions()).isEqualTo(Fixtures.CONTRADICTIONS);
    assertThat(read.iris()).isSameAs(IRIS);
  }

  @Test
  void asADatasetItHasEveryGraphUnderItsName() {
    DatasetGraph dataset = graph.dataset();

    assertThat(dataset.listGraphNodes())
        .toIterable()
        .containsExactlyInAnyOrder(
            IRIS.claims("a"),
            IRIS.claims("b"),
            IRIS.view("a"),
            IRIS.view("b"),
            IRIS.authorities(),
            IRIS.meta());
    assertThat(dataset.getDefaultGraph()).isSameAs(graph.retained());
    assertThat(
            dataset
                .getGraph(IRIS.view("a"))
                .isIsomorphicWith(Objects.requireNonNull(graph.views().get("a"))))
        .isTrue();
  }

  @Test
  void whatDescribesItIsInTheDefaultGraphToo() {
    Triple said =
        Triple.create(
            NodeFactory.createURI("x:question"), RDFS.Nodes.label, Literals.french("Question"));

    assertThat(graph.describedBy(List.of(said))).isSameAs(graph);
    assertThat(graph.retained().contains(said)).isTrue();
    assertThat(Objects.requireNonNull(graph.others().get(IRIS.meta())).contains(said)).isTrue();
  }

  @Test
  void isSentWithItsBeginningAndItsEnd() {
    List<String> told = new ArrayList<>();
    graph.send(
        new StreamRDFBase() {
          @Override
          public void start() {
            told.add("start");
          }

          @Override
          public void finish() {
            told.add("finish");
          }
        });

    assertThat(told).containsExactly("start", "finish");
  }

  @Test
  void viewsAreKnownByTheirNames() {
    assertThat(IRIS.isView(IRIS.view("a"))).isTrue();
    assertThat(IRIS.isView(IRIS.claims("a"))).isFalse();
    assertThat(IRIS.isView(NodeFactory.createBlankNode("a"))).isFalse();
    assertThat(IRIS.base()).isEqualTo("https://w3id.org/eig/");
  }
}
