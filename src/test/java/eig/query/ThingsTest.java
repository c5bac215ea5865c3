package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.graph.Eig;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThingsTest {

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private final Things things = new Things(dataset);

  private static Node node(String path) {
    return NodeFactory.createURI("https://w3id.org/eig/id/" + path);
  }

  @BeforeEach
  void fill() {
    Txn.executeWrite(
        dataset,
        () -> {
          add("defi/z", "Été", "Defi");
          add("defi/a", "Etude", "Defi");
          add("defi/b", "Étale", "Defi");
          add("personne/p1", "Étale", "Personne");
          add("personne/p2", "Étale", "Personne");
        });
  }

  private void add(String path, String name, String kind) {
    dataset
        .getDefaultGraph()
        .add(Triple.create(node(path), Eig.nom, NodeFactory.createLiteralLang(name, "fr")));
    dataset
        .getDefaultGraph()
        .add(
            Triple.create(node(path), RDF.Nodes.type, NodeFactory.createURI(Eig.NAMESPACE + kind)));
  }

  @Test
  void areOfAClassInTheOrderOfFrench() {
    assertThat(things.of("Defi").all())
        .containsExactly(
            new Choice(node("defi/b"), "b", "Étale"),
            new Choice(node("defi/z"), "z", "Été"),
            new Choice(node("defi/a"), "a", "Etude"));
  }

  @Test
  void areAllOfThemForTheClassOfEverythingAndThoseOfOneNameByTheirAddress() {
    assertThat(things.of(Parameter.ANY).all())
        .extracting(Choice::value)
        .containsExactly("b", "p1", "p2", "z", "a");
    assertThat(things.of("Navire").all()).isEmpty();
  }

  @Test
  void haveANameOrNone() {
    assertThat(things.name(node("defi/z"))).hasValue("Été");
    assertThat(things.name(node("defi/x"))).isEmpty();
  }

  @Test
  void haveAKeyWhichIsTheEndOfTheirAddress() {
    assertThat(Things.key(node("defi/atlas"))).isEqualTo("atlas");
    assertThat(Things.key(Eig.nom)).isEqualTo("nom");
  }

  @Test
  void areMeantByAddressKindAndKeyKeyOrName() {
    Choices defis = things.of("Defi");

    assertThat(List.of(node("defi/z").getURI(), "defi/z", "z", " ÉTÉ "))
        .allSatisfy(written -> assertThat(defis.written(written)).hasValue(node("defi/z")));
    assertThat(defis.written("personne/z")).isEmpty();
  }

  @Test
  void areNotMeantByANameThatSeveralHave() {
    Choices all = things.of(Parameter.ANY);

    assertThat(all.written("Étale")).isEmpty();
    assertThat(all.written("personne/p1")).hasValue(node("personne/p1"));
    assertThat(things.of("Defi").written("Étale")).hasValue(node("defi/b"));
  }

  @Test
  void aValueMayBeListedTwice() {
    Node year = NodeFactory.createLiteralString("2018");
    Choice choice = new Choice(year, "2018", "Deux mille dix-huit");

    assertThat(Choices.of(List.of(choice, choice)).written("2018")).hasValue(year);
    assertThat(Choices.of(List.of(choice)).written("deux mille dix-huit")).hasValue(year);
  }
}
