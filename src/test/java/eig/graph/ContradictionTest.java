package eig.graph;

import static eig.graph.Sayings.contradictions;
import static eig.graph.Sayings.positions;
import static eig.graph.Sayings.two;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionTest {

  /** A figure: {@code "exact 32"}, {@code "entre 25 30"}, {@code "plus-de 115"}… */
  private static Sayings figure(
      Sayings sayings, String document, String n, String figure, String... more) {
    String[] parts = figure.split(" ", -1);
    List<String> cells =
        new ArrayList<>(
            List.of(
                "sujet",
                "promotion/3",
                "indicateur",
                "indicateur/eig",
                "n",
                n,
                "unite",
                "unite/personnes",
                "qualificatif",
                "qualificatif/" + parts[0]));
    if (List.of(more).indexOf("statut") < 0) {
      cells.addAll(List.of("statut", "statut/compte"));
    }
    cells.addAll(List.of(more));
    switch (parts[0]) {
      case "plus-de" -> cells.addAll(List.of("minimum", parts[1]));
      case "moins-de", "jusqu-a" -> cells.addAll(List.of("maximum", parts[1]));
      case "entre" -> cells.addAll(List.of("minimum", parts[1], "maximum", parts[2]));
      default -> cells.addAll(List.of("valeur", parts[1]));
    }
    return sayings.says(document, "mesures", cells.toArray(String[]::new));
  }

  private static List<String> between(String one, String other) {
    return contradictions(figure(figure(two(), "a", "1", one), "b", "1", other).retained());
  }

  @ParameterizedTest
  @CsvSource({
    "exact 32,      exact 28,      true",
    "exact 32,      exact 32,      false",
    "exact 32,      exact 32.0,    false",
    "plus-de 115,   exact 115,     true",
    "plus-de 115,   exact 115.5,   false",
    "plus-de 115,   exact 116,     false",
    "plus-de 115,   exact 100,     true",
    "moins-de 115,  exact 115,     true",
    "moins-de 115,  exact 114,     false",
    "jusqu-a 115,   exact 115,     false",
    "jusqu-a 115,   exact 116,     true",
    "entre 25 30,   exact 25,      false",
    "entre 25 30,   exact 30,      false",
    "entre 25 30,   exact 31,      true",
    "entre 25 30,   entre 30 35,   false",
    "entre 25 30,   entre 31 35,   true",
    "plus-de 115,   plus-de 200,   false",
    "plus-de 115,   moins-de 115,  true",
    "plus-de 115,   moins-de 116,  false",
    "plus-de 115,   jusqu-a 115,   true",
    "environ 30,    exact 1000,    false",
    "environ 30,    environ 1000,  false",
    "environ 30,    plus-de 115,   false",
  })
  void holdsBetweenFiguresThatNoNumberSatisfies(String one, String other, boolean expected) {
    List<String> contradiction = List.of("promotion/3 eig valeur");

    assertThat(between(one, other)).isEqualTo(expected ? contradiction : List.of());
    assertThat(between(other, one)).isEqualTo(expected ? contradiction : List.of());
  }

  @Test
  void neverHoldsAgainstAnApproximateRange() {
    Sayings sayings = figure(two(), "a", "1", "environ 30", "minimum", "25", "maximum", "35");

    assertThat(contradictions(figure(sayings, "b", "1", "exact 1000").retained())).isEmpty();
  }

  @Test
  void takesFiguresOfTwoDatesForASeries() {
    Sayings sayings = figure(two(), "a", "1", "exact 32", "date", "2019");

    assertThat(contradictions(figure(sayings, "b", "1", "exact 28", "date", "2020").retained()))
        .isEmpty();
  }

  @Test
  void takesFiguresOfTwoStatusesForASeries() {
    Sayings sayings = figure(two(), "a", "1", "exact 32", "statut", "statut/annonce");

    assertThat(
            contradictions(
                figure(sayings, "b", "1", "exact 28", "statut", "statut/compte").retained()))
        .isEmpty();
  }

  @Test
  void takesFiguresOfTwoScopesForDifferentThings() {
    Sayings sayings = figure(two(), "a", "1", "exact 32", "perimetre", "titulaires");

    assertThat(contradictions(figure(sayings, "b", "1", "exact 28").retained())).isEmpty();
  }

  @Test
  void isInternalWhereOneDocumentContradictsItself() {
    Graph graph = figure(figure(two(), "a", "1", "exact 28"), "a", "2", "exact 32").view("a");
    assertThat(contradictions(graph)).containsExactly("promotion/3 eig interne");
    assertThat(positions(graph)).containsExactly("a 28 true nonTranche", "a 32 true nonTranche");
  }

  @Test
  void isToldBetweenDocumentsAndInsideOneWhereItIsBoth() {
    Graph graph =
        figure(
                figure(figure(two(), "a", "1", "exact 28"), "a", "2", "exact 32"),
                "b",
                "1",
                "exact 30")
            .retained();

    assertThat(contradictions(graph))
        .containsExactly("promotion/3 eig interne", "promotion/3 eig valeur");
  }

  @Test
  void isNoneWhereTheFiguresOfADocumentAgree() {
    Sayings sayings = figure(figure(two(), "a", "1", "exact 28"), "b", "1", "exact 30");

    assertThat(contradictions(figure(sayings, "a", "2", "plus-de 20").retained()))
        .containsExactly("promotion/3 eig valeur");
  }

  @Test
  void isCountedForEachDateOfASeries() {
    Sayings sayings = two();
    for (String year : List.of("2019", "2020")) {
      figure(sayings, "a", year, "exact 32", "date", year);
      figure(sayings, "b", year, "exact 28", "date", year);
    }
    Graph graph = sayings.retained();

    assertThat(contradictions(graph))
        .containsExactly("promotion/3 eig valeur", "promotion/3 eig valeur");
    assertThat(positions(graph)).hasSize(4);
  }

  @Test
  void namesTheThingsAndMeasuresThatAreItsValues() {
    Sayings sayings = two().saysHosts("a", "x", "h1").saysHosts("b", "x", "h2");
    Graph graph = figure(figure(sayings, "a", "1", "exact 28"), "b", "1", "exact 30").retained();

    assertThat(graph.stream(Node.ANY, Eig.valeurDe, Node.ANY))
        .extracting(Triple::getObject)
        .containsExactlyInAnyOrder(
            Sayings.node("administration/h1"),
            Sayings.node("administration/h2"),
            Sayings.node("mesure/promotion-3.eig.a.1"),
            Sayings.node("mesure/promotion-3.eig.b.1"));
  }

  @Test
  void settlesTheFiguresOfADocumentByArbitration() {
    Graph graph =
        figure(figure(two(), "a", "1", "exact 28"), "a", "2", "exact 32")
            .settles("promotion/3", "eig", "32")
            .retained();

    assertThat(positions(graph)).containsExactly("a 28 false arbitrage", "a 32 true arbitrage");
  }

  @Test
  void saysBoundsInWords() {
    Graph graph =
        figure(figure(two(), "a", "1", "plus-de 115"), "b", "1", "entre 25 30").retained();

    assertThat(positions(graph))
        .containsExactly("a plus de 115 true rang", "b de 25 à 30 false rang");
  }

  @Test
  void holdsBetweenTwoCompleteLists() {
    Graph graph = two().saysHosts("a", "x", "h1|h2").saysHosts("b", "x", "h1").retained();

    assertThat(contradictions(graph)).containsExactly("defi/x hote ensemble");
    assertThat(positions(graph))
        .contains("a Nom de h1 true rang", "a Nom de h2 true rang")
        .hasSize(3);
  }

  @Test
  void holdsBetweenAListAndAnArticleThatNamesAnother() {
    Graph graph =
        two()
            .saysHosts("a", "x", "h1")
            .says(
                "b",
                "defis",
                "defi",
                "defi/x",
                "hotes",
                "administration/h2",
                "source_citee",
                "article/r")
            .retained();

    assertThat(contradictions(graph)).containsExactly("defi/x hote ensemble");
    assertThat(graph.stream(Node.ANY, Eig.sourceCitee, Sayings.node("article/r")))
        .anyMatch(triple -> graph.contains(triple.getSubject(), RDF.Nodes.type, Eig.Position));
  }

  @Test
  void holdsBetweenDatesWithoutACommonDay() {
    Graph graph =
        two()
            .says("a", "evenements", "evenement", "evenement/e", "date", "2017")
            .says("b", "evenements", "evenement", "evenement/e", "date", "2016-12")
            .retained();

    assertThat(contradictions(graph)).containsExactly("evenement/e date valeur");
    assertThat(positions(graph)).containsExactly("a 2017 true rang", "b 2016-12 false rang");
  }

  @Test
  void isNoMatterOfSpelling(@TempDir Path temp) {
    Graph graph = Fixtures.graph(Fixtures.home(temp)).retained();

    assertThat(Sayings.values(graph, "defi/karpe", Terms.SKOS_ALT_LABEL)).containsExactly("KARP’R");
    assertThat(contradictions(graph)).noneMatch(c -> c.startsWith("defi/karpe"));
  }

  @Test
  void isCountedOnceForEachQuestionOfTheFixture(@TempDir Path temp) {
    KnowledgeGraph graph = Fixtures.graph(Fixtures.home(temp));

    assertThat(contradictions(graph.retained()))
        .containsExactly(
            "defi/atlas equipe ensemble",
            "defi/atlas hote ensemble",
            "evenement/restitution date valeur",
            "participation/defi-atlas.p0004 role valeur",
            "promotion/1 eig valeur",
            "promotion/2 eig interne");
    assertThat(graph.contradictions()).isEqualTo(Fixtures.CONTRADICTIONS);
  }

  @Test
  void saysInWordsWhoIsInAContestedTeam() {
    Graph graph = two().saysPart("a", "p1", "x", "eig").saysPart("b", "p2", "x", "eig").retained();

    assertThat(positions(graph)).containsExactly("a Nom de p1 true rang", "b Nom de p2 false rang");
  }

  @Test
  void saysThatAValueIsRetainedWhereTheViewKeepsIt() {
    Graph graph = two().saysHosts("a", "x", "h1|h2").saysHosts("b", "x", "h1").retained();

    assertThat(positions(graph)).contains("b Nom de h1 true rang");
  }

  @Test
  @Timeout(20)
  void hugeExponentIsNoProblem(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.edit(home, "data/sources/b/mesures.csv", ",28,", ",1e999999999,");

    assertThatThrownBy(() -> Fixtures.graph(home))
        .isInstanceOf(eig.model.UserError.class)
        .hasMessageStartingWith("data/sources/b/mesures.csv:2: valeur:");
  }

  @Test
  void aDeclaredPromotionThatNoDefiOfThePersonIsOfContradictsTheDocument() {
    Graph graph =
        two()
            .says("a", "defis", "defi", "defi/x", "promotion", "promotion/5")
            .saysPart("a", "p1", "x", "eig")
            .says(
                "a", "personnes", "personne", "personne/p1", "promotions_declarees", "promotion/2")
            .retained();

    assertThat(positions(graph)).containsExactly("a Nom de 2 false defi", "a Nom de 5 true defi");
  }

  @Test
  void aDeclarationThatLeavesAPromotionOutOrHasNoDefiIsNoContradiction() {
    Graph graph =
        two()
            .says("a", "defis", "defi", "defi/x", "promotion", "promotion/5")
            .says("a", "defis", "defi", "defi/y", "promotion", "promotion/6")
            .saysPart("a", "p1", "x", "eig")
            .saysPart("a", "p1", "y", "eig")
            .says(
                "a", "personnes", "personne", "personne/p1", "promotions_declarees", "promotion/5")
            .says(
                "a", "personnes", "personne", "personne/p2", "promotions_declarees", "promotion/5")
            .says(
                "b", "personnes", "personne", "personne/p1", "promotions_declarees", "promotion/2")
            .retained();

    assertThat(contradictions(graph)).isEmpty();
  }
}
