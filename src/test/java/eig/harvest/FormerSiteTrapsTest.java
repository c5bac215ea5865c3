package eig.harvest;

import static eig.harvest.Layout.CHIFFRES;
import static eig.harvest.Layout.DEFIS;
import static eig.harvest.Layout.DEPOTS;
import static eig.harvest.Layout.DUREES;
import static eig.harvest.Layout.PARTICIPATIONS;
import static eig.harvest.Layout.PERSONNES;
import static eig.harvest.Layout.PRODUITS;
import static eig.harvest.Layout.VIDEOS;
import static eig.harvest.Sources.column;
import static eig.harvest.Sources.only;
import static eig.harvest.Sources.said;
import static org.assertj.core.api.Assertions.assertThat;

import eig.harvest.Remark.Weight;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of the former website, each on a small file of our own. */
class FormerSiteTrapsTest {

  @TempDir private Path folder;
  private Sources site;

  @BeforeEach
  void begin() {
    site = Sources.formerSite(folder);
  }

  @Test
  void aDefiIsCalledByItsKeyBecauseTitlesRepeat() {
    defis(
        """
        "Lien 2018":
          title: Lien
          promotion: 2
          year: 2018
        "Lien 2019":
          title: Lien
          promotion: dig
        "Alpha":
          title: Alpha
        """);
    Harvest harvest = harvest();
    assertThat(column(harvest, DEFIS, "defi")).containsExactly("Alpha", "Lien 2018", "Lien 2019");
    assertThat(column(harvest, DEFIS, "titre")).containsExactly("", "Lien", "Lien");
    assertThat(column(harvest, DEFIS, "promotion")).containsExactly("", "2", "dig");
    assertThat(column(harvest, DEFIS, "annee")).containsExactly("", "2018", "");
  }

  @Test
  void teamsHaveTheirRolesAndSkillsTheirNames() {
    site.file("_data/skills.yml", "dev: Développement");
    defis(
        """
        A:
          skills: ["dev", "autre"]
          eigs: ["Jeanne Essai"]
          mentors: ["Jean Témoin"]
          duration_months: 10
          ville: "Saint-Denis (93200)"
          website: https://a.exemple.fr
        """);
    Harvest harvest = harvest();
    assertThat(column(harvest, PARTICIPATIONS, "role")).containsExactly("mentor", "eig");
    assertThat(only(harvest, DEFIS))
        .containsEntry("expertises", "Développement|autre")
        .containsEntry("villes", "Saint-Denis (93200)")
        .containsEntry("suite", "https://a.exemple.fr");
    assertThat(only(harvest, DUREES)).containsEntry("mois", "10");
  }

  @Test
  void whoHasNoRecordIsSaidAndStaysInTheTeam() {
    defis("A:\n  mentors: [\"Jean Témoin\"]");
    Harvest harvest = harvest();
    assertThat(only(harvest, PARTICIPATIONS)).containsEntry("personne", "Jean Témoin");
    assertThat(said(harvest, Weight.NOTED))
        .containsExactly("_data/defis.yml:2: \"Jean Témoin\" of \"A\" has no record");
  }

  @Test
  void aPersonIsCalledByTheKeyAndAnotherTitleIsSaid() {
    site.file("_data/personnes.yml", "Jean Témoin:\n  title: Jeanne Essai\n  profil: Mentor\n");
    Harvest harvest = harvest();
    assertThat(only(harvest, PERSONNES)).containsEntry("personne", "Jean Témoin");
    assertThat(said(harvest, Weight.NOTED)).singleElement().asString().contains("Jeanne Essai");
  }

  @Test
  void aKeyThatStandsTwiceAlikeIsSaidAndTwiceOtherwiseRefusesThatRecordOnly() {
    site.file(
        "_data/personnes.yml",
        """
        Jeanne Essai:
          title: Jeanne Essai
          profil: Designer
          title: Jeanne Essai
        Jean Témoin:
          profil: Mentor
          profil: Designer
        Jo Tiers:
          profil: Designer
        """);
    Harvest harvest = harvest();
    assertThat(column(harvest, PERSONNES, "personne")).containsExactly("Jeanne Essai", "Jo Tiers");
    assertThat(said(harvest, Weight.NOTED))
        .containsExactly("_data/personnes.yml:4: a field stands twice, alike");
    assertThat(said(harvest, Weight.REFUSED))
        .containsExactly("_data/personnes.yml:7: a field stands twice");
  }

  @Test
  void aYearThatIsNoneIsSaidAndStaysAsWritten() {
    site.file(
        "_data/personnes.yml",
        """
        Jeanne Essai:
          annees:
          - 2018 2019
          class:
          - eig-2
          - dig
          - webdev
          profil: Accompagnement
          defis: []
        """);
    Harvest harvest = harvest();
    assertThat(only(harvest, PERSONNES))
        .containsEntry("annees", "2018 2019")
        .containsEntry("promotions_declarees", "2|dig");
    assertThat(said(harvest, Weight.NOTED)).singleElement().asString().contains("not a year");
    assertThat(column(harvest, PARTICIPATIONS, "cadre"))
        .containsExactly("promotion/2", "promotion/dig");
  }

  @Test
  void aMalformedAddressOfCodeStaysAsWritten() {
    defis(
        "A:\n  source_code: https://organisation/depot\nB:\n  source_code: https://gitlab.com/x/y");
    Harvest harvest = harvest();
    assertThat(column(harvest, DEPOTS, "adresse")).containsExactly("", "https://gitlab.com/x/y");
    assertThat(column(harvest, DEPOTS, "adresse_ecrite"))
        .containsExactly("https://organisation/depot", "");
    assertThat(said(harvest, Weight.NOTED)).singleElement().asString().contains("as written");
  }

  @Test
  void keyFiguresKeepTheirWordsAndTakeAUnitThatIsSaid() {
    defis(
        """
        A:
          key_figures:
            - amount: 1288
              description: "Déclarations analysées"
            - amount: 30
              description: "Minutes gagnées par expert"
            - amount: 98
              description: "% d’intéressés"
            - amount: "30 minutes"
              description: "par expert"
            - amount: 33
              description: "millions d'assurés"
            - amount: 200
              description: "Écarts"
              before: "+"
              after: "%"
            - amount: "1 200,5"
              description: "moisissures"
        """);
    Harvest harvest = harvest();
    assertThat(column(harvest, CHIFFRES, "n")).containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(column(harvest, CHIFFRES, "valeur"))
        .containsExactly("1288", "30", "98", "30", "33", "200", "1200.5");
    assertThat(column(harvest, CHIFFRES, "unite"))
        .containsExactly("", "minutes", "%", "minutes", "millions", "%", "");
    assertThat(column(harvest, CHIFFRES, "avant")).containsExactly("", "", "", "", "", "+", "");
    assertThat(column(harvest, CHIFFRES, "libelle_ecrit")).contains("% d’intéressés");
  }

  @Test
  void aTemplateOfZerosIsSkippedAndAZeroAmongFiguresIsAFigure() {
    defis(
        """
        A:
          key_figures:
            - amount: 00
              description: "décisions"
            - amount: 00
              description: "annotateurs"
        B:
          key_figures:
            - amount: 0
              description: "incident"
            - amount: 3
              description: "outils"
            - amount: beaucoup
              description: "visites"
        """);
    Harvest harvest = harvest();
    assertThat(column(harvest, CHIFFRES, "defi")).containsExactly("B", "B");
    assertThat(said(harvest, Weight.SKIPPED))
        .hasSize(3)
        .anyMatch(s -> s.startsWith("_data/defis.yml:3:") && s.contains("template"))
        .anyMatch(s -> s.startsWith("_data/defis.yml:13:") && s.contains("\"beaucoup\""));
  }

  @Test
  void videosHaveTheAddressOfTheirPlatform() {
    defis(
        """
        A:
          intro_videos:
            - id: x7z?start=2835
              platform: dailymotion
            - id: 563710999
              platform: vimeo
          end_of_project_videos:
            - id: x7z
              platform: dailymotion
            - id: abc
              platform: ailleurs
        """);
    Harvest harvest = harvest();
    assertThat(column(harvest, VIDEOS, "adresse"))
        .containsExactly("https://vimeo.com/563710999", "https://www.dailymotion.com/video/x7z");
    assertThat(said(harvest, Weight.SKIPPED)).singleElement().asString().contains("no address");
  }

  @Test
  void productsBearTheirOwnNamesNotThoseOfTheirDefi() {
    site.file(
        "realisations.html",
        "---\nrealisations:\n-\n  title: Carte\n  defi: Alpha\n  url: /relative\n---\n");
    assertThat(only(harvest(), PRODUITS))
        .containsEntry("produit", "Carte")
        .containsEntry("defis", "Alpha")
        .containsEntry("adresse", "");
  }

  @Test
  void aTestAmongPeopleIsSkipped() {
    defis("A:\n  eigs: [\"TEST - Jeanne Essai\"]");
    Harvest harvest = harvest();
    assertThat(harvest.table(PARTICIPATIONS).rows()).isEmpty();
    assertThat(harvest.remarks(Weight.SKIPPED)).hasSize(1);
  }

  private void defis(String yaml) {
    site.file("_data/defis.yml", yaml);
  }

  private Harvest harvest() {
    return Website.ANCIEN_SITE_EIG.harvest(site.root(), KnownProducts.ALL);
  }
}
