package eig.harvest;

import static eig.harvest.Layout.ARTICLES;
import static eig.harvest.Sources.column;
import static eig.harvest.Sources.only;
import static eig.harvest.Sources.said;
import static org.assertj.core.api.Assertions.assertThat;

import eig.harvest.Remark.Weight;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The press page in both of its layouts. */
class PressPageTest {

  @TempDir private Path folder;

  @Test
  void linkAndQuotationMayStandOnOneLine() {
    Harvest harvest =
        press(
            """
            ## Le programme

            ### En 2024

            #### Un titre “entre guillemets”, deux

            [La Gazette, des champs, 3 septembre 2024](https://exemple.fr/a%C2%A0) : « Une citation ”imbriquée” [et](https://x.fr) la suite »
            """);
    assertThat(only(harvest, ARTICLES))
        .containsEntry("article", "Un titre “entre guillemets”, deux")
        .containsEntry("media", "La Gazette, des champs")
        .containsEntry("date", "2024-09-03")
        .containsEntry("adresse", "https://exemple.fr/a%C2%A0")
        .containsEntry("rubrique", "Le programme")
        .containsEntry("rang", "1");
  }

  @Test
  void linkAndQuotationMayStandInTwoParagraphs() {
    Harvest harvest =
        press(
            """
            #### Un titre

            [La Gazette, mai 2022](https://exemple.fr/a)

            « Une citation. »
            """);
    assertThat(only(harvest, ARTICLES)).containsEntry("date", "2022-05");
  }

  @Test
  void theBlankLineUnderATitleMayBeMissing() {
    Harvest harvest = press("#### Un titre\n[La Gazette, 2022](https://exemple.fr/a) : « Oui »\n");
    assertThat(only(harvest, ARTICLES)).containsEntry("titre", "Un titre");
  }

  @Test
  void theOrderOfThePageIsKeptAsARank() {
    Harvest harvest =
        press(
            """
            ## Projets
            #### B
            [M, 2022](https://exemple.fr/b)
            #### A
            [M, 2021](https://exemple.fr/a)
            """);
    assertThat(column(harvest, ARTICLES, "titre")).containsExactly("A", "B");
    assertThat(column(harvest, ARTICLES, "rang")).containsExactly("2", "1");
  }

  @Test
  void anArticleThatCannotBeReadIsSkippedWithItsLine() {
    Harvest harvest =
        press(
            """
            #### Sans lien

            Un texte.

            #### Sans date

            [La Gazette](https://exemple.fr/a)

            #### Sans adresse

            [La Gazette, 2022](/docs/a.pdf)

            #### Bon

            [La Gazette, 2022](https://exemple.fr/b)
            """);
    assertThat(column(harvest, ARTICLES, "titre")).containsExactly("Bon");
    assertThat(said(harvest, Weight.SKIPPED))
        .hasSize(3)
        .anyMatch(s -> s.startsWith("site/content/presse.md:4:") && s.contains("Sans lien"))
        .anyMatch(s -> s.startsWith("site/content/presse.md:10:") && s.contains("Sans date"))
        .anyMatch(s -> s.startsWith("site/content/presse.md:14:") && s.contains("/docs/a.pdf"));
  }

  private Harvest press(String body) {
    Sources site = Sources.site(folder);
    site.file("site/content/presse.md", "---\ntitle: Presse\n---\n" + body);
    return Website.SITE_EIG.harvest(site.root(), KnownProducts.ALL);
  }
}
