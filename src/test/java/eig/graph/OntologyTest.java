package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyTest {

  private static final String FILE = "ontology/eig.ttl";

  @Test
  void refusesAFileThatIsNotTurtleWithItsLine(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.replace(home, FILE, "@prefix eig: <https://exemple.fr/> .\neig:x a ?\n");

    assertThatThrownBy(() -> Ontology.read(home))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("ontology/eig.ttl")
        .hasMessageContaining("it is not Turtle (")
        .hasMessageContaining("line: 2")
        .hasMessageEndingWith("; correct it there");
  }

  @Test
  void refusesAMissingFile(@TempDir Path temp) throws IOException {
    Path home = Fixtures.home(temp);
    Files.delete(home.resolve(FILE));

    assertThatThrownBy(() -> Ontology.read(home))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("ontology/eig.ttl: the file is missing");
  }

  @Test
  void refusesAChainOfThree(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.append(
        home, FILE, "eig:role owl:propertyChainAxiom ( eig:participe eig:cadre eig:hote ) .");

    assertThatThrownBy(() -> Ontology.read(home))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "ontology/eig.ttl: the chain of role has more than two properties; "
                + "name the shortcut of the first two and chain it with the third");
  }

  @Test
  void givesANameToEveryBlankNode() {
    Ontology ontology = Ontology.read(Path.of(""));

    assertThat(ontology.graph().stream())
        .anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    assertThat(ontology.withoutBlankNodes())
        .hasSize(ontology.graph().size())
        .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank())
        .doesNotHaveDuplicates();
  }

  @Test
  void namesTheBlankNodesOfEachListApart() {
    assertThat(Ontology.read(Path.of("")).withoutBlankNodes())
        .filteredOn(t -> t.getPredicate().equals(OWL.propertyChainAxiom.asNode()))
        .extracting(Triple::getObject)
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates();
  }

  @Test
  void turtleErrorHasItsLineInItsPlace(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.replace(home, "ontology/eig.ttl", "@prefix eig: <https://exemple.fr/> .\neig:x a ?\n");

    assertThatThrownBy(() -> Ontology.read(home)).hasMessageStartingWith("ontology/eig.ttl:2: ");
  }
}
