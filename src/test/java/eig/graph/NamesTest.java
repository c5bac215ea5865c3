package eig.graph;

import static eig.graph.Sayings.node;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  /** The class is that of the ontology; a kind of concept without one of its own is a concept. */
  @ParameterizedTest
  @CsvSource({
    "defi, Defi",
    "promotion, Promotion",
    "administration, Administration",
    "personne, Personne",
    "produit, Produit",
    "programme, Programme",
    "article, Article",
    "media, Media",
    "evenement, Evenement",
    "role, Role",
    "metier, Metier",
    "expertise, Expertise",
    "theme, Theme",
    "commune, Commune",
    "departement, Departement",
    "region, Region",
    "indicateur, Indicateur",
    "nature-chiffre, NatureDeChiffre",
    "statut, Concept",
  })
  void giveAThingTheClassOfItsKind(String kind, String type) {
    Graph graph =
        Sayings.two()
            .says("a", "evenements", "evenement", "evenement/e", "sujets", kind + "/t")
            .retained();

    assertThat(graph.stream(node(kind + "/t"), RDF.Nodes.type, Node.ANY))
        .extracting(triple -> triple.getObject().getURI())
        .contains(Eig.NAMESPACE + type);
  }
}
