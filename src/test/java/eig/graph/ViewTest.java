package eig.graph;

import static eig.graph.Sayings.contradictions;
import static eig.graph.Sayings.values;
import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewTest {

  private static KnowledgeGraph whole = new Sayings().graph();

  @BeforeAll
  static void build(@TempDir Path temp) {
    whole = Fixtures.graph(Fixtures.home(temp));
  }

  private static Graph view(String document) {
    return Objects.requireNonNull(whole.views().get(document));
  }

  private static Graph claims(String document) {
    return Objects.requireNonNull(whole.others().get(whole.iris().claims(document)));
  }

  private static Set<Node> nodes(Graph graph) {
    return graph.stream()
        .flatMap(t -> Stream.of(t.getSubject(), t.getObject()))
        .filter(Node::isURI)
        .collect(Collectors.toSet());
  }

  @Test
  void ofADocumentTellsWhatItAloneSays() {
    assertThat(values(view("a"), "defi/atlas", Eig.hote))
        .containsExactly("administration/archives", "administration/phares");
    assertThat(values(view("b"), "defi/atlas", Eig.hote)).containsExactly("administration/phares");
    assertThat(values(view("b"), "defi/atlas", Eig.equipe))
        .containsExactly("participation/defi-atlas.p0001", "participation/defi-atlas.p0003");
    assertThat(values(view("b"), "participation/defi-atlas.p0004", Eig.role))
        .containsExactly("role/responsable");
    assertThat(values(view("b"), "evenement/restitution", Eig.date)).containsExactly("2019-11-14");
    assertThat(values(view("b"), "defi/atlas", Eig.promotion)).isEmpty();
  }

  @Test
  void ofADocumentInfersFromItAlone() {
    assertThat(values(view("b"), "personne/p0003", Eig.aParticipeA)).containsExactly("defi/atlas");
    assertThat(values(view("a"), "administration/phares", Eig.dansEnsemble))
        .containsExactly("administration/cotes", "administration/mer");
    assertThat(values(view("b"), "administration/phares", Eig.dansEnsemble)).isEmpty();
    assertThat(values(view("b"), "article/a0001", Eig.mentionne)).containsExactly("defi/atlas");
  }

  @Test
  void ofADocumentHoldsItsContradictionsWithItselfOnly() {
    assertThat(contradictions(view("a"))).containsExactly("promotion/2 eig interne");
    assertThat(contradictions(view("b"))).isEmpty();
  }

  @Test
  void ofADocumentNamesNobodyThatItDoesNotName() {
    for (String document : Set.of("a", "b")) {
      Set<Node> spokenOf = nodes(claims(document));
      // Our readings of its key figures name what they are of.
      for (Node reads : Set.of(Eig.natureDeChiffre, Eig.unite)) {
        view(document).stream(Node.ANY, reads, Node.ANY)
            .filter(t -> spokenOf.contains(t.getSubject()))
            .map(t -> t.getObject())
            .toList()
            .forEach(spokenOf::add);
      }

      assertThat(
              view(document).stream(Node.ANY, Eig.nom, Node.ANY)
                  .filter(t -> !t.getSubject().equals(whole.iris().source(document)))
                  .map(t -> t.getSubject())
                  .toList())
          .isNotEmpty()
          .allMatch(spokenOf::contains);
    }
  }

  @Test
  void ofADocumentHoldsNothingOfAnother() {
    assertThat(nodes(view("b")))
        .doesNotContain(
            Sayings.node("personne/p0002"),
            Sayings.node("promotion/2"),
            Sayings.node("administration/cotes"),
            Sayings.node("produit/carte"),
            Sayings.node("programme/eig"),
            whole.iris().source("a"),
            whole.iris().claims("a"));
    assertThat(nodes(view("a")))
        .doesNotContain(
            Sayings.node("personne/p0003"),
            Sayings.node("personne/p0005"),
            Sayings.node("article/a0001"),
            Sayings.node("media/gazette"),
            whole.iris().source("b"),
            whole.iris().claims("b"));
  }

  @Test
  void retainedHoldsTheBestRankedAnswers() {
    Graph graph = whole.retained();

    assertThat(values(graph, "defi/atlas", Eig.equipe))
        .containsExactly("participation/defi-atlas.p0001", "participation/defi-atlas.p0002");
    assertThat(graph.contains(Sayings.node("participation/defi-atlas.p0003"), Node.ANY, Node.ANY))
        .isFalse();
    assertThat(values(graph, "participation/defi-atlas.p0004", Eig.role))
        .containsExactly("role/mentor");
    assertThat(values(graph, "defi/karpe", Eig.hote)).containsExactly("administration/archives");
    assertThat(values(graph, "evenement/restitution", Eig.date)).containsExactly("2019-11-12");
  }

  @Test
  void retainedKeepsTheNameOfAPersonWhoseParticipationIsNotRetained() {
    assertThat(values(whole.retained(), "personne/p0003", Eig.nom)).containsExactly("Chloé Martin");
  }

  @Test
  void retainedHoldsACopyOfTheDescriptionOfTheGraph() {
    Graph meta = Objects.requireNonNull(whole.others().get(whole.iris().meta()));

    assertThat(meta.contains(Eig.Defi, RDF.Nodes.type, OWL.Class.asNode())).isTrue();
    assertThat(meta.stream().filter(t -> !whole.retained().contains(t))).isEmpty();
  }

  @Test
  void claimsOfADocumentAreHeldAsItMakesThem() {
    assertThat(values(claims("b"), "defi/atlas", Eig.hote))
        .containsExactly("administration/phares");
    assertThat(values(claims("b"), "defi/atlas", Eig.nom)).isEmpty();
    assertThat(values(claims("b"), "personne/p0003", Eig.aParticipeA)).isEmpty();
  }

  @Test
  void claimsSayWhichStateOfTheDocumentTheyComeFromAndItsLicence() {
    Graph graph = whole.retained();
    Node claims = whole.iris().claims("a");

    assertThat(graph.contains(claims, Terms.PROV_DERIVED_FROM, whole.iris().state("a"))).isTrue();
    assertThat(
            graph.contains(
                whole.iris().state("a"), Terms.PROV_SPECIALIZATION_OF, whole.iris().source("a")))
        .isTrue();
    assertThat(graph.contains(claims, Terms.DCT_LICENSE, Sayings.node("licence/lov2"))).isTrue();
  }
}
