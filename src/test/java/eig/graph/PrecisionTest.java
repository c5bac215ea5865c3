package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());

  private static Identity concept(String id, String within) {
    return identity("statut", id, within, Optional.of("Name"));
  }

  private static Identity identity(
      String kind, String id, String within, Optional<String> english) {
    return new Identity(
        new Key(kind, id),
        id,
        Optional.empty(),
        english,
        Optional.empty(),
        within.isEmpty() ? Optional.empty() : Optional.of(new Key(kind, within)));
  }

  private static Precision of(Identity... identities) {
    return new Precision(
        new Programme(
            List.of(),
            Arrays.asList(identities),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        IRIS);
  }

  private static Node status(String id) {
    return IRIS.thing(new Key("statut", id));
  }

  @ParameterizedTest
  @CsvSource({
    "2019,            2019-05-04,      2019-05-04",
    "2019-05,         2019,            2019-05",
    "2019-05,         2019-05/2019-07, 2019-05/2019-07",
    "2018-01/2018-06, 2018-02/2018-04, 2018-02/2018-04",
    "2018-01/2018-03, 2017-12/2018-05, 2018-01/2018-03",
    "2018-02-27/2018-03-01, 2018-02-25/2018-02-28, 2018-02-27/2018-03-01",
    "2018-01/,        2018-01,         2018-01",
    "2018-03/,        2018-01/2018-12, 2018-01/2018-12",
  })
  void theMostPreciseOfTwoDatesThatHoldTogether(String one, String other, String most) {
    for (List<String> values : List.of(List.of(one, other), List.of(other, one))) {
      assertThat(of().mostPrecise(Eig.date, values.stream().map(Literals::plain).toList()))
          .containsExactly(Literals.plain(most));
    }
  }

  @Test
  void datesThatDoNotHoldTogetherAllStay() {
    List<Node> dates =
        List.of(Literals.plain("2019"), Literals.plain("2019-05"), Literals.plain("2019-07"));

    assertThat(of().mostPrecise(Eig.date, dates)).isEqualTo(dates);
    assertThat(of().mostPrecise(Eig.date, List.of())).isEmpty();
  }

  @Test
  void aConceptHoldsWithAnyThatItIsNarrowerThan() {
    Precision precision =
        of(concept("tenu", "fait"), concept("fait", "connu"), concept("connu", ""));

    assertThat(precision.holdTogether(Eig.statut, status("tenu"), status("fait"))).isTrue();
    assertThat(precision.holdTogether(Eig.statut, status("tenu"), status("connu"))).isTrue();
    assertThat(precision.holdTogether(Eig.statut, status("connu"), status("tenu"))).isTrue();
    assertThat(precision.holdTogether(Eig.statut, status("tenu"), status("tenu"))).isTrue();
    assertThat(precision.holdTogether(Eig.statut, status("tenu"), status("annonce"))).isFalse();
    assertThat(
            precision.mostPrecise(
                Eig.statut, List.of(status("connu"), status("tenu"), status("fait"))))
        .containsExactly(status("tenu"));
  }

  @Test
  void aCircleOfConceptsIsNotFollowedForEver() {
    Precision precision = of(concept("a", "b"), concept("b", "a"));

    assertThat(precision.holdTogether(Eig.statut, status("a"), status("x"))).isFalse();
    assertThat(precision.holdTogether(Eig.statut, status("a"), status("b"))).isTrue();
  }

  @Test
  void whereAThingLiesIsNoPrecision() {
    Precision precision = of(identity("commune", "brest", "finistere", Optional.empty()));

    assertThat(
            precision.holdTogether(
                Eig.hote,
                IRIS.thing(new Key("commune", "brest")),
                IRIS.thing(new Key("commune", "finistere"))))
        .isFalse();
  }
}
