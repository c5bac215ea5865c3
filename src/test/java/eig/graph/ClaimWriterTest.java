package eig.graph;

import static eig.graph.Sayings.node;
import static eig.graph.Sayings.two;
import static eig.graph.Sayings.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class ClaimWriterTest {

  @Test
  void keysAParticipationByFrameAndPersonOnly() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .document("b", 2)
            .saysPart("a", "p1", "x", "mentor")
            .saysPart("b", "p1", "x", "responsable")
            .retained();

    assertThat(graph.stream(Node.ANY, RDF.Nodes.type, Eig.Participation))
        .extracting(Triple::getSubject)
        .containsExactly(node("participation/defi-x.p1"));
  }

  @Test
  void keysAMeasureBySubjectIndicatorDocumentAndNumber() {
    String[] figure = {
      "sujet",
      "promotion/3",
      "indicateur",
      "indicateur/eig",
      "n",
      "1",
      "valeur",
      "28",
      "qualificatif",
      "qualificatif/exact",
      "unite",
      "unite/u",
      "statut",
      "statut/s"
    };
    Graph graph =
        new Sayings()
            .document("a", 1)
            .document("b", 2)
            .says("a", "mesures", figure)
            .says("b", "mesures", figure)
            .retained();

    assertThat(graph.stream(Node.ANY, RDF.Nodes.type, Eig.Mesure))
        .extracting(Triple::getSubject)
        .containsExactlyInAnyOrder(
            node("mesure/promotion-3.eig.a.1"), node("mesure/promotion-3.eig.b.1"));
    assertThat(values(graph, "mesure/promotion-3.eig.a.1", Eig.minimum)).containsExactly("28");
    assertThat(values(graph, "mesure/promotion-3.eig.a.1", Eig.maximum)).containsExactly("28");
  }

  @Test
  void givesAnApproximateFigureNoBounds() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .says(
                "a",
                "mesures",
                "sujet",
                "promotion/3",
                "indicateur",
                "indicateur/eig",
                "n",
                "1",
                "valeur",
                "28",
                "qualificatif",
                "qualificatif/environ",
                "unite",
                "unite/u",
                "statut",
                "statut/s")
            .retained();

    assertThat(values(graph, "mesure/promotion-3.eig.a.1", Eig.valeur)).containsExactly("28");
    assertThat(values(graph, "mesure/promotion-3.eig.a.1", Eig.minimum)).isEmpty();
  }

  @Test
  void listsOnlyEigAsTheTeamOfADefi() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .saysPart("a", "p1", "x", "eig")
            .saysPart("a", "p2", "x", "mentor")
            .says(
                "a",
                "participations",
                "personne",
                "personne/p3",
                "cadre",
                "promotion/3",
                "role",
                "role/eig")
            .retained();

    assertThat(values(graph, "defi/x", Eig.equipe)).containsExactly("participation/defi-x.p1");
    assertThat(values(graph, "defi/x", Eig.participation)).hasSize(2);
    assertThat(values(graph, "promotion/3", Eig.equipe)).isEmpty();
  }

  @Test
  void writesAShortcutForPartsAndAnotherForSupervision() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .says(
                "a",
                "rattachements",
                "administration",
                "administration/x",
                "parent",
                "administration/y",
                "attache",
                "attache/fait-partie-de")
            .says(
                "a",
                "rattachements",
                "administration",
                "administration/x",
                "parent",
                "administration/z",
                "attache",
                "attache/tutelle")
            .retained();

    assertThat(values(graph, "administration/x", Eig.faitPartieDe))
        .containsExactly("administration/y");
    assertThat(values(graph, "administration/x", Eig.sousTutelleDe))
        .containsExactly("administration/z");
  }

  @Test
  void quotesTheArticleOnTheNodeOfTheDocument() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .says(
                "a",
                "fonctions",
                "personne",
                "personne/p1",
                "organisation",
                "administration/h1",
                "n",
                "1",
                "intitule",
                "Directrice",
                "source_citee",
                "article/r")
            .retained();

    assertThat(values(graph, "fonction/p1.administration-h1.a.1", Eig.sourceCitee))
        .containsExactly("article/r");
    assertThat(graph.contains(Node.ANY, RDF.Nodes.type, Eig.Citation)).isFalse();
  }

  @Test
  void doesNotQuoteTheArticleOnANodeThatOthersSpeakOfToo() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .document("b", 2)
            .saysPart("b", "p1", "x", "eig")
            .says(
                "a",
                "participations",
                "personne",
                "personne/p1",
                "cadre",
                "defi/x",
                "role",
                "role/eig",
                "source_citee",
                "article/r")
            .retained();

    assertThat(values(graph, "participation/defi-x.p1", Eig.sourceCitee)).isEmpty();
    assertThat(graph.contains(Node.ANY, RDF.Nodes.type, Eig.Citation)).isTrue();
  }

  @Test
  void quotesTheArticleOnEachStatementAboutAThing() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .says(
                "a",
                "defis",
                "defi",
                "defi/x",
                "hotes",
                "administration/h",
                "source_citee",
                "article/r")
            .retained();

    assertThat(values(graph, "defi/x", Eig.sourceCitee)).isEmpty();
    List<Node> quotes =
        graph.stream(Node.ANY, Eig.sourceCitee, node("article/r")).map(Triple::getSubject).toList();
    assertThat(quotes).hasSize(1);
    assertThat(graph.contains(quotes.get(0), RDF.Nodes.subject, node("defi/x"))).isTrue();
    assertThat(graph.contains(quotes.get(0), RDF.Nodes.predicate, Eig.hote)).isTrue();
    assertThat(graph.contains(quotes.get(0), RDF.Nodes.object, node("administration/h"))).isTrue();
  }

  @Test
  void makesOneThingOfAnArticleThatIsADocument() {
    KnowledgeGraph graph =
        new Sayings()
            .document("a", 1)
            .document("blog", 2, Optional.of("article/r"))
            .says(
                "a",
                "articles",
                "article",
                "article/r",
                "titre",
                "Un bilan",
                "media",
                "media/m",
                "date",
                "2019-05-04")
            .graph();
    Node document = graph.iris().source("blog");

    assertThat(graph.retained().contains(document, RDF.Nodes.type, Eig.Article)).isTrue();
    assertThat(graph.retained().contains(document, RDF.Nodes.type, Eig.Document)).isTrue();
    assertThat(graph.retained().contains(node("article/r"), Node.ANY, Node.ANY)).isFalse();
    assertThat(graph.retained().stream(document, Eig.date, Node.ANY)).hasSize(1);
  }

  @Test
  void writesAPersonsNameInNoLanguage() {
    Graph graph = new Sayings().document("a", 1).saysPart("a", "p1", "x", "eig").retained();

    assertThat(graph.contains(node("personne/p1"), Eig.nom, Literals.plain("Nom de p1"))).isTrue();
    assertThat(graph.contains(node("defi/x"), Eig.nom, Literals.french("Nom de x"))).isTrue();
  }

  @Test
  void neverSaysThatProbableMeansSame() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .saysNature("a", "x", "n")
            .saysNature("a", "y", "n")
            .decides("defi/x", "y", "probable")
            .decides("defi/x", "https://autre.example/x", "meme")
            .retained();

    assertThat(values(graph, "defi/x", Terms.SKOS_CLOSE_MATCH)).containsExactly("defi/y");
    assertThat(graph.stream(Node.ANY, OWL.sameAs.asNode(), Node.ANY))
        .extracting(triple -> triple.getObject().getURI())
        .containsExactly("https://autre.example/x");
    assertThat(graph.stream(Node.ANY, RDF.Nodes.type, Eig.Rapprochement)).hasSize(2);
  }

  @Test
  void aRowWhoseFrameNamesTwoDefisTogetherIsAParticipationInEach() {
    Graph graph =
        new Sayings()
            .document("a", 1)
            .says(
                "a",
                "participations",
                "personne",
                "personne/p1",
                "cadre",
                "defi/x|defi/y",
                "role",
                "role/eig")
            .retained();

    assertThat(graph.stream(Node.ANY, RDF.Nodes.type, Eig.Participation))
        .extracting(Triple::getSubject)
        .containsExactlyInAnyOrder(
            node("participation/defi-x.p1"), node("participation/defi-y.p1"));
    assertThat(graph.contains(node("participation/defi-x.p1"), Eig.cadre, node("defi/y")))
        .isFalse();
  }

  @Test
  void refusesATableThatNothingGivesAMeaning() {
    Sayings sayings = new Sayings().document("a", 1).says("a", "recettes", "defi", "defi/x");

    assertThatThrownBy(sayings::retained)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("a table of recettes");
  }

  @Test
  void aPhaseWithoutADayIsObservedOnTheDayThatTheDocumentWasRead() {
    Graph graph =
        two()
            .says("a", "phases", "produit", "produit/x", "etat", "etat/e1")
            .says("a", "phases", "produit", "produit/x", "etat", "etat/e2", "observe_le", "2019")
            .says(
                "a",
                "phases",
                "produit",
                "produit/x",
                "etat",
                "etat/e3",
                "source_citee",
                "article/a1")
            .retained();

    assertThat(literals(graph, "phase/x.a.e1", Eig.observeLe)).containsExactly(Sayings.READ_ON);
    assertThat(literals(graph, "phase/x.a.e2", Eig.observeLe)).containsExactly("2019");
    assertThat(literals(graph, "phase/x.a.e3", Eig.observeLe)).isEmpty();
  }

  private static List<String> literals(Graph graph, String subject, Node property) {
    return graph
        .find(node(subject), property, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }
}
