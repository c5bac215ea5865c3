package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Origin;
import eig.model.Programme;
import eig.model.UserError;
import eig.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

/** How rows write the names of things, where it is not as we do; and rows about one node. */
class OtherNamesTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());
  private static final List<Identity> IDENTITIES =
      List.of(
          identity("defi", "atlas", "Atlas", Optional.empty()),
          identity("administration", "mer", "Ministère de la Mer", Optional.empty()),
          identity("administration", "phares", "Service des phares", Optional.empty()),
          identity("personne", "p0001", "Ada Lebrun", Optional.empty()),
          identity("role", "eig", "EIG", Optional.of("Entrepreneur")));

  private static Identity identity(String kind, String id, String name, Optional<String> english) {
    return new Identity(
        new Key(kind, id), name, Optional.empty(), english, Optional.empty(), Optional.empty());
  }

  private static Value thing(String kind, String id, String written) {
    return new Value.Thing(new Key(kind, id), written);
  }

  private static List<Claim> claims(List<Entry> rows) {
    Programme programme =
        new Programme(List.of(), IDENTITIES, rows, List.of(), List.of(), List.of(), List.of());
    return new ArrayList<>(new ClaimWriter(programme, IRIS).claims());
  }

  private static List<Node> names(String table, Map<String, List<Value>> cells) {
    return claims(List.of(new Entry(table, "a", cells, new Origin("lignes", 2)))).stream()
        .map(Claim::triple)
        .filter(triple -> triple.getPredicate().equals(Terms.SKOS_ALT_LABEL))
        .map(triple -> triple.getObject())
        .toList();
  }

  private static List<Node> hosts(Value... hosts) {
    return names(
        "defis",
        Map.of(
            "defi", List.of(thing("defi", "atlas", "Atlas")),
            "hotes", List.of(hosts)));
  }

  private static List<Node> part(String person, String role) {
    return names(
        "participations",
        Map.of(
            "personne", List.of(thing("personne", "p0001", person)),
            "cadre", List.of(thing("defi", "atlas", "atlas")),
            "role", List.of(thing("role", "eig", role))));
  }

  @Test
  void aWritingThatIsNeitherOurNameNorTheKeyIsAnother() {
    assertThat(hosts(thing("administration", "mer", "Minmer")))
        .containsExactly(Literals.french("Minmer"));
    assertThat(hosts(thing("administration", "mer", "Ministère de la Mer"))).isEmpty();
    assertThat(hosts(thing("administration", "mer", "mer"))).isEmpty();
    assertThat(hosts(thing("administration", "mer", "MER")))
        .as("an acronym that is the key in capitals is a name")
        .containsExactly(Literals.french("MER"));
  }

  @Test
  void aWritingThatMeansSeveralThingsIsTheNameOfNone() {
    assertThat(
            hosts(
                thing("administration", "mer", "Mer et phares"),
                thing("administration", "phares", "Mer et phares")))
        .isEmpty();
    assertThat(
            hosts(
                thing("administration", "mer", "La mer"),
                thing("administration", "phares", "Les phares")))
        .containsExactlyInAnyOrder(Literals.french("La mer"), Literals.french("Les phares"));
  }

  @Test
  void aPersonsNameBelongsToNoLanguageAndTheirKeyIsNoName() {
    assertThat(part("A. Lebrun", "eig")).containsExactly(Literals.plain("A. Lebrun"));
    assertThat(part("p0001", "eig")).isEmpty();
    assertThat(part("P0001", "eig")).isEmpty();
    assertThat(part("Ada Lebrun", "eig")).isEmpty();
  }

  @Test
  void aConceptHasTheNamesThatWeGiveIt() {
    assertThat(part("p0001", "entrepreneur")).isEmpty();
  }

  @Test
  void twoRowsOfADocumentAreNotAboutOneNode() {
    List<Entry> rows =
        List.of(measure("a", 2, "Atlas"), measure("b", 3, "Atlas"), measure("a", 4, "ATLAS"));

    assertThat(claims(rows.subList(0, 2))).isNotEmpty();
    assertThatThrownBy(() -> claims(rows))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "lignes:4: it is about the same node of mesures as lignes:2, written otherwise; "
                + "remove or renumber one of the two rows");
  }

  private static Entry measure(String document, int line, String subject) {
    return new Entry(
        "mesures",
        document,
        Map.of(
            "sujet", List.of(thing("defi", "atlas", subject)),
            "indicateur", List.of(thing("indicateur", "eig", "eig")),
            "n", List.of(new Value.Quantity(BigDecimal.ONE)),
            "valeur", List.of(new Value.Quantity(BigDecimal.TEN)),
            "qualificatif", List.of(thing("qualificatif", "exact", "exact"))),
        new Origin("lignes", line));
  }
}
