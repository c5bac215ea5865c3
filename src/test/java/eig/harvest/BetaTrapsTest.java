package eig.harvest;

import static eig.harvest.Layout.DEPOTS;
import static eig.harvest.Layout.EVENEMENTS_PRODUIT;
import static eig.harvest.Layout.ORGANISATIONS;
import static eig.harvest.Layout.PHASES;
import static eig.harvest.Layout.PRODUITS;
import static eig.harvest.Sources.column;
import static eig.harvest.Sources.only;
import static eig.harvest.Sources.said;
import static org.assertj.core.api.Assertions.assertThat;

import eig.harvest.Remark.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of beta.gouv.fr, each on a small file of our own. */
class BetaTrapsTest {

  @TempDir private Path folder;
  private Sources beta;

  @BeforeEach
  void begin() {
    beta = Sources.beta(folder);
  }

  @Test
  void sponsorsBearTheNameOfTheirRecord() {
    beta.file("content/_organisations/ax.md", "---\nname: Agence X\nacronym: AX\n---")
        .product("a.md", "title: A\nsponsors:\n- /organisations/ax\n- /organisations/inconnue");
    Harvest harvest = harvest();
    assertThat(only(harvest, PRODUITS)).containsEntry("porteurs", "Agence X|inconnue");
    assertThat(said(harvest, Weight.NOTED)).singleElement().asString().contains("inconnue");
  }

  @Test
  void aRecordWithoutExtensionIsARecord() {
    beta.file("content/_organisations/idx", "---\nname: Mobilités X\nacronym: IDX\n---\n")
        .product("a.md", "title: A\nsponsors: /organisations/idx");
    assertThat(only(harvest(), ORGANISATIONS)).containsEntry("fiche", "idx");
  }

  @Test
  void anOrganisationThatSponsorsNothingIsLeftOut() {
    beta.file("content/_organisations/idx.md", "---\nname: Mobilités X\n---\n")
        .file("content/_organisations/idy.md", "---\nname: Mobilités Y\n---\n")
        .product("a.md", "title: A\nsponsors: /organisations/idy")
        .product("b.md", "title: B\nsponsors: /organisations/idy");
    assertThat(column(harvest(), ORGANISATIONS, "nom")).containsExactly("Mobilités Y");
  }

  @Test
  void aPersonFiledAsAnOrganisationIsSkipped() {
    beta.file("content/_organisations/j-e.md", "---\nname: Jeanne ESSAI\nacronym: ' '\n---\n")
        .file("content/_organisations/anx.md", "---\nname: Agence ANX\nacronym: ANX\n---\n")
        .file("content/_organisations/op.md", "---\nname: Opéra municipal\n---\n")
        .product(
            "a.md",
            "title: A\nsponsors: [/organisations/j-e, /organisations/anx, /organisations/op]");
    Harvest harvest = harvest();
    assertThat(column(harvest, ORGANISATIONS, "nom"))
        .containsExactly("Agence ANX", "Opéra municipal");
    assertThat(only(harvest, PRODUITS)).containsEntry("porteurs", "Agence ANX|Opéra municipal");
    assertThat(said(harvest, Weight.SKIPPED))
        .containsExactly(
            "content/_organisations/j-e.md:2: this organisation bears the name of a person");
  }

  @Test
  void aRecordRemembersTheNamesItHad() {
    beta.product(
        "a.md", "title: A\nredirect_from:\n- /startups/ancien\n- /startups/plus.ancien.html");
    assertThat(only(harvest(), PRODUITS))
        .containsEntry("fiche", "a")
        .containsEntry("anciennes_fiches", "ancien|plus.ancien");
  }

  @Test
  void phasesKeepTheirDatesInWhateverOrderTheyStand() {
    beta.product(
        "a.md",
        """
        title: A
        phases:
          - name: construction
            start: 2019-12-19
          - name: investigation
            start: 2019-01-01T00:00:00.000Z
            end: 2019-12-19
            comment: Une phrase""");
    Harvest harvest = harvest();
    assertThat(column(harvest, PHASES, "etat")).containsExactly("construction", "investigation");
    assertThat(column(harvest, PHASES, "date"))
        .containsExactly("2019-12-19/", "2019-01-01/2019-12-19");
  }

  @Test
  void aPhaseWithoutAPossibleDateStaysAsWritten() {
    beta.product(
        "a.md",
        """
        title: A
        phases:
          - name: construction
            start: 2021-02-30
          - name: acceleration
            start: 2022-05-01
            end: 2021-05-01""");
    Harvest harvest = harvest();
    assertThat(column(harvest, PHASES, "date")).containsExactly("", "");
    assertThat(column(harvest, PHASES, "date_ecrite"))
        .containsExactly("2022-05-01/2021-05-01", "2021-02-30");
    assertThat(said(harvest, Weight.NOTED))
        .containsExactly(
            "content/_startups/a.md:5: \"2021-02-30\" is not a date; it stays as written",
            "content/_startups/a.md:7: \"2022-05-01/2021-05-01\" is not a date; it stays as written");
  }

  @Test
  void anotherRowWithTheSameKeyIsReportedNotLostInSilence() {
    beta.product(
        "a.md",
        """
        title: A
        phases:
          - name: construction
            start: 2021-01-01
          - name: construction
            start: 2022-01-01""");
    Harvest harvest = harvest();
    assertThat(column(harvest, PHASES, "date")).containsExactly("2021-01-01/");
    assertThat(said(harvest, Weight.SKIPPED))
        .containsExactly(
            "content/_startups/a.md:6: \"A, construction\" (phases) stands at"
                + " content/_startups/a.md:4 with other values");
  }

  @Test
  void eventsCodeAndAddressesAreFactsAndCommentsAreNot() {
    beta.product(
        "a.md",
        """
        title: A
        contact: a@exemple.fr
        link: pas une adresse
        repository: https://github.com/x/y
        events:
          - name: committee
            date: 2025-02-05
            comment: Une phrase""");
    Harvest harvest = harvest();
    assertThat(only(harvest, EVENEMENTS_PRODUIT))
        .containsEntry("evenement", "committee")
        .containsEntry("date", "2025-02-05");
    assertThat(only(harvest, DEPOTS))
        .containsEntry("sujet", "produit/A")
        .containsEntry("adresse", "https://github.com/x/y");
    assertThat(only(harvest, PRODUITS)).containsEntry("adresse", "");
    assertThat(harvest.tables().toString()).doesNotContain("Une phrase", "a@exemple.fr");
  }

  private Harvest harvest() {
    return Website.BETA_GOUV.harvest(beta.root(), KnownProducts.ALL);
  }

  @Test
  void productsThatTheAuthorityDoesNotKnowAreCountedAndLeftOut() throws IOException {
    beta.product("a.md", "title: A")
        .product("neuf.md", "title: B\nredirect_from: /startups/ancien.html")
        .product("autre.md", "title: C");
    Path table = folder.resolve("maison/data/autorites/produits.csv");
    Files.createDirectories(table.getParent());
    Files.writeString(
        table,
        """
        cle,nom,adresses
        a,A,https://a.example/|https://beta.gouv.fr/startups/a.html
        b,B,https://beta.gouv.fr/startups/ancien
        """);

    Harvest harvest =
        Website.BETA_GOUV.harvest(beta.root(), KnownProducts.of(folder.resolve("maison")));

    assertThat(column(harvest, PRODUITS, "produit")).containsExactly("A", "B");
    assertThat(said(harvest, Weight.SKIPPED)).singleElement().asString().contains("1 products");
  }
}
