package eig.harvest;

import static eig.harvest.Layout.ARTICLES;
import static eig.harvest.Layout.CHIFFRES;
import static eig.harvest.Layout.DEFIS;
import static eig.harvest.Layout.PARTICIPATIONS;
import static eig.harvest.Layout.PERSONNES;
import static eig.harvest.Layout.PRODUITS;
import static eig.harvest.Layout.VOCABULAIRES;
import static eig.harvest.Sources.column;
import static eig.harvest.Sources.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eig.harvest.Remark.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the real sources give: current website of 14 April 2026, former website of 5 September 2022,
 * product pages of beta.gouv.fr. They do not ship; without them this class is skipped.
 */
class RealCheckoutsTest {

  private static final Path SITES =
      Path.of(System.getProperty("eig.sites", "../shared/sources")).toAbsolutePath();

  @TempDir private Path folder;

  @BeforeAll
  static void sitesAreThere() {
    assumeTrue(
        Files.isDirectory(SITES.resolve("site-eig-v3/site/content")),
        "the checkouts do not ship: set -Deig.sites to count what they hold");
  }

  @Test
  void theCurrentWebsiteHoldsWhatACarefulReadingCounted() {
    Harvest harvest = site();
    assertThat(harvest.remarks(Weight.REFUSED)).isEmpty();
    assertThat(column(harvest, DEFIS, "defi")).hasSize(131).doesNotHaveDuplicates();
    assertThat(column(harvest, PERSONNES, "fiche")).hasSize(431);
    assertThat(new HashSet<>(column(harvest, PERSONNES, "personne"))).hasSize(428);
    assertThat(column(harvest, ARTICLES, "titre")).hasSize(60);
    assertThat(column(harvest, VOCABULAIRES, "liste")).filteredOn("promotions"::equals).hasSize(8);
    assertThat(new HashSet<>(column(harvest, DEFIS, "promotion"))).hasSize(8);
    assertThat(column(harvest, DEFIS, "hotes")).doesNotContain("");
  }

  @Test
  void hostsAreWrittenInOneHundredAndEightWaysThreeOfThemByBlanksOnly() {
    Checkout checkout =
        Checkout.open(SITES.resolve("site-eig-v3"), "site/content", "", "defis", "personnes");
    Set<String> exact = new HashSet<>();
    for (String file : checkout.files("site/content/defis", ".md")) {
      if (!file.endsWith("_index.md")) {
        exact.addAll(checkout.page(file).fields().raw("who"));
      }
    }
    assertThat(exact).hasSize(108);
    assertThat(new HashSet<>(column(site(), DEFIS, "hotes"))).hasSize(105);
  }

  @Test
  void thirtyFourReferencesToDefisAreNotTheirTitles() {
    List<String> said =
        said(site(), Weight.NOTED).stream().filter(s -> s.contains(", written ")).toList();
    assertThat(said).hasSize(13);
    assertThat(said.stream().mapToInt(RealCheckoutsTest::times).sum()).isEqualTo(34);
    Set<String> titles = new HashSet<>(column(site(), DEFIS, "defi"));
    assertThat(column(site(), PARTICIPATIONS, "cadre"))
        .filteredOn(c -> c.startsWith("defi/") && !titles.contains(c.substring("defi/".length())))
        .containsExactlyInAnyOrder(
            "defi/e-PSHAD", "defi/e-PSHAD", "defi/SiRANo", "defi/Estim'action, SOS Pont");
  }

  @Test
  void theFormerWebsiteHas144KeyFiguresOf140OfUse() {
    Harvest harvest = Website.ANCIEN_SITE_EIG.harvest(SITES.resolve("site-eig"), KnownProducts.ALL);
    assertThat(harvest.remarks(Weight.REFUSED)).isEmpty();
    assertThat(harvest.table(CHIFFRES).rows()).hasSize(140);
    assertThat(said(harvest, Weight.SKIPPED))
        .hasSize(4)
        .allMatch(s -> s.contains("Open Justice") && s.contains("template"));
    assertThat(column(harvest, DEFIS, "defi")).hasSize(71);
    assertThat(harvest.table(PERSONNES).rows()).hasSize(262);
  }

  @Test
  void betaGouvHasFortyThreeProducts() {
    Harvest harvest = Website.BETA_GOUV.harvest(SITES.resolve("beta.gouv.fr"), KnownProducts.ALL);
    assertThat(harvest.remarks(Weight.REFUSED)).isEmpty();
    assertThat(harvest.table(PRODUITS).rows()).hasSize(43);
    assertThat(said(harvest, Weight.SKIPPED)).hasSize(1);
  }

  @Test
  void theTablesOfTheProjectAreWhatTheyGive() {
    KnownProducts known = KnownProducts.of(Path.of(""));
    for (Harvest harvest :
        List.of(
            site(),
            Website.ANCIEN_SITE_EIG.harvest(SITES.resolve("site-eig"), known),
            Website.BETA_GOUV.harvest(SITES.resolve("beta.gouv.fr"), known))) {
      assertThat(DocumentFolder.of(Path.of(""), harvest.website().document()).compare(harvest))
          .isNotEmpty()
          .allMatch(change -> change.added() + change.changed() + change.removed() == 0)
          .allMatch(change -> change.rows() > 0);
    }
  }

  @Test
  void whatTheyGiveIsAcceptedAsTables() throws IOException {
    assertThat(
            SchemasTest.read(
                folder,
                site(),
                Website.ANCIEN_SITE_EIG.harvest(SITES.resolve("site-eig"), KnownProducts.ALL),
                Website.BETA_GOUV.harvest(SITES.resolve("beta.gouv.fr"), KnownProducts.ALL)))
        .hasSizeGreaterThan(2000);
  }

  private static Harvest site() {
    return Website.SITE_EIG.harvest(SITES.resolve("site-eig-v3"), KnownProducts.ALL);
  }

  /** The number in {@code written 6 times} or {@code written once}. */
  private static int times(String said) {
    String number = said.replaceFirst("(?s).*, written (once|\\d+).*", "$1");
    return number.equals("once") ? 1 : Integer.parseInt(number);
  }
}
