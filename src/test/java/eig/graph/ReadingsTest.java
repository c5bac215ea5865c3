package eig.graph;

import static eig.graph.Sayings.node;
import static eig.graph.Sayings.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import eig.Fixtures;
import eig.model.Problem;
import eig.model.UserError;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {

  private static final String FIRST = "chiffrecle/atlas.a.1";

  /** Two documents; {@code a} puts a number forward for {@code defi/atlas}. */
  private static Sayings figure(String value, String words) {
    return figure(Sayings.two(), "1", value, words);
  }

  private static Sayings figure(Sayings said, String n, String value, String words) {
    return said.says(
        "a", "chiffres", "defi", "defi/atlas", "n", n, "valeur", value, "libelle_ecrit", words);
  }

  private static Sayings read(Sayings said, String words, String factor) {
    return said.reads(
        "document",
        "a",
        "defi",
        "defi/atlas",
        "libelle_ecrit",
        words,
        "nature",
        "nature-chiffre/contexte",
        "unite",
        "unite/personnes",
        "facteur",
        factor,
        "libelle",
        "visiteurs",
        "raison",
        "Vu sur place.");
  }

  @Test
  void sayNatureUnitValueAndMeaningOfAFigure() {
    Graph retained =
        read(figure("2.5", "millions de gens"), "millions de gens", "1000000").retained();

    assertThat(values(retained, FIRST, Eig.natureDeChiffre))
        .containsExactly("nature-chiffre/contexte");
    assertThat(values(retained, FIRST, Eig.unite)).containsExactly("unite/personnes");
    assertThat(values(retained, FIRST, Eig.valeurEnUnites)).containsExactly("2500000");
    assertThat(values(retained, FIRST, Eig.libelleLu)).containsExactly("visiteurs");
    assertThat(values(retained, FIRST, Eig.raison)).containsExactly("Vu sur place.");
    assertThat(values(retained, FIRST, Eig.valeur))
        .as("as the document says")
        .containsExactly("2.5");
  }

  @Test
  void areDecisionsOfOursAndNotClaims() {
    KnowledgeGraph graph = read(figure("2", "gens"), "gens", "1").graph();
    Graph claims = Objects.requireNonNull(graph.others().get(graph.iris().claims("a")));
    Graph ours = Objects.requireNonNull(graph.others().get(graph.iris().authorities()));

    assertThat(claims.contains(node(FIRST), Eig.valeur, Node.ANY)).isTrue();
    assertThat(claims.contains(node(FIRST), Eig.natureDeChiffre, Node.ANY)).isFalse();
    assertThat(ours.contains(node(FIRST), Eig.natureDeChiffre, Node.ANY)).isTrue();
  }

  @Test
  void standWithTheNamesTheyUseInTheViewOfTheDocumentThatGivesTheFigureOnly() {
    Sayings said = read(figure("2", "gens"), "gens", "1");

    assertThat(values(said.view("a"), FIRST, Eig.unite)).containsExactly("unite/personnes");
    assertThat(values(said.view("a"), "unite/personnes", Eig.nom)).isNotEmpty();
    assertThat(values(said.view("a"), "nature-chiffre/contexte", Eig.nom)).isNotEmpty();
    assertThat(said.view("b").contains(node(FIRST), Node.ANY, Node.ANY)).isFalse();
    assertThat(values(said.view("b"), "nature-chiffre/contexte", Eig.nom)).isEmpty();
  }

  @Test
  void followAFigureWhoseNumberHasShifted() {
    Sayings said = figure(Sayings.two(), "7", "2", "gens");

    assertThat(values(read(said, "gens", "1").retained(), "chiffrecle/atlas.a.7", Eig.libelleLu))
        .containsExactly("visiteurs");
  }

  @Test
  void readEveryFigureOfADefiInTheSameWords() {
    Sayings said = figure(figure(Sayings.two(), "1", "2", "gens"), "2", "3", "gens");
    Graph retained = read(said, "gens", "1").retained();

    assertThat(values(retained, FIRST, Eig.valeurEnUnites)).containsExactly("2");
    assertThat(values(retained, "chiffrecle/atlas.a.2", Eig.valeurEnUnites)).containsExactly("3");
  }

  @Test
  void refuseEveryFigureThatNobodyReadAndEveryReadingWithoutAFigure() {
    Sayings said = figure(figure(Sayings.two(), "1", "2", "gens"), "2", "3", "bateaux");
    read(read(said, "phares", "1"), "ports", "1");

    assertThatThrownBy(said::graph)
        .asInstanceOf(type(UserError.class))
        .satisfies(
            refused -> {
              assertThat(refused.kind()).isEqualTo(UserError.Kind.DATA);
              assertThat(refused.problems())
                  .containsExactly(
                      new Problem(
                          "lectures.csv:2",
                          "a gives no key figure of defi/atlas in the words \"phares\": "
                              + "it is gone or changed",
                          "read it again and correct or remove the row"),
                      new Problem(
                          "lectures.csv:3",
                          "a gives no key figure of defi/atlas in the words \"ports\": "
                              + "it is gone or changed",
                          "read it again and correct or remove the row"),
                      new Problem(
                          "a:2",
                          "nobody has read this key figure of defi/atlas yet: \"gens\"",
                          "add a row for it to data/autorites/lectures.csv"),
                      new Problem(
                          "a:3",
                          "nobody has read this key figure of defi/atlas yet: \"bateaux\"",
                          "add a row for it to data/autorites/lectures.csv"));
            });
  }

  @Test
  void refuseASecondReadingOfAFigure() {
    Sayings said = read(read(figure("2", "gens"), "gens", "1"), "gens", "1000");

    assertThatThrownBy(said::graph)
        .isInstanceOf(UserError.class)
        .hasMessage(
            "lectures.csv:3: it reads the same key figure as lectures.csv:2; "
                + "remove or correct one of the two");
  }

  @Test
  void comeFromTheTableOfAHome(@TempDir Path temp) {
    Graph retained = Fixtures.graph(Fixtures.home(temp)).retained();

    assertThat(values(retained, FIRST, Eig.valeurEnUnites)).containsExactly("2000000");
    assertThat(values(retained, "chiffrecle/atlas.a.2", Eig.valeurEnUnites)).containsExactly("20");
    assertThat(values(retained, "chiffrecle/atlas.a.2", Eig.natureDeChiffre))
        .containsExactly("nature-chiffre/activite");
  }

  @Test
  void areRefusedWithFileAndLineOfAHome(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.edit(home, "data/autorites/lectures.csv", "ateliers tenus", "ateliers prévus");

    assertThatThrownBy(() -> Fixtures.graph(home))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("data/autorites/lectures.csv:3: a gives no key figure of defi/atlas")
        .hasMessageContaining("data/sources/a/chiffres.csv:3: nobody has read this key figure");
  }

  @Test
  void needANature(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.edit(home, "data/autorites/lectures.csv", ",activite,", ",,");

    assertThatThrownBy(() -> Fixtures.graph(home))
        .isInstanceOf(UserError.class)
        .hasMessage("data/autorites/lectures.csv:3: nature is empty; fill it");
  }
}
