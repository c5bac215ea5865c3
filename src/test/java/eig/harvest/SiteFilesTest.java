package eig.harvest;

import static eig.harvest.Layout.BILLETS;
import static eig.harvest.Layout.DEFIS;
import static eig.harvest.Layout.PARTICIPATIONS;
import static eig.harvest.Layout.PERSONNES;
import static eig.harvest.Layout.VIDEOS;
import static eig.harvest.Sources.column;
import static eig.harvest.Sources.only;
import static eig.harvest.Sources.said;
import static org.assertj.core.api.Assertions.assertThat;

import eig.harvest.Remark.Weight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps in the files of the current site: which are records, and which cannot be read. */
class SiteFilesTest {

  @TempDir private Path folder;
  private Sources site;

  @BeforeEach
  void begin() {
    site = Sources.site(folder);
  }

  @Test
  void aMisleadingFileNameIsNoReasonToDropARecord() {
    site.person("test.md", "title: Jeanne Essai\nrole: agent-public")
        .defi("devis.md", "title: Autre chose", "")
        .file("site/content/blog/10-lorem-ipsum.md", "---\ntitle: Les lauréats\n---\n");
    Harvest harvest = harvest();
    assertThat(column(harvest, PERSONNES, "personne")).containsExactly("Jeanne Essai");
    assertThat(column(harvest, DEFIS, "fiche")).containsExactly("devis");
    assertThat(column(harvest, BILLETS, "titre")).containsExactly("Les lauréats");
  }

  @Test
  void pagesNotebooksAndKeepFilesAreNoRecords() {
    site.defi("_index.md", "title: Les projets\nvisible: false", "")
        .file("site/content/defis/.keep", "")
        .file("site/content/personnes/automatique.ipynb", "{}")
        .file("site/content/contact.md", "---\ntitle: Contact\n---\n");
    Harvest harvest = harvest();
    assertThat(harvest.tables()).allMatch(table -> table.rows().isEmpty());
    assertThat(harvest.remarks()).isEmpty();
  }

  @Test
  void twoFilesWithOneTitleAreReportedAndBothKept() {
    site.defi("lien.md", "title: EIG Lien", "").defi("lien-1.md", "title: 'EIG Lien '", "");
    Harvest harvest = harvest();
    assertThat(column(harvest, DEFIS, "fiche")).containsExactly("lien", "lien-1");
    assertThat(said(harvest, Weight.NOTED))
        .containsExactly(
            "site/content/defis/lien.md:2: \"EIG Lien\" is also the title of a défi at"
                + " site/content/defis/lien-1.md:2");
  }

  @Test
  void aVideoShortcodeWithoutIdentifierIsSkippedWithItsLine() {
    site.defi(
        "a.md",
        "title: A",
        "\n{{< dailymotion\"Sans\">}}\n{{< dailymotion x1a \"Avec\" >}}\n{{< dailymotion x1a >}}\n");
    Harvest harvest = harvest();
    assertThat(only(harvest, VIDEOS))
        .containsEntry("adresse", "https://www.dailymotion.com/video/x1a");
    assertThat(said(harvest, Weight.SKIPPED))
        .containsExactly("site/content/defis/a.md:5: the video of \"A\" has no identifier");
  }

  @Test
  void fieldsComeAndGo() {
    site.defi("a.md", "title: A", "")
        .defi("b.md", "title: B\npromos: Promotion 2\nnouveau: {x: [1]}\nthemes:", "")
        .person("p.md", "title: Jeanne Essai\nrole: participant\ndefis: B\npromos:");
    Harvest harvest = harvest();
    assertThat(column(harvest, DEFIS, "promotion")).containsExactly("", "Promotion 2");
    assertThat(column(harvest, PARTICIPATIONS, "cadre")).containsExactly("defi/B");
    assertThat(harvest.remarks(Weight.REFUSED)).isEmpty();
  }

  @Test
  void oneBadFileIsReportedAndTheRestGoesOn() throws IOException {
    site.defi("a.md", "title: A", "")
        .defi("b.md", "title: [B", "")
        .defi("c.md", "who: Sans titre", "")
        .defi("d.md", "title: D\ntitle: E", "")
        .file("site/content/defis/e.md", "Sans en-tête")
        .defi("f.md", "title: F\ntown: {Paris: 75}", "");
    Files.write(
        folder.resolve("site/content/defis/g.md"),
        "---\ntitle: Été\n---\n".getBytes(StandardCharsets.ISO_8859_1));
    Harvest harvest = harvest();
    assertThat(column(harvest, DEFIS, "defi")).containsExactly("A");
    assertThat(harvest.remarks(Weight.REFUSED))
        .extracting(Remark::where)
        .containsExactly(
            "site/content/defis/b.md:3",
            "site/content/defis/c.md:2",
            "site/content/defis/d.md:3",
            "site/content/defis/e.md:1",
            "site/content/defis/f.md:3",
            "site/content/defis/g.md:2");
  }

  @Test
  void aLinkOutOfTheCheckoutIsRefusedAndOneWithinIsRead() throws IOException {
    Path outside = Files.writeString(folder.resolve("dehors.md"), "---\ntitle: Dehors\n---\n");
    Sources inside = Sources.site(folder.resolve("depot")).defi("a.md", "title: A", "");
    Path defis = inside.root().resolve("site/content/defis");
    Files.createSymbolicLink(defis.resolve("b.md"), outside);
    Files.createSymbolicLink(defis.resolve("c.md"), Path.of("nulle-part.md"));
    Files.createSymbolicLink(defis.resolve("d.md"), Path.of("a.md"));
    Harvest harvest = Website.SITE_EIG.harvest(inside.root(), KnownProducts.ALL);
    assertThat(column(harvest, DEFIS, "fiche")).containsExactly("a", "d");
    assertThat(said(harvest, Weight.REFUSED))
        .containsExactly(
            "site/content/defis/b.md: it is a link that leads out of the checkout",
            "site/content/defis/c.md: it is a link that leads nowhere");
  }

  @Test
  void fourMegabytesOfFrontMatterAreRefusedUnread() {
    site.defi("a.md", "title: A\nx: " + "x".repeat(4_000_000), "")
        .defi("b.md", "title: B", "x".repeat(5_000_000))
        .defi("c.md", "title: C", "");
    Harvest harvest = harvest();
    assertThat(column(harvest, DEFIS, "defi")).containsExactly("C");
    assertThat(harvest.remarks(Weight.REFUSED)).hasSize(2);
  }

  @Test
  void aTextThatNestsWithoutEndIsRefusedAndTheRestGoesOn() {
    site.defi("a.md", "title: A", ">".repeat(200_000))
        .defi("b.md", "title: B", "- ".repeat(200_000) + "x")
        .defi("c.md", "title: C", "*a **b ".repeat(50_000) + "x" + "** c*".repeat(50_000))
        .defi("d.md", "title: D", "-".repeat(300) + "\n" + "[".repeat(10_000));
    Harvest harvest = harvest();
    assertThat(column(harvest, DEFIS, "defi")).containsExactly("D");
    assertThat(said(harvest, Weight.REFUSED)).hasSize(3).allMatch(s -> s.contains("too deeply"));
  }

  @Test
  void aFieldLongerThanAnyNameIsRefused() {
    site.defi("a.md", "title: A\nwho: " + "x".repeat(4001), "");
    assertThat(said(harvest(), Weight.REFUSED))
        .containsExactly(
            "site/content/defis/a.md:3: who has 4001 characters, more than the 4000 allowed");
  }

  @Test
  void theSameCheckoutGivesTheSameTables() {
    site.defi("b.md", "title: B", "").defi("a.md", "title: A", "").person("p.md", person("A"));
    assertThat(harvest().tables()).isEqualTo(harvest().tables());
  }

  private static String person(String defi) {
    return "title: Jeanne Essai\nrole: participant\ndefis:\n  - " + defi;
  }

  private Harvest harvest() {
    return Website.SITE_EIG.harvest(site.root(), KnownProducts.ALL);
  }
}
