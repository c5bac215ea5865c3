package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import eig.model.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is left of tables of which every document is there. */
class RemainderTest {

  private static WrittenRows rows() {
    return new WrittenRows()
        .texts("autorite:licence", "cle", "lov2", "nom", "Licence Ouverte", "ouverte", "oui")
        .authority("produit", "carte", "Carte des côtes")
        .authority("defi", "atlas", "Atlas")
        .authority("article", "a1", "Un article")
        .authority("promotion", "1", "Promotion 1")
        .authority("promotion", "2", "Promotion 2")
        .writing("produit", "Carte marine", "", "carte")
        .writing("produit", "Atlas des côtes", "", "carte")
        .writing("defi", "Les atlas", "", "atlas");
  }

  private static WrittenRows two() {
    return rows().source("a", 1).source("b", 2);
  }

  private static Map<String, String> left(WrittenRows rows) {
    Programme programme = Reconciler.reconcile(rows.all()).programme();
    return Remainder.of(programme, programme).identities().stream()
        .collect(Collectors.toMap(i -> i.key().toString(), Identity::name));
  }

  private static String product(WrittenRows rows) {
    return left(rows).getOrDefault("produit/carte", "");
  }

  @Test
  void aProductBearsOurNameWhereverADocumentWritesIt() {
    assertThat(
            product(
                two()
                    .claim("a", "produit", "Atlas des côtes")
                    .claim("b", "produit", "Carte des côtes")))
        .isEqualTo("Carte des côtes");
    assertThat(
            product(
                two()
                    .claim("a", "produit", "Carte des côtes")
                    .claim("b", "produit", "Atlas des côtes")))
        .isEqualTo("Carte des côtes");
  }

  @Test
  void elseItBearsTheWritingOfTheBestRankedDocument() {
    assertThat(
            product(
                two()
                    .claim("b", "produit", "Atlas des côtes")
                    .claim("a", "produit", "Carte marine")))
        .isEqualTo("Carte marine");
  }

  @Test
  void aKeyIsNoNameWhereAnotherDocumentWritesOne() {
    assertThat(product(two().claim("a", "produit", "carte").claim("b", "produit", "Carte marine")))
        .isEqualTo("Carte marine");
  }

  @Test
  void otherThingsBearOurNameHoweverTheyAreWritten() {
    assertThat(left(two().claim("a", "defi", "Les atlas"))).containsEntry("defi/atlas", "Atlas");
  }

  @Test
  void theArticleThatADocumentRelaysIsSpokenOf() {
    assertThat(left(rows().source("a", 1))).doesNotContainKey("article/a1");
    assertThat(left(rows().source("a", 1, Map.of("article", WrittenRows.name("article", "a1")))))
        .containsKey("article/a1");
  }

  @Test
  void thePromotionOfARankIsSpokenOf() {
    WrittenRows rows =
        rows()
            .source("a", 1)
            .row(
                "rangs",
                "",
                Map.of(
                    "document", List.of(new Value.Text("a")),
                    "propriete", List.of(new Value.Text("hote")),
                    "promotion", List.of(WrittenRows.name("promotion", "1")),
                    "rang", List.of(new Value.Text("2"))));

    assertThat(left(rows)).containsKey("promotion/1").doesNotContainKey("promotion/2");
  }

  @Test
  void whatAnAddressNamesIsSpokenOf() {
    WrittenRows rows = rows().source("a", 1);
    Value address = new Value.Address("https://carte.example/");
    rows.row(
        "autorite:media",
        "",
        Map.of(
            "cle", List.of(new Value.Text("gazette")),
            "nom", List.of(new Value.Text("La Gazette")),
            "adresses", List.of(address)));
    assertThat(left(rows)).doesNotContainKey("media/gazette");

    rows.row("essai", "a", Map.of("adresse", List.of(new Value.Clue("media", address))));
    assertThat(left(rows)).containsEntry("media/gazette", "La Gazette");
  }

  @Test
  void aLargerThingStaysWithWhatLiesInIt() {
    WrittenRows rows =
        rows()
            .source("a", 1)
            .texts("autorite:departement", "cle", "29", "nom", "Finistère")
            .texts("autorite:departement", "cle", "35", "nom", "Ille-et-Vilaine")
            .texts("autorite:commune", "cle", "29019", "nom", "Brest", "departement", "29")
            .claim("a", "commune", "Brest");

    assertThat(left(rows)).containsKeys("commune/29019", "departement/29");
    assertThat(left(rows)).doesNotContainKey(new Key("departement", "35").toString());
  }
}
