package eig.graph;

import static eig.graph.Sayings.node;
import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Decision;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());
  private static final Node MENTOR = node("role/mentor");

  private static List<Triple> statements(List<Identity> identities, Decision... decisions) {
    return new Names(
            new Programme(
                List.of(),
                identities,
                List.of(),
                List.of(),
                List.of(decisions),
                List.of(),
                List.of()),
            IRIS)
        .statements();
  }

  private static Identity thing(String kind, String id, Optional<Key> within) {
    return new Identity(
        new Key(kind, id),
        "Nom de " + id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        within);
  }

  @Test
  void sayEverythingOfAConcept() {
    Identity mentor =
        new Identity(
            new Key("role", "mentor"),
            "Mentor",
            Optional.of("Mentore"),
            Optional.of("Mentor"),
            Optional.of("Qui accompagne."),
            Optional.of(new Key("role", "agent")));
    Node scheme = node("schema/role");

    assertThat(statements(List.of(mentor)))
        .containsExactlyInAnyOrder(
            Triple.create(MENTOR, RDF.Nodes.type, Eig.Role),
            Triple.create(MENTOR, Eig.nom, Literals.french("Mentor")),
            Triple.create(MENTOR, Terms.SKOS_ALT_LABEL, Literals.french("Mentore")),
            Triple.create(MENTOR, Terms.SKOS_PREF_LABEL, Literals.english("Mentor")),
            Triple.create(MENTOR, Terms.SKOS_DEFINITION, Literals.french("Qui accompagne.")),
            Triple.create(MENTOR, Terms.SKOS_BROADER, node("role/agent")),
            Triple.create(MENTOR, Terms.SKOS_IN_SCHEME, scheme),
            Triple.create(MENTOR, Terms.SKOS_NOTATION, Literals.plain("mentor")),
            Triple.create(scheme, RDF.Nodes.type, Terms.SKOS_CONCEPT_SCHEME),
            Triple.create(scheme, Terms.SKOS_PREF_LABEL, Literals.french("role")));
  }

  @Test
  void sayInWhichLargerPlaceAPlaceIs() {
    assertThat(statements(List.of(thing("commune", "c", Optional.of(new Key("departement", "d"))))))
        .containsExactlyInAnyOrder(
            Triple.create(node("commune/c"), RDF.Nodes.type, Eig.Commune),
            Triple.create(node("commune/c"), Eig.nom, Literals.french("Nom de c")),
            Triple.create(node("commune/c"), Eig.dans, node("departement/d")));
  }

  /** The second is a thing of ours, an address, or the words of a document. */
  @Test
  void sayOfWhatADecisionIs() {
    Identity x = thing("defi", "x", Optional.empty());
    Identity y = thing("defi", "y", Optional.empty());
    Key other = new Key("verdict", "autre");

    for (String second : List.of("y", "http://a.example/", "https://a.example/")) {
      assertThat(statements(List.of(x, y), new Decision(x.key(), second, other, "Raison.")))
          .filteredOn(said -> said.getPredicate().equals(Eig.rapproche))
          .extracting(Triple::getObject)
          .containsExactly(
              node("defi/x"), second.equals("y") ? node("defi/y") : NodeFactory.createURI(second));
      assertThat(statements(List.of(x, y), new Decision(x.key(), second, other, "Raison.")))
          .noneMatch(said -> said.getPredicate().equals(Eig.intitule));
    }
    assertThat(statements(List.of(x), new Decision(x.key(), "Le défi y", other, "Raison.")))
        .filteredOn(said -> said.getPredicate().equals(Eig.intitule))
        .extracting(Triple::getObject)
        .containsExactly(Literals.french("Le défi y"));
  }

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
