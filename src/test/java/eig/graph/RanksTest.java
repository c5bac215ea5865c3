package eig.graph;

import static eig.graph.Sayings.positions;
import static eig.graph.Sayings.two;
import static eig.graph.Sayings.twoOfOneRank;
import static eig.graph.Sayings.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {

  private static final String PART_1 = "participation/defi-x.p1";

  @Test
  void believesADocumentMoreOnOnePropertyByException() {
    Graph graph =
        two()
            .believes("b", "hote", Optional.empty(), 0)
            .says(
                "a",
                "defis",
                "defi",
                "defi/x",
                "hotes",
                "administration/h1",
                "nature",
                "nature-defi/n1")
            .says(
                "b",
                "defis",
                "defi",
                "defi/x",
                "hotes",
                "administration/h2",
                "nature",
                "nature-defi/n2")
            .retained();

    assertThat(values(graph, "defi/x", Eig.hote)).containsExactly("administration/h2");
    assertThat(values(graph, "defi/x", Eig.nature)).containsExactly("nature-defi/n1");
  }

  @Test
  void limitsAnExceptionToItsPromotion() {
    Sayings sayings = two().believes("b", "hote", Optional.of("promotion/3"), 0);
    for (String challenge : new String[] {"x", "y"}) {
      String promotion = challenge.equals("x") ? "promotion/3" : "promotion/4";
      sayings
          .says(
              "a",
              "defis",
              "defi",
              "defi/" + challenge,
              "promotion",
              promotion,
              "hotes",
              "administration/h1")
          .says("b", "defis", "defi", "defi/" + challenge, "hotes", "administration/h2");
    }
    Graph graph = sayings.retained();

    assertThat(values(graph, "defi/x", Eig.hote)).containsExactly("administration/h2");
    assertThat(values(graph, "defi/y", Eig.hote)).containsExactly("administration/h1");
  }

  @Test
  void extendsAnExceptionToTheParticipationsInTheDefisOfItsPromotion() {
    Graph graph =
        two()
            .believes("b", "role", Optional.of("promotion/3"), 0)
            .says("a", "defis", "defi", "defi/x", "promotion", "promotion/3")
            .saysPart("a", "p1", "x", "mentor")
            .saysPart("b", "p1", "x", "responsable")
            .retained();

    assertThat(values(graph, PART_1, Eig.role)).containsExactly("role/responsable");
  }

  @Test
  void extendsAnExceptionToTheParticipationsInThePromotionItself() {
    Sayings sayings = two().believes("b", "role", Optional.of("promotion/3"), 0);
    for (String document : List.of("a", "b")) {
      sayings.says(
          document,
          "participations",
          "personne",
          "personne/p1",
          "cadre",
          "promotion/3",
          "role",
          document.equals("a") ? "role/mentor" : "role/responsable");
    }

    assertThat(values(sayings.retained(), "participation/promotion-3.p1", Eig.role))
        .containsExactly("role/responsable");
  }

  @Test
  void appliesAnExceptionToThePromotionItself() {
    Graph graph =
        two()
            .believes("b", "promotionDe", Optional.of("promotion/3"), 0)
            .says("a", "promotions", "promotion", "promotion/3", "programme", "programme/u")
            .says("b", "promotions", "promotion", "promotion/3", "programme", "programme/v")
            .retained();

    assertThat(values(graph, "promotion/3", Eig.promotionDe)).containsExactly("programme/v");
  }

  @Test
  void retainsTheArbitratedValueWhereRankDoesNotDecide() {
    Graph graph =
        twoOfOneRank()
            .settles("defi/x", "nature", "n2")
            .saysNature("a", "x", "n1")
            .saysNature("b", "x", "n2")
            .retained();

    assertThat(values(graph, "defi/x", Eig.nature)).containsExactly("nature-defi/n2");
    assertThat(positions(graph))
        .containsExactly("a Nom de n1 false arbitrage", "b Nom de n2 true arbitrage");
  }

  @Test
  void retainsTheListThatHoldsTheArbitratedValue() {
    Graph graph =
        twoOfOneRank()
            .settles("defi/x", "hote", "h3")
            .saysHosts("a", "x", "h1|h2")
            .saysHosts("b", "x", "h2|h3")
            .retained();

    assertThat(values(graph, "defi/x", Eig.hote))
        .containsExactly("administration/h2", "administration/h3");
  }

  @Test
  void prefersTheRankToAnArbitration() {
    Graph graph =
        two()
            .settles("defi/x", "nature", "n2")
            .saysNature("a", "x", "n1")
            .saysNature("b", "x", "n2")
            .retained();

    assertThat(values(graph, "defi/x", Eig.nature)).containsExactly("nature-defi/n1");
  }

  @Test
  void keepsAllValuesFlaggedWhereNothingDecides() {
    Graph graph = twoOfOneRank().saysNature("a", "x", "n1").saysNature("b", "x", "n2").retained();

    assertThat(values(graph, "defi/x", Eig.nature))
        .containsExactly("nature-defi/n1", "nature-defi/n2");
    assertThat(positions(graph))
        .containsExactly("a Nom de n1 true nonTranche", "b Nom de n2 true nonTranche");
  }

  @Test
  void keepsAllListsFlaggedWhereNothingDecides() {
    Graph graph = twoOfOneRank().saysHosts("a", "x", "h1").saysHosts("b", "x", "h2").retained();

    assertThat(values(graph, "defi/x", Eig.hote))
        .containsExactly("administration/h1", "administration/h2");
    assertThat(positions(graph)).allMatch(position -> position.endsWith(" true nonTranche"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"defi/x nature n9", "defi/y nature n2", "defi/x hote n2"})
  void refusesAnArbitrationOfSomethingElse(String settled) {
    String[] parts = settled.split(" ", -1);
    Sayings sayings =
        twoOfOneRank()
            .settles(parts[0], parts[1], parts[2])
            .saysNature("a", "x", "n1")
            .saysNature("b", "x", "n2");

    assertThatThrownBy(sayings::retained).hasMessageContaining("no document says");
  }

  @Test
  void theExceptionOfAPromotionWinsOverTheOneOfAll() {
    for (boolean generalFirst : new boolean[] {true, false}) {
      Sayings sayings = two();
      if (generalFirst) {
        sayings.believes("b", "hote", Optional.empty(), 3);
      }
      sayings.believes("b", "hote", Optional.of("promotion/3"), 0);
      if (!generalFirst) {
        sayings.believes("b", "hote", Optional.empty(), 3);
      }
      Graph graph =
          sayings
              .says(
                  "a",
                  "defis",
                  "defi",
                  "defi/x",
                  "promotion",
                  "promotion/3",
                  "hotes",
                  "administration/h1")
              .saysHosts("b", "x", "h2")
              .retained();

      assertThat(values(graph, "defi/x", Eig.hote)).containsExactly("administration/h2");
    }
  }

  @Test
  void refusesARankOfAnUnknownProperty(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.append(home, "data/sources/rangs.csv", "b,hotes,,0,Mieux informé.");

    assertThatThrownBy(() -> Fixtures.graph(home)).hasMessageContaining("rangs.csv:2");
  }

  @Test
  void refusesAnArbitrationForAValueNobodyHolds(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.append(home, "data/autorites/arbitrages.csv", "promotion/2,eig,99,Inventé.,");

    assertThatThrownBy(() -> Fixtures.graph(home)).hasMessageContaining("arbitrages.csv:2");
  }
}
