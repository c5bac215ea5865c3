package eig.graph;

import static eig.graph.Sayings.node;
import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferenceTest {

  private static final Ontology ONTOLOGY = Ontology.read(Path.of(""));
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());
  private static final Node PART = node("participation/x.p1");

  private static Triple that(String subject, Node property, String object) {
    return Triple.create(node(subject), property, node(object));
  }

  private static Graph closed(Triple... statements) {
    return Inference.close(List.of(statements), ONTOLOGY, IRIS);
  }

  @Test
  void followsAnInverse() {
    assertThat(closed(Triple.create(PART, Eig.personne, node("personne/p1"))))
        .matches(g -> g.contains(node("personne/p1"), Eig.participe, PART));
    assertThat(closed(Triple.create(node("personne/p1"), Eig.participe, PART)))
        .matches(g -> g.contains(PART, Eig.personne, node("personne/p1")));
  }

  @Test
  void followsAChainWhateverTheOrderOfItsParts() {
    List<Triple> parts =
        new ArrayList<>(
            List.of(
                Triple.create(PART, Eig.personne, node("personne/p1")),
                Triple.create(PART, Eig.cadre, node("defi/x"))));
    for (int i = 0; i < 2; i++) {
      assertThat(Inference.close(parts, ONTOLOGY, IRIS))
          .matches(g -> g.contains(node("personne/p1"), Eig.aParticipeA, node("defi/x")));
      Collections.reverse(parts);
    }
  }

  /** The frame of a participation is inferred after its person was followed, or before. */
  @Test
  void followsAChainWhosePartsAreInferredThemselves() {
    Triple second = Triple.create(node("defi/x"), Eig.equipe, PART);
    for (Triple first :
        List.of(
            Triple.create(node("personne/p1"), Eig.participe, PART),
            Triple.create(PART, Eig.personne, node("personne/p1")))) {
      for (Graph graph : List.of(closed(first, second), closed(second, first))) {
        assertThat(graph.contains(that("personne/p1", Eig.aParticipeA, "defi/x"))).isTrue();
      }
    }
  }

  @Test
  void doesNotChainThroughAnotherParticipation() {
    Graph graph =
        closed(
            Triple.create(PART, Eig.personne, node("personne/p1")),
            that("participation/y.p2", Eig.cadre, "defi/y"));

    assertThat(graph.contains(node("personne/p1"), Eig.aParticipeA, Node.ANY)).isFalse();
  }

  @Test
  void closesWithinIntoItsOwnProperty() {
    Graph graph =
        closed(
            that("administration/a", Eig.faitPartieDe, "administration/b"),
            that("administration/c", Eig.faitPartieDe, "administration/d"),
            that("administration/b", Eig.faitPartieDe, "administration/c"));

    assertThat(graph.contains(that("administration/a", Eig.dansEnsemble, "administration/d")))
        .isTrue();
    assertThat(graph.contains(that("administration/a", Eig.faitPartieDe, "administration/c")))
        .isFalse();
    assertThat(graph.contains(that("administration/d", Eig.dansEnsemble, "administration/a")))
        .isFalse();
    // a, b and c above b, c and d: 3 + 2 + 1.
    assertThat(graph.stream(Node.ANY, Eig.dansEnsemble, Node.ANY)).hasSize(6);
  }

  /** What an attachment makes a part of comes when what is below it was already followed. */
  @Test
  void closesWithinOverAShortcutThatIsInferredLater() {
    Node attachment = node("rattachement/b.c");
    List<Triple> attached =
        List.of(
            Triple.create(attachment, Eig.administration, node("administration/b")),
            Triple.create(attachment, Eig.parent, node("administration/c")),
            Triple.create(attachment, Eig.attache, node("attache/fait-partie-de")));
    Triple below = that("administration/a", Eig.faitPartieDe, "administration/b");
    Triple above = that("administration/c", Eig.faitPartieDe, "administration/d");
    for (Triple stated : List.of(below, above)) {
      for (int rotation = 0; rotation < 4; rotation++) {
        List<Triple> statements = new ArrayList<>(attached);
        statements.add(stated);
        Collections.rotate(statements, rotation);
        Graph graph = Inference.close(statements, ONTOLOGY, IRIS);

        assertThat(graph.contains(that("administration/b", Eig.faitPartieDe, "administration/c")))
            .isTrue();
        // Two parts, and what is part of both.
        assertThat(graph.stream(Node.ANY, Eig.dansEnsemble, Node.ANY)).hasSize(3);
      }
    }
  }

  @Test
  void doesNotCloseSupervision() {
    Graph graph =
        closed(
            that("administration/a", Eig.sousTutelleDe, "administration/b"),
            that("administration/b", Eig.faitPartieDe, "administration/c"));

    assertThat(graph.contains(node("administration/a"), Eig.dansEnsemble, Node.ANY)).isFalse();
  }

  @Test
  void endsOnACircle() {
    Graph graph =
        closed(
            that("administration/a", Eig.faitPartieDe, "administration/b"),
            that("administration/b", Eig.faitPartieDe, "administration/a"));

    assertThat(graph.contains(that("administration/a", Eig.dansEnsemble, "administration/a")))
        .isTrue();
  }

  @Test
  void climbsSubclassesAndSubproperties() {
    Graph graph =
        closed(
            Triple.create(node("role/eig"), RDF.Nodes.type, Eig.Role),
            Triple.create(node("role/eig"), Eig.nom, Literals.french("EIG")));

    assertThat(graph.contains(node("role/eig"), RDF.Nodes.type, Eig.Concept)).isTrue();
    assertThat(
            graph.contains(
                node("role/eig"),
                RDF.Nodes.type,
                NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#Concept")))
        .isTrue();
    assertThat(graph.contains(node("role/eig"), Terms.SKOS_PREF_LABEL, Literals.french("EIG")))
        .isTrue();
    assertThat(graph.contains(node("role/eig"), RDFS.Nodes.label, Literals.french("EIG"))).isTrue();
  }

  @Test
  void makesATeamMemberAParticipantOfTheDefi() {
    Graph graph = closed(Triple.create(node("defi/x"), Eig.equipe, PART));

    assertThat(graph.contains(node("defi/x"), Eig.participation, PART)).isTrue();
    assertThat(graph.contains(PART, Eig.cadre, node("defi/x"))).isTrue();
    assertThat(graph.contains(PART, Node.ANY, Eig.Participation)).isFalse();
  }

  @Test
  void neverFollowsFromADomainOrARange(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.append(
        home, "ontology/eig.ttl", "eig:hote rdfs:domain eig:Promotion ; rdfs:range eig:Media .");

    Graph graph =
        Inference.close(
            List.of(that("defi/x", Eig.hote, "administration/h")), Ontology.read(home), IRIS);

    assertThat(graph.contains(Node.ANY, RDF.Nodes.type, Node.ANY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02,         2020-02-01, 2020-02-29",
    "2019-02,         2019-02-01, 2019-02-28",
    "2019,            2019-01-01, 2019-12-31",
    "2019-05-04,      2019-05-04, 2019-05-04",
    "2018-01/2018-03, 2018-01-01, 2018-03-31",
  })
  void givesTheFirstAndTheLastDayOfADate(String written, String first, String last) {
    Graph graph = closed(Triple.create(node("evenement/e"), Eig.date, Literals.plain(written)));

    assertThat(Sayings.values(graph, "evenement/e", Eig.debutAuPlusTot)).containsExactly(first);
    assertThat(Sayings.values(graph, "evenement/e", Eig.finAuPlusTard)).containsExactly(last);
    assertThat(graph.stream(Node.ANY, Eig.debutAuPlusTot, Node.ANY))
        .allMatch(t -> t.getObject().getLiteralDatatypeURI().endsWith("XMLSchema#date"));
  }

  @Test
  void givesNoLastDayToAnOpenInterval() {
    Graph graph = closed(Triple.create(node("evenement/e"), Eig.date, Literals.plain("2018-01/")));

    assertThat(Sayings.values(graph, "evenement/e", Eig.debutAuPlusTot))
        .containsExactly("2018-01-01");
    assertThat(Sayings.values(graph, "evenement/e", Eig.finAuPlusTard)).isEmpty();
  }

  @Test
  void aPromotionBeginsInTheEarliestYearOfItsDateItsEntryOrItsChallenges() {
    Node first = node("promotion/a");
    Node second = node("promotion/b");
    Node third = node("promotion/c");
    Triple typed = Triple.create(node("promotion/d"), RDF.Nodes.type, Eig.Promotion);
    Graph graph =
        closed(
            typed,
            Triple.create(first, RDF.Nodes.type, Eig.Promotion),
            Triple.create(first, Eig.date, Literals.plain("2020-09/")),
            that("defi/x", Eig.promotion, "promotion/a"),
            Triple.create(node("defi/x"), Eig.annee, Literals.plain("2021")),
            Triple.create(second, RDF.Nodes.type, Eig.Promotion),
            that("evenement/e", Eig.concerne, "promotion/b"),
            that("evenement/e", Eig.nature, "nature-evenement/entree-en-fonction"),
            Triple.create(node("evenement/e"), Eig.date, Literals.plain("2022-09")),
            that("evenement/f", Eig.concerne, "promotion/b"),
            that("evenement/f", Eig.nature, "nature-evenement/appel-a-projets"),
            Triple.create(node("evenement/f"), Eig.date, Literals.plain("2021-01")),
            Triple.create(third, RDF.Nodes.type, Eig.Promotion),
            that("defi/y", Eig.promotion, "promotion/c"),
            Triple.create(node("defi/y"), Eig.annee, Literals.plain("2019")),
            that("defi/z", Eig.promotion, "promotion/c"),
            Triple.create(node("defi/z"), Eig.annee, Literals.plain("2018")));

    assertThat(Sayings.values(graph, "promotion/a", Eig.anneeDeDebut)).containsExactly("2020");
    assertThat(Sayings.values(graph, "promotion/b", Eig.anneeDeDebut)).containsExactly("2022");
    assertThat(Sayings.values(graph, "promotion/c", Eig.anneeDeDebut)).containsExactly("2018");
    assertThat(Sayings.values(graph, "promotion/d", Eig.anneeDeDebut)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true"})
  void anExactFigureIsItsOwnBoundsAndAnApproximateOneHasNone(boolean exact, boolean valueFirst) {
    Node measure = node("mesure/m");
    Triple value = Triple.create(measure, Eig.valeur, Literals.number(new BigDecimal("32")));
    Triple qualifier =
        Triple.create(
            measure, Eig.qualificatif, node("qualificatif/" + (exact ? "exact" : "environ")));
    Graph graph = valueFirst ? closed(value, qualifier) : closed(qualifier, value);
    assertThat(graph.contains(measure, Eig.minimum, value.getObject())).isEqualTo(exact);
    assertThat(graph.contains(measure, Eig.maximum, value.getObject())).isEqualTo(exact);
  }
}
