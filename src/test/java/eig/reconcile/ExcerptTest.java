package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.model.Document;
import eig.model.Edition;
import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import eig.model.Withdrawals;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of the fixture, one of whose documents is put under a licence that is not open. */
class ExcerptTest {

  private static final String SOURCES = "data/sources/sources.csv";
  private static final String DECISIONS = "data/autorites/rapprochements.csv";
  private static final String PRODUCTS = "data/autorites/produits.csv";

  private Path home = Path.of("");

  @BeforeEach
  void home(@TempDir Path temp) {
    home = Fixtures.home(temp);
    Fixtures.append(home, "data/autorites/licences.csv", "nc,Pas de commerce,,Not for trade,,non,");
  }

  private void close(String document) {
    String row =
        Fixtures.text(home, SOURCES)
            .lines()
            .filter(l -> l.startsWith(document + ","))
            .findFirst()
            .orElseThrow();
    Fixtures.edit(home, SOURCES, row, row.replace(",lov2,", ",nc,"));
  }

  private Excerpt open() {
    return Excerpt.of(Edition.OUVERTE, Fixtures.entries(home), Withdrawals.none());
  }

  private Programme programme() {
    Excerpt excerpt = open();
    assertThat(excerpt.reconciled().doubts()).isEmpty();
    return excerpt.reconciled().programme();
  }

  private List<String> keys() {
    return programme().identities().stream().map(Identity::key).map(Key::toString).toList();
  }

  private String product() {
    return programme().identities().stream()
        .filter(identity -> identity.key().equals(new Key("produit", "carte")))
        .map(Identity::name)
        .findFirst()
        .orElse("");
  }

  @Test
  void theCompleteEditionHoldsEveryDocumentWhateverItsLicence() {
    close("b");

    Excerpt complete = Excerpt.of(Edition.COMPLETE, Fixtures.entries(home), Withdrawals.none());

    assertThat(complete.leftOut()).isEmpty();
    assertThat(complete.reconciled()).isEqualTo(Fixtures.reconciled(home));
  }

  @Test
  void theOpenEditionHoldsEveryRowOfTheOpenDocumentsAndNoOther() {
    close("b");
    Programme whole = Fixtures.reconciled(home).programme();

    assertThat(programme().documents()).extracting(Document::id).containsExactly("a");
    assertThat(programme().claims())
        .isEqualTo(whole.claims().stream().filter(row -> row.document().equals("a")).toList())
        .extracting(Entry::document)
        .contains("a");
  }

  @Test
  void saysWhichDocumentsAreLeftOutAndUnderWhichLicence() {
    close("b");

    assertThat(open().leftOut()).containsExactly(new Excerpt.LeftOut("b", "Pas de commerce"));
  }

  @Test
  void aThingThatNoOpenDocumentSpeaksOfIsNotThere() {
    close("b");

    assertThat(keys())
        .contains("personne/p0001", "personne/p0004", "administration/mer", "defi/oeuvres")
        .doesNotContain("personne/p0003", "personne/p0005", "media/gazette", "article/a0001");
  }

  @Test
  void aConceptIsLeftOutWhenOnlyTheOtherDocumentsUseIt() {
    close("b");

    assertThat(keys())
        .as("used by a, used by nobody, of our own decision")
        .contains("qualificatif/exact", "qualificatif/environ", "verdict/probable", "licence/lov2")
        .doesNotContain("qualificatif/plus-de", "genre/presse", "statut/depense", "licence/nc");
  }

  @Test
  void aLargerThingStaysWithTheThingThatLiesInIt() {
    Fixtures.replace(
        home, "data/autorites/hierarchies.csv", "type,cle,plus_large\nstatut,tenu,depense\n");
    Fixtures.edit(
        home,
        "data/datapackage.json",
        "    {\"name\": \"sources\"",
        "    {\"name\": \"h\", \"path\": \"autorites/hierarchies.csv\", \"schema\":"
            + " \"schemas/hierarchies.json\"},\n    {\"name\": \"sources\"");
    close("b");

    assertThat(keys()).as("a says tenu").contains("statut/tenu", "statut/depense");
  }

  @Test
  void aDecisionThatRestsOnADocumentThatIsNotThereIsLeftOut() {
    Fixtures.append(home, DECISIONS, "defi,atlas,https://b.example/,meme,Vu dans b.,a|b");
    close("b");

    assertThat(Fixtures.reconciled(home).programme().decisions()).hasSize(2);
    assertThat(programme().decisions())
        .singleElement()
        .satisfies(decision -> assertThat(decision.a().id()).isEqualTo("karpe"));
  }

  @Test
  void aDecisionAboutAThingThatIsNotThereIsLeftOut() {
    Fixtures.append(home, DECISIONS, "personne,p0001,p0003,autre,Deux noms.,");
    Fixtures.append(home, DECISIONS, "personne,p0005,p0002,autre,Deux noms.,");
    Fixtures.append(home, DECISIONS, "personne,p0001,p0002,autre,Deux noms.,");
    close("b");

    assertThat(programme().decisions())
        .extracting(decision -> decision.a().id() + " " + decision.b())
        .containsExactly("karpe https://produits.example/karpe", "p0001 p0002");
  }

  @Test
  void arbitrationsAndRanksOfDocumentsThatAreNotThereAreLeftOut() {
    Fixtures.append(home, "data/autorites/arbitrages.csv", "defi/atlas,hote,phares,Vu dans b.,b");
    Fixtures.append(home, "data/autorites/arbitrages.csv", "promotion/2,eig,12,Vu dans a.,a");
    Fixtures.append(home, "data/sources/rangs.csv", "b,hote,1,1,Essai.");
    Fixtures.append(home, "data/sources/rangs.csv", "a,hote,1,1,Essai.");
    close("b");

    assertThat(programme().arbitrations())
        .extracting(arbitration -> arbitration.subject().toString())
        .containsExactly("promotion/2");
    assertThat(programme().ranks()).extracting(rank -> rank.document()).containsExactly("a");
  }

  @Test
  void aDecisionThatRestsOnAnUnknownDocumentIsRefused() {
    Fixtures.append(home, DECISIONS, "defi,atlas,https://b.example/,meme,Vu dans c.,a|c");

    assertThatThrownBy(this::open).hasMessageContaining(DECISIONS + ":3: unknown document \"c\"");
  }

  @Test
  void aLicenceThatIsNeitherOpenNorNotIsRefused() {
    Fixtures.append(home, "data/autorites/licences.csv", "x,X,,X,,peut-être,");

    assertThatThrownBy(this::open)
        .hasMessageContaining("data/autorites/licences.csv:4: ouverte: \"peut-être\"");
  }

  @Test
  void aProductKeepsOurNameWhereAnOpenDocumentWritesIt() {
    close("b");

    assertThat(product()).isEqualTo("Carte des côtes");
  }

  @Test
  void aProductThatOpenDocumentsOnlyLinkToIsAKey() {
    linkToTheProduct();
    close("a");

    assertThat(product()).isEqualTo("carte");
  }

  @Test
  void aProductThatOpenDocumentsCallOtherwiseBearsTheirName() {
    linkToTheProduct();
    Fixtures.append(home, "data/autorites/ecritures.csv", "produit,Carte marine,b,carte,Essai.");
    Fixtures.append(home, "data/sources/b/mentions.csv", "a0001,produit/Carte marine,explicite,");
    close("a");

    assertThat(product()).isEqualTo("Carte marine");
  }

  @Test
  void aProductThatNoOpenDocumentSpeaksOfIsNotThere() {
    close("a");

    assertThat(product()).isEmpty();
  }

  /** Document b gives the address of the product as what became of a défi. */
  private void linkToTheProduct() {
    Fixtures.edit(
        home,
        "data/datapackage.json",
        "\"autorites/produits.csv\", \"schema\": \"schemas/identites.json\"",
        "\"autorites/produits.csv\", \"schema\": \"schemas/produits-identites.json\"");
    Fixtures.replace(
        home, PRODUCTS, "cle,nom,adresses\ncarte,Carte des côtes,https://carte.example/\n");
    Fixtures.edit(
        home,
        "data/sources/b/defis.csv",
        "Atlas,,,,Service des phares,,,,,,,,,,",
        "Atlas,,,,Service des phares,,,,,,,,,https://carte.example/,");
  }
}
