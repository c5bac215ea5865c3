package eig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.Home.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eig harvest} as a user runs it, on small checkouts of our own. */
class HarvestIT {

  @TempDir private Path folder;
  private Home home;
  private Path checkout;

  @BeforeEach
  void begin() throws IOException {
    home = Home.small(Files.createDirectories(folder.resolve("maison")));
    checkout = folder.resolve("depot");
    file("site/content/defis/a.md", "---\ntitle: Alpha\nwho: Hôte\n---\n");
    file(
        "site/content/personnes/p.md",
        "---\ntitle: Jeanne Essai\nrole: participant\ndefis:\n- Alpha\n---\n");
  }

  @Test
  void theSummaryCountsAndTheSecondHarvestChangesNothing() throws IOException {
    Outcome first = harvest();
    first.fine();
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .contains("site-eig, revision v3 of 2026-04-14")
        .containsPattern("defis +1 +1 +0 +0\n")
        .contains("sources.csv has no row site-eig: add one, its etat \"révision v3\"");
    String tables = home.read("data/sources/site-eig/defis.csv");
    assertThat(tables).contains("Alpha,,,,Hôte,");
    assertThat(harvest().out()).containsPattern("defis +1 +0 +0 +0\n");
    assertThat(home.read("data/sources/site-eig/defis.csv")).isEqualTo(tables);
  }

  @Test
  void aBadFileIsReportedAndUnderStrictRefusesAll() throws IOException {
    file("site/content/defis/b.md", "---\ntitle: [B\n---\n");
    Outcome strict = harvest("--strict");
    assertThat(strict.exitCode()).isEqualTo(1);
    assertThat(strict.err()).contains("site/content/defis/b.md:3", "malformed");
    assertThat(home.folder().resolve("data/sources/site-eig")).doesNotExist();
    Outcome lenient = harvest();
    lenient.fine();
    assertThat(lenient.out()).contains("refused  site/content/defis/b.md:3", "malformed");
  }

  @Test
  void aSourceThatShrinksIsRefusedWithTheNumbersUnlessAccepted() throws IOException {
    harvest().fine();
    Files.delete(checkout.resolve("site/content/personnes/p.md"));
    Outcome refused = harvest();
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("personnes.csv", "from 1 rows to 0", "--accept-shrink");
    assertThat(home.read("data/sources/site-eig/personnes.csv")).contains("Jeanne Essai");
    assertThat(harvest("--accept-shrink").out()).containsPattern("personnes +0 +0 +0 +1\n");
  }

  @Test
  void anotherFolderIsRefusedWithWhatWasExpected() throws IOException {
    for (String source : List.of("ancien-site", "beta-gouv")) {
      Outcome refused = run(source, checkout.toString());
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err()).contains("give a checkout of");
    }
    Outcome missing = run("site", folder.resolve("nulle-part").toString());
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("site/content/defis", "give a checkout of");
  }

  @Test
  void withoutGitTheRevisionIsAskedFor() throws IOException {
    Outcome refused = home.run("harvest", "site", checkout.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("give --revision and --date");
    assertThat(home.run("harvest").exitCode()).isEqualTo(2);
    assertThat(home.run("harvest", "--help").out()).contains("site", "ancien-site", "beta-gouv");
  }

  private Outcome harvest(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(checkout.toString()));
    all.addAll(List.of(options));
    return run("site", all.toArray(String[]::new));
  }

  private Outcome run(String source, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("harvest", source));
    all.addAll(List.of("--revision", "v3", "--date", "2026-04-14"));
    all.addAll(List.of(options));
    return home.run(all.toArray(String[]::new));
  }

  private void file(String name, String text) throws IOException {
    Files.createDirectories(checkout.resolve(name).getParent());
    Files.writeString(checkout.resolve(name), text);
  }
}
