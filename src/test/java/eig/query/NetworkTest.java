package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final Var SOURCE = Var.alloc("source");
  private static final Var TARGET = Var.alloc("target");
  private static final Node A = NodeFactory.createURI("https://w3id.org/eig/id/defi/a");
  private static final Node B = NodeFactory.createLiteralString("b");

  private static Network of(List<Var> columns, Binding... rows) {
    return Network.of(
        new Answer.Table(columns, List.of(rows), Optional.empty()),
        node -> node.equals(A) ? Optional.of("Le défi") : Optional.of("jamais"));
  }

  @Test
  void aRowWithoutBothEndsIsNoEdge() {
    Network network =
        of(
            List.of(SOURCE, TARGET),
            BindingFactory.binding(SOURCE, A),
            BindingFactory.binding(TARGET, B),
            BindingFactory.binding(SOURCE, A, TARGET, B));

    assertThat(network.edges())
        .containsExactly(
            new Network.Edge(
                "defi/a",
                "b",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(network.nodes())
        .as("a thing bears its name, words are their own")
        .containsExactlyInAnyOrderEntriesOf(Map.of("defi/a", "Le défi", "b", "b"));
  }

  @Test
  void isDatedWhereItHasAColumnOfDates() {
    assertThat(of(List.of(SOURCE, TARGET)).dated()).isFalse();
    assertThat(of(List.of(SOURCE, TARGET, Var.alloc("start"))).dated()).isTrue();
    assertThat(of(List.of(SOURCE, TARGET, Var.alloc("end"))).dated()).isTrue();
  }

  @Test
  void needsBothItsEndsAmongItsColumns() {
    assertThat(Network.fits(Set.of("source"))).isFalse();
    assertThat(Network.fits(Set.of("target", "weight"))).isFalse();
  }
}
