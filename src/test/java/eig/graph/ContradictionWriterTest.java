package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.graph.Contradiction.Kind;
import eig.graph.Contradiction.Position;
import eig.graph.Contradiction.Rule;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class ContradictionWriterTest {

  private static final Node ARTICLE = NodeFactory.createURI("https://exemple.fr/id/article/a1");
  private static final Node HOST =
      NodeFactory.createURI("https://exemple.fr/id/administration/mer");

  private static final List<Triple> STATEMENTS =
      new ContradictionWriter(new Iris("https://exemple.fr/", List.of()))
          .statements(
              List.of(
                  new Contradiction(
                      NodeFactory.createURI("https://exemple.fr/id/defi/atlas"),
                      Eig.hote,
                      Kind.VALEUR,
                      "",
                      List.of(
                          new Position(
                              Literals.french("La mer"),
                              Optional.of(HOST),
                              new Voice("a", Optional.of(ARTICLE)),
                              true,
                              Rule.RANG),
                          new Position(
                              Literals.french("Les phares"),
                              Optional.empty(),
                              new Voice("b", Optional.empty()),
                              false,
                              Rule.RANG)))));

  private static List<Triple> of(Node property) {
    return STATEMENTS.stream().filter(t -> t.getPredicate().equals(property)).toList();
  }

  @Test
  void numbersThePositionsFromOne() {
    String contradiction = of(Eig.porteSur).get(0).getSubject().getURI();
    String name = contradiction.substring(contradiction.lastIndexOf('/') + 1);

    assertThat(of(Eig.position))
        .extracting(triple -> triple.getObject().getURI())
        .containsExactly(
            "https://exemple.fr/id/position/" + name + ".1",
            "https://exemple.fr/id/position/" + name + ".2");
  }

  @Test
  void tellsTheArticleAndTheThingWhereThereIsOne() {
    Node first = of(Eig.position).get(0).getObject();

    assertThat(of(Eig.sourceCitee)).containsExactly(Triple.create(first, Eig.sourceCitee, ARTICLE));
    assertThat(of(Eig.valeurDe)).containsExactly(Triple.create(first, Eig.valeurDe, HOST));
    assertThat(of(Eig.retenue))
        .extracting(triple -> triple.getObject().getLiteralLexicalForm())
        .containsExactly("true", "false");
  }
}
