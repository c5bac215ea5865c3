package eig.harvest;

import static eig.harvest.Layout.BILLETS;
import static eig.harvest.Layout.DEFIS;
import static eig.harvest.Layout.DEPOTS;
import static eig.harvest.Layout.PARTICIPATIONS;
import static eig.harvest.Layout.PERSONNES;
import static eig.harvest.Layout.VIDEOS;
import static eig.harvest.Layout.VOCABULAIRES;
import static eig.harvest.Sources.column;
import static eig.harvest.Sources.only;
import static eig.harvest.Sources.said;
import static org.assertj.core.api.Assertions.assertThat;

import eig.harvest.Remark.Weight;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps in what the pages of the current site say, each on small files of our own. */
class SiteTrapsTest {

  @TempDir private Path folder;
  private Sources site;

  @BeforeEach
  void begin() {
    site = Sources.site(folder);
  }

  @Test
  void aReferenceWithBlanksAroundItMeansTheDefi() {
    site.defi("a.md", "title: Alpha", "").person("p.md", person("\" Alpha\""));
    Harvest harvest = harvest();
    assertThat(only(harvest, PARTICIPATIONS)).containsEntry("cadre", "defi/Alpha");
    assertThat(said(harvest, Weight.NOTED))
        .containsExactly(
            "site/content/personnes/p.md:5: \" Alpha\", written once, is the défi \"Alpha\" but for"
                + " its blanks");
  }

  @Test
  void aReferenceThatIsWrittenOtherwiseIsSaidAndKeptAsWritten() {
    site.defi("a.md", "title: ePAL", "").person("p.md", person("e-PAL"));
    Harvest harvest = harvest();
    assertThat(only(harvest, PARTICIPATIONS)).containsEntry("cadre", "defi/e-PAL");
    assertThat(said(harvest, Weight.NOTED)).singleElement().asString().contains("of no défi");
  }

  @Test
  void twoDefisInOneReferenceAreNotSplit() {
    site.person("p.md", person("\"Un, deux\""));
    assertThat(only(harvest(), PARTICIPATIONS)).containsEntry("cadre", "defi/Un, deux");
  }

  @Test
  void aTermThatIsUsedAndNotDefinedIsSaidOnce() {
    site.file("site/content/themes/t.md", "---\ntitle: \"Accompagnement \"\n---\n")
        .defi("a.md", "title: A\nthemes:\n- Accompagnement\n- Inconnu", "")
        .defi("b.md", "title: B\nthemes: Inconnu", "");
    Harvest harvest = harvest();
    assertThat(only(harvest, VOCABULAIRES))
        .containsEntry("liste", "themes")
        .containsEntry("terme", "Accompagnement");
    assertThat(said(harvest, Weight.NOTED))
        .containsExactly(
            "site/content/defis/a.md:4: \"Inconnu\" is not defined in themes, and used 2 times");
  }

  @Test
  void aTestInAListIsReportedAndSkipped() {
    site.person("p.md", "title: Jeanne Essai\nrole: participant")
        .file(
            "site/content/presse.md",
            "---\nagents:\n  list:\n    - TEST - Jeanne Essai\n    - 'Jeanne Essai '\n---\n");
    Harvest harvest = harvest();
    assertThat(said(harvest, Weight.SKIPPED))
        .containsExactly(
            "site/content/presse.md:4: \"TEST - Jeanne Essai\" in a list is a test, not a name");
    assertThat(said(harvest, Weight.NOTED)).isEmpty();
  }

  @Test
  void blanksAroundTitlesJobsHostsAndTownsAreTrimmed() {
    site.defi("a.md", "title: \" A \"\nwho: \"Hôte\u00A0\"\ntown: \"Paris\u202F\"", "")
        .person("p.md", "title: 'Jeanne Essai '\njob: 'Designer '\nrole: participant");
    Harvest harvest = harvest();
    assertThat(only(harvest, DEFIS))
        .containsEntry("defi", "A")
        .containsEntry("hotes", "Hôte")
        .containsEntry("villes", "Paris");
    assertThat(only(harvest, PERSONNES))
        .containsEntry("personne", "Jeanne Essai")
        .containsEntry("fonction", "Designer");
  }

  @Test
  void decomposedAccentsAreComposedOnBothSides() {
    site.defi("a.md", "title: Sante\u0301", "").person("p.md", person("Sant\u00E9"));
    Harvest harvest = harvest();
    assertThat(only(harvest, DEFIS)).containsEntry("defi", "Sant\u00E9");
    assertThat(said(harvest, Weight.NOTED)).isEmpty();
  }

  @Test
  void apostrophesStayAsWritten() {
    site.defi("a.md", "title: Karfu’X", "").defi("b.md", "title: Estim'X", "");
    assertThat(column(harvest(), DEFIS, "defi")).containsExactly("Estim'X", "Karfu’X");
  }

  @Test
  void twoFilesOfOnePersonStayTwoRecords() {
    site.person("j.md", person("A"))
        .person("j-1.md", "title: 'Jeanne Essai '\nrole: agent-ecosysteme\njob: Marraine");
    Harvest harvest = harvest();
    assertThat(column(harvest, PERSONNES, "fiche")).containsExactly("j", "j-1");
    assertThat(column(harvest, PARTICIPATIONS, "cadre")).containsExactly("defi/A", "programme/EIG");
    assertThat(said(harvest, Weight.NOTED)).anyMatch(s -> s.contains("is also the name"));
  }

  @Test
  void theDateOfAPageIsNoFactAboutADefi() {
    site.defi("a.md", "title: A\ndate: 2021-10-04T09:03:27.263Z", "")
        .defi("b.md", "title: B\ndate: 2022", "")
        .defi("c.md", "title: C\ndate: 2021-02-30", "");
    Harvest harvest = harvest();
    assertThat(column(harvest, DEFIS, "annee")).containsExactly("", "", "");
    assertThat(harvest.remarks()).isEmpty();
  }

  @Test
  void theDateOfAPostThatDoesNotExistIsSaidAndLeftOut() {
    site.file("site/content/blog/a.md", "---\ntitle: A\ndate: 2021-02-30\n---\n")
        .file("site/content/blog/b.md", "---\ntitle: B\ndate: 20220115\n---\n")
        .file("site/content/blog/c.md", "---\ntitle: C\ndate: 2021-07-19T14:11:00.000Z\n---\n");
    Harvest harvest = harvest();
    assertThat(column(harvest, BILLETS, "date")).containsExactly("", "", "2021-07-19");
    assertThat(said(harvest, Weight.NOTED))
        .containsExactly(
            "site/content/blog/a.md:3: \"2021-02-30\" is not a date; it is left out",
            "site/content/blog/b.md:3: \"20220115\" is not a date; it is left out");
  }

  @Test
  void aPersonsOwnPromotionsAreKeptAsDeclaredOnly() {
    site.defi("a.md", "title: A\npromos:\n- Promotion 3 - X", "")
        .person("p.md", person("A") + "\npromos:\n- Promotion 3");
    Harvest harvest = harvest();
    assertThat(only(harvest, PERSONNES)).containsEntry("promotions_declarees", "Promotion 3");
    assertThat(column(harvest, PARTICIPATIONS, "cadre")).containsExactly("defi/A");
  }

  @Test
  void aPersonWithoutDefiTakesPartInThePromotionsDeclaredElseInTheProgramme() {
    site.person(
            "p.md", "title: Jeanne Essai\nrole: agent-programme\npromos:\n- Promotion 4\ndefis: []")
        .person("q.md", "title: Jean Témoin\nrole: agent-ecosysteme");
    assertThat(column(harvest(), PARTICIPATIONS, "cadre"))
        .containsExactly("programme/EIG", "promotion/Promotion 4");
  }

  @ParameterizedTest
  @CsvSource({
    "participant, eig",
    "agent-public, agent-public",
    "agent-programme, equipe-programme",
    "agent-programme-alumni, ancien-equipe-programme",
    "agent-ecosysteme, ecosysteme"
  })
  void aRoleIsMapped(String written, String role) {
    site.person("p.md", "title: Jeanne Essai\nrole: " + written);
    assertThat(column(harvest(), PARTICIPATIONS, "role")).containsExactly(role);
  }

  @Test
  void anUnknownRoleIsReportedAndThePersonStays() {
    site.person("p.md", "title: Jeanne Essai\nrole: stagiaire\ndefis:\n- A");
    Harvest harvest = harvest();
    assertThat(column(harvest, PERSONNES, "role")).containsExactly("");
    assertThat(harvest.table(PARTICIPATIONS).rows()).isEmpty();
    assertThat(said(harvest, Weight.SKIPPED)).singleElement().asString().contains("\"stagiaire\"");
  }

  @Test
  void theDefaultExpertiseOfAgentsIsDeclaredButSaysNothingOfTheirPart() {
    site.person("p.md", "title: Jeanne Essai\nrole: agent-public\nexpertises:\n- Juriste");
    Harvest harvest = harvest();
    assertThat(column(harvest, PERSONNES, "expertises")).containsExactly("Juriste");
    assertThat(column(harvest, PARTICIPATIONS, "expertises")).containsExactly("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Direction interministérielle (DINUM),",
        "Administration de rattachement :Ministère des essais",
        "Établissement (EPX) + Caisse (CX)",
        "Ministère de l'Un, du Deux et du Trois, Direction A - Service B"
      })
  void hostsStayOneWrittenValue(String who) {
    site.defi("a.md", "title: A\nwho: \"" + who + "\"", "");
    assertThat(only(harvest(), DEFIS)).containsEntry("hotes", who);
  }

  @Test
  void placeIsNoPlaceAndTownsStayAsWritten() {
    site.defi("a.md", "title: A\nplace: Ministère\ntown: 91000 Evry + 75020 Paris ", "")
        .defi("b.md", "title: B\ntown: Paris (75) | Lyon (69)", "");
    assertThat(column(harvest(), DEFIS, "villes"))
        .containsExactly("91000 Evry + 75020 Paris", "Paris (75)|Lyon (69)");
  }

  @Test
  void theAddressOfAPageHasNeitherAccentsNorApostrophes() {
    site.defi("Éco’balise nord.md", "title: A\nurlSET: https://beta.gouv.fr/startups/a.html", "");
    assertThat(only(harvest(), DEFIS))
        .containsEntry("adresse", "https://eig.numerique.gouv.fr/defis/ecobalise-nord/")
        .containsEntry("suite", "https://beta.gouv.fr/startups/a.html");
  }

  @Test
  void oneVideoMayShowSeveralDefis() {
    site.defi("a.md", "title: A", "{{< dailymotion x1 \"V\">}}")
        .defi("b.md", "title: B", "{{< dailymotion x1 \"V\">}}");
    assertThat(column(harvest(), VIDEOS, "defi")).containsExactly("A", "B");
  }

  @Test
  void theAddressOfCodeIsKeptOnceAndNothingElseOfABody() {
    site.defi(
        "a.md",
        "title: A\ndescription: Une description",
        """
        Une présentation de quelqu.un@exemple.fr, [son profil](https://github.com/quelquun).
        {{< arrow-link url="https://github.com/x/y" title="Code source" target="true" >}}
        {{< arrow-link url="https://github.com/x/y/" title="Base" target="true" >}}
        {{< arrow-link url="/img/a.pdf" title="Présentation" >}}
        """);
    Harvest harvest = harvest();
    assertThat(only(harvest, DEPOTS))
        .containsEntry("sujet", "defi/A")
        .containsEntry("adresse", "https://github.com/x/y");
    assertThat(written(harvest)).doesNotContain("quelqu", "présentation", "description");
  }

  @Test
  void portraitsAccountsAndTextsOfPeopleAreLeftOut() {
    site.file(
        "site/content/personnes/p.md",
        """
        ---
        title: Jeanne Essai
        role: participant
        desc: Une phrase
        image: img/j.png
        linkedin: https://linkedin.exemple/in/j
        github: https://github.com/j
        ---
        Bio.
        """);
    assertThat(written(harvest())).contains("Jeanne Essai").doesNotContain("github", "Bio", "img/");
  }

  private static String person(String defi) {
    return "title: Jeanne Essai\nrole: participant\ndefis:\n  - " + defi;
  }

  private static String written(Harvest harvest) {
    return harvest.tables().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(List::stream)
        .reduce("", (a, b) -> a + "\n" + b);
  }

  private Harvest harvest() {
    return Website.SITE_EIG.harvest(site.root(), KnownProducts.ALL);
  }
}
