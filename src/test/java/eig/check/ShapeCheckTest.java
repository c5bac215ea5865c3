package eig.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.graph.KnowledgeGraph;
import eig.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeCheckTest {

  private static Graph shapes() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source("ontology/shapes.ttl").lang(Lang.TURTLE).parse(graph);
    return graph;
  }

  @Test
  void findsNothingInTheFixture(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    KnowledgeGraph graph = Fixtures.graph(home);
    Verdict verdict = ShapeCheck.read(home).check(graph);

    assertThat(graph.contradictions()).isPositive();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.conforms()).isTrue();
    verdict.orRefuse();
  }

  @Test
  void refusesAShapeThatLooksAtNothing(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.append(
        home,
        "ontology/shapes.ttl",
        "eig:FormeVaine a sh:NodeShape ; sh:targetClass eig:Defis ; sh:property ["
            + " sh:path eig:nom ; sh:minCount 1 ; sh:message \"Nom\"@fr ] .");

    KnowledgeGraph graph = Fixtures.graph(home);

    assertThat(ShapeCheck.read(home).check(graph).findings()).isEmpty();
    assertThat(ShapeCheck.read(home).idle(graph))
        .singleElement()
        .satisfies(finding -> assertThat(finding.node()).endsWith("#FormeVaine"));
  }

  @Test
  void holdsEveryShapeAgainstSomethingOfTheFixture(@TempDir Path temp) {
    Graph graph = Fixtures.graph(Fixtures.home(temp)).retained();
    Set<String> declared = new TreeSet<>();
    shapes().stream(Node.ANY, RDF.Nodes.type, SHACL.NodeShape)
        .forEach(triple -> declared.add(triple.getSubject().getURI()));
    Set<String> used = new TreeSet<>();
    for (Shape shape : Shapes.parse(shapes()).getTargetShapes()) {
      used.add(shape.getShapeNode().getURI());
      assertThat(shape.getTargets())
          .allSatisfy(
              target -> assertThat(target.getFocusNodes(graph)).as(target.toString()).isNotEmpty());
    }

    assertThat(used).isEqualTo(declared).isNotEmpty();
  }

  @Test
  void holdsTheViewOfEachDocumentToTheShapesAndNamesIt(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    // Document a says of which promotion the défi is, document b does not.
    Fixtures.append(
        home,
        "ontology/shapes.ttl",
        """
        eig:FormeEssai a sh:NodeShape ;
          sh:targetNode <https://w3id.org/eig/id/defi/atlas> ;
          sh:property [ sh:path eig:promotion ; sh:minCount 1 ; sh:message "Sans promotion."@fr ] .
        """);

    assertThat(ShapeCheck.read(home).check(Fixtures.graph(home)).findings())
        .containsExactly(
            new Finding(
                "b",
                "https://w3id.org/eig/id/defi/atlas",
                "<https://w3id.org/eig/ontologie#promotion>",
                "Sans promotion."));
  }

  @Test
  void refusesWithOneProblemForEachFinding() {
    Verdict verdict =
        new Verdict(
            List.of(
                new Finding("retenu", "https://a.example/x", "<p>", "Trop."),
                new Finding("b", "https://a.example/y", "", "Pas assez.")));

    assertThat(verdict.conforms()).isFalse();
    assertThatThrownBy(verdict::orRefuse)
        .isInstanceOf(UserError.class)
        .hasMessage(
            "retenu https://a.example/x: Trop. [<p>]; "
                + "correct the rows about it, or the shape in ontology/shapes.ttl\n"
                + "b https://a.example/y: Pas assez.; "
                + "correct the rows about it, or the shape in ontology/shapes.ttl");
  }

  @Test
  void refusesShapesThatAreMissing(@TempDir Path temp) throws IOException {
    Path home = Fixtures.home(temp);
    Files.delete(home.resolve("ontology/shapes.ttl"));

    assertThatThrownBy(() -> ShapeCheck.read(home))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("ontology/shapes.ttl: the file is missing");
  }
}
