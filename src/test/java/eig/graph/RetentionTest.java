package eig.graph;

import static eig.graph.Sayings.contradictions;
import static eig.graph.Sayings.node;
import static eig.graph.Sayings.positions;
import static eig.graph.Sayings.two;
import static eig.graph.Sayings.twoOfOneRank;
import static eig.graph.Sayings.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

  private static final String PART_1 = "participation/defi-x.p1";
  private static final String PART_2 = "participation/defi-x.p2";
  private static final String PART_3 = "participation/defi-x.p3";

  @Test
  void keepsTheSingleValueOfTheBestRankedDocument() {
    Graph graph =
        two().saysPart("b", "p1", "x", "responsable").saysPart("a", "p1", "x", "mentor").retained();

    assertThat(values(graph, PART_1, Eig.role)).containsExactly("role/mentor");
    assertThat(positions(graph))
        .containsExactly("a Nom de mentor true rang", "b Nom de responsable false rang");
  }

  @Test
  void aNarrowerConceptContradictsNothingAndSaysMore() {
    Sayings one = twoOfOneRank().isWithin("role/mentor", "role/agent");

    Graph graph =
        one.saysPart("a", "p1", "x", "agent").saysPart("b", "p1", "x", "mentor").retained();

    assertThat(values(graph, PART_1, Eig.role)).containsExactly("role/mentor");
    assertThat(contradictions(graph)).isEmpty();
  }

  @Test
  void aDocumentBelievedLessRefinesADateThatItAgreesWith() {
    Sayings three = two().document("c", 3);

    Graph graph =
        three
            .says("a", "evenements", "evenement", "evenement/e", "date", "2019")
            .says("b", "evenements", "evenement", "evenement/e", "date", "2019-03-12")
            .says("c", "evenements", "evenement", "evenement/e", "date", "2019-04-01")
            .retained();

    assertThat(graph.contains(node("evenement/e"), Eig.date, Literals.plain("2019-03-12")))
        .isTrue();
    assertThat(graph.find(node("evenement/e"), Eig.date, Node.ANY).toList()).hasSize(1);
    assertThat(positions(graph))
        .containsExactly("a 2019 true rang", "b 2019-03-12 true rang", "c 2019-04-01 false rang");
  }

  /** Each of the two agrees with the year; which of them is right nobody knows. */
  @Test
  void twoDocumentsBelievedAlikeThatContestEachOtherRefineNothing() {
    Graph graph =
        two()
            .document("c", 2)
            .says("a", "evenements", "evenement", "evenement/e", "date", "2019")
            .says("b", "evenements", "evenement", "evenement/e", "date", "2019-03-12")
            .says("c", "evenements", "evenement", "evenement/e", "date", "2019-04-01")
            .retained();

    assertThat(values(graph, "evenement/e", Eig.date)).containsExactly("2019");
    assertThat(positions(graph))
        .containsExactly("a 2019 true rang", "b 2019-03-12 false rang", "c 2019-04-01 false rang");
  }

  @Test
  void aDocumentBelievedLessRefinesARoleThatItAgreesWith() {
    Sayings one = two().isWithin("role/mentor", "role/agent");

    Graph graph =
        one.saysPart("a", "p1", "x", "agent").saysPart("b", "p1", "x", "mentor").retained();

    assertThat(values(graph, PART_1, Eig.role)).containsExactly("role/mentor");
  }

  @Test
  void twoNarrowerConceptsOfOneContradictEachOther() {
    Sayings one =
        twoOfOneRank().isWithin("role/mentor", "role/agent").isWithin("role/parrain", "role/agent");

    Graph graph =
        one.saysPart("a", "p1", "x", "parrain").saysPart("b", "p1", "x", "mentor").retained();

    assertThat(values(graph, PART_1, Eig.role)).containsExactly("role/mentor", "role/parrain");
    assertThat(contradictions(graph)).hasSize(1);
  }

  @Test
  void conceptsThatAreEachWithinTheOtherAreNotFollowedForEver() {
    Sayings circle = two().isWithin("role/a", "role/b").isWithin("role/b", "role/a");

    Graph graph = circle.saysPart("a", "p1", "x", "a").saysPart("b", "p1", "x", "c").retained();

    assertThat(values(graph, PART_1, Eig.role)).containsExactly("role/a");
  }

  @Test
  void keepsTheWholeListOfHostsOfTheBestRankedDocument() {
    Graph graph = two().saysHosts("a", "x", "h1|h2").saysHosts("b", "x", "h2|h3").retained();

    assertThat(values(graph, "defi/x", Eig.hote))
        .containsExactly("administration/h1", "administration/h2");
  }

  @Test
  void withdrawsAParticipationThatOnlyALosingTeamNamesWithAllThatIsSaidOfIt() {
    Graph graph =
        two()
            .saysPart("a", "p1", "x", "eig")
            .saysPart("a", "p2", "x", "eig")
            .saysPart("b", "p1", "x", "eig")
            .says(
                "b",
                "participations",
                "personne",
                "personne/p3",
                "cadre",
                "defi/x",
                "role",
                "role/eig",
                "metier",
                "metier/designer",
                "date",
                "2019")
            .retained();

    assertThat(values(graph, "defi/x", Eig.equipe)).containsExactly(PART_1, PART_2);
    assertThat(values(graph, "defi/x", Eig.participation)).containsExactly(PART_1, PART_2);
    assertThat(graph.contains(node(PART_3), Node.ANY, Node.ANY)).isFalse();
    assertThat(values(graph, "personne/p3", Eig.participe)).isEmpty();
    assertThat(values(graph, "personne/p3", Eig.aParticipeA)).isEmpty();
  }

  @Test
  void keepsAParticipationThatTheBestRankedDocumentNamesInAnotherRole() {
    Graph graph =
        two()
            .saysPart("a", "p1", "x", "eig")
            .saysPart("a", "p3", "x", "mentor")
            .saysPart("b", "p1", "x", "eig")
            .saysPart("b", "p3", "x", "eig")
            .retained();

    assertThat(values(graph, "defi/x", Eig.equipe)).containsExactly(PART_1);
    assertThat(values(graph, PART_3, Eig.role)).containsExactly("role/mentor");
  }

  @Test
  void joinsTheValuesOfAnOpenProperty() {
    Graph graph =
        two()
            .says("a", "defis", "defi", "defi/x", "porteurs", "administration/h1")
            .says("b", "defis", "defi", "defi/x", "porteurs", "administration/h2")
            .retained();

    assertThat(values(graph, "defi/x", Eig.porteur))
        .containsExactly("administration/h1", "administration/h2");
    assertThat(contradictions(graph)).isEmpty();
  }

  @Test
  void takesSilenceForNoDenial() {
    Graph graph =
        two()
            .saysNature("a", "x", "n1")
            .saysHosts("b", "x", "h2")
            .saysPart("b", "p1", "x", "eig")
            .retained();

    assertThat(values(graph, "defi/x", Eig.hote)).containsExactly("administration/h2");
    assertThat(values(graph, "defi/x", Eig.equipe)).containsExactly(PART_1);
    assertThat(contradictions(graph)).isEmpty();
  }

  @Test
  void letsARelayedArticleNameOnlySomeOfTheHosts() {
    Graph graph =
        two()
            .saysHosts("a", "x", "h1|h2")
            .says(
                "b",
                "defis",
                "defi",
                "defi/x",
                "hotes",
                "administration/h1",
                "source_citee",
                "article/r")
            .retained();

    assertThat(contradictions(graph)).isEmpty();
    assertThat(values(graph, "defi/x", Eig.hote)).hasSize(2);
  }

  @Test
  void takesTheSameDateMorePreciselyForTheSameDate() {
    Graph graph =
        twoOfOneRank()
            .says("a", "evenements", "evenement", "evenement/e", "date", "2019")
            .says("b", "evenements", "evenement", "evenement/e", "date", "2019-05-04")
            .retained();

    assertThat(contradictions(graph)).isEmpty();
    assertThat(values(graph, "evenement/e", Eig.date)).containsExactly("2019-05-04");
    assertThat(values(graph, "evenement/e", Eig.debutAuPlusTot)).containsExactly("2019-05-04");
    assertThat(values(graph, "evenement/e", Eig.finAuPlusTard)).containsExactly("2019-05-04");
  }

  /** A document that only tells when a call opened takes nothing from one that tells its span. */
  @ParameterizedTest
  @CsvSource({
    "2021-03-01/2021-05-02, 2021-03,              2021-03-01/2021-05-02",
    "2022-01-24/2022-03-18, 2022-01-24,           2022-01-24/2022-03-18",
    "2018-05/2018-07,       2018-05-04/2018-06-15, 2018-05-04/2018-06-15",
    "2018-05-04/,           2018-05-04/2018-06-15, 2018-05-04/2018-06-15",
    "2020,                  2020-09/,             2020-09/",
    "2018-01,               2018-01-15,           2018-01-15",
    "2018-03/2018-07,       2018-05/2018-06,      2018-05/2018-06",
    // As long as each other: the first by their words, whoever says which.
    "2018-01/2018-02,       2018-02/2018-03,      2018-01/2018-02",
  })
  void keepsOfDatesThatAgreeTheOneThatTellsMost(String one, String other, String kept) {
    for (List<String> order : List.of(List.of(one, other), List.of(other, one))) {
      Graph graph =
          twoOfOneRank()
              .says("a", "evenements", "evenement", "evenement/e", "date", order.get(0))
              .says("b", "evenements", "evenement", "evenement/e", "date", order.get(1))
              .retained();

      assertThat(contradictions(graph)).isEmpty();
      assertThat(values(graph, "evenement/e", Eig.date)).containsExactly(kept);
    }
  }

  @Test
  void aRelayedPartialListDoesNotSilenceACompleteOne() {
    Graph graph =
        two()
            .says(
                "a",
                "defis",
                "defi",
                "defi/x",
                "hotes",
                "administration/h1",
                "source_citee",
                "article/r")
            .saysHosts("b", "x", "h1|h2")
            .retained();

    assertThat(contradictions(graph)).isEmpty();
    assertThat(values(graph, "defi/x", Eig.hote)).hasSize(2);
  }

  @Test
  void leavesOutOfTheTeamWhomTheRetainedRoleMakesAMentor() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .document("b", 2)
            .saysPart("a", "p1", "x", "mentor")
            .saysPart("b", "p1", "x", "eig")
            .retained();

    assertThat(values(graph, "defi/x", Eig.equipe)).isEmpty();
    assertThat(values(graph, "defi/x", Eig.participation))
        .containsExactly("participation/defi-x.p1");
  }
}
