package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Document;
import eig.model.Key;
import eig.model.Licence;
import eig.model.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** What is said of a document, of its state, of the graph of its claims and of its licence. */
class DescriptionsTest {

  private static final Key LICENCE = new Key("licence", "lov2");
  private static final Key ARTICLE = new Key("article", "a1");
  private static final Iris IRIS = new Iris("https://exemple.fr/", List.of());
  private static final Node SOURCE = NodeFactory.createURI("https://exemple.fr/source/a");
  private static final Node STATE = NodeFactory.createURI("https://exemple.fr/source/a/etat");
  private static final Node CLAIMS = NodeFactory.createURI("https://exemple.fr/graphe/a");
  private static final Node TERMS = NodeFactory.createURI("https://exemple.fr/id/licence/lov2");

  private static List<Triple> of(Document document) {
    return new Descriptions(IRIS).of(document);
  }

  private static Document bare(Optional<Key> article) {
    return new Document(
        "a",
        "Livret",
        "DINUM",
        Optional.empty(),
        "page relevée",
        Optional.empty(),
        Optional.empty(),
        new Licence(LICENCE, false, Optional.empty()),
        3,
        article);
  }

  @Test
  void holdWhatIsKnownOfIt() {
    Document document =
        new Document(
            "a",
            "Livret",
            "DINUM",
            Optional.of(Period.parse("2020")),
            "page relevée",
            Optional.of(Period.parse("2021-06")),
            Optional.of("https://livret.example/"),
            new Licence(LICENCE, true, Optional.of("https://licence.example/")),
            3,
            Optional.empty());

    assertThat(of(document))
        .containsExactlyInAnyOrder(
            Triple.create(SOURCE, RDF.Nodes.type, Eig.Document),
            Triple.create(SOURCE, Eig.identifiant, Literals.plain("a")),
            Triple.create(SOURCE, Eig.nom, Literals.french("Livret")),
            Triple.create(SOURCE, Eig.titre, Literals.french("Livret")),
            Triple.create(SOURCE, Eig.date, Literals.plain("2020")),
            Triple.create(SOURCE, Eig.editeur, Literals.french("DINUM")),
            Triple.create(SOURCE, Eig.rang, Literals.number(BigDecimal.valueOf(3))),
            Triple.create(SOURCE, Eig.adresse, NodeFactory.createURI("https://livret.example/")),
            Triple.create(STATE, RDF.Nodes.type, Eig.EtatDeDocument),
            Triple.create(STATE, Terms.PROV_SPECIALIZATION_OF, SOURCE),
            Triple.create(STATE, Eig.revision, Literals.plain("page relevée")),
            Triple.create(STATE, Eig.date, Literals.plain("2021-06")),
            Triple.create(CLAIMS, Terms.PROV_DERIVED_FROM, STATE),
            Triple.create(CLAIMS, Terms.DCT_LICENSE, TERMS),
            Triple.create(TERMS, Eig.ouverte, Literals.bool(true)),
            Triple.create(TERMS, Eig.adresse, NodeFactory.createURI("https://licence.example/")));
  }

  @Test
  void leaveOutWhatIsNotKnown() {
    assertThat(of(bare(Optional.empty())))
        .hasSize(12)
        .contains(Triple.create(TERMS, Eig.ouverte, Literals.bool(false)))
        .noneMatch(triple -> triple.getPredicate().equals(Eig.date))
        .noneMatch(triple -> triple.getPredicate().equals(Eig.adresse));
  }

  /** Its title and its date are then those of the article, and claims of whoever says them. */
  @Test
  void leaveTheTitleOfAnArticleToTheArticle() {
    assertThat(of(bare(Optional.of(ARTICLE))))
        .hasSize(10)
        .noneMatch(triple -> triple.getPredicate().equals(Eig.nom))
        .noneMatch(triple -> triple.getPredicate().equals(Eig.titre));
  }
}
