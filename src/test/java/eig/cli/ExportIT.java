package eig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.Home.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eig export}, as it is run. */
class ExportIT {

  @TempDir private static Path folder;
  private static Home home;

  @BeforeAll
  static void build() throws IOException {
    home = Home.small(Files.createDirectory(folder.resolve("home")));
    home.run("build").fine();
  }

  /** Built in an empty home, the exported package is the same graph, by its hash. */
  @Test
  void whatIsExportedBuildsTheSameGraph() throws IOException {
    Path exported = folder.resolve("export");
    Outcome outcome = home.run("export", exported.toString());
    outcome.fine();

    home.run("build", "--home", exported.toString()).fine();

    assertThat(sha256(exported)).isEqualTo(sha256(home.folder()));
    assertThat(exported.resolve("data/datapackage.json"))
        .hasSameBinaryContentAs(home.folder().resolve("data/datapackage.json"));
  }

  @Test
  void aGenerationThatDoesNotVerifyIsNotHandedOn() throws IOException {
    Home other = Home.small(Files.createDirectory(folder.resolve("other")));
    other.run("build").fine();
    Path table = generation(other.folder()).resolve("data/autorites/defis.csv");
    Files.writeString(table, Files.readString(table).replaceFirst("\n", "\n\n"));

    Outcome outcome = other.run("export", folder.resolve("corrupt").toString());

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("corrupt", "data/autorites/defis.csv");
    assertThat(folder.resolve("corrupt")).doesNotExist();
  }

  /** A disk that takes no more, as seen by a process whose files may not grow. */
  @Test
  void aDiskThatIsFullLeavesNothingHalfWritten() throws Exception {
    Path exported = folder.resolve("full");
    Process process =
        new ProcessBuilder("bash", "-c", "ulimit -f 8; exec ./eig export '" + exported + "'")
            .directory(home.folder().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(3);
    assertThat(said).contains("the export cannot be written").doesNotContain("at eig.");
    assertThat(exported).doesNotExist();
    assertThat(folder.resolve("full.en-cours")).doesNotExist();
  }

  @Test
  void anAddressThatIsNotAbsoluteIsRefused() throws IOException {
    Outcome outcome =
        home.run(
            "export", folder.resolve("x").toString(), "--publiable", "--public-url", "eig.fr/x");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--public-url", "no absolute address");
    assertThat(home.run("export", folder.resolve("x").toString(), "--avec-personnes").exitCode())
        .isEqualTo(2);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void aFolderThatIsSomethingElseIsLeftAlone() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("letter.txt"), "dear");

    Outcome outcome = home.run("export", mine.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("neither empty nor an export");
    assertThat(mine).isDirectoryNotContaining("glob:**eig*");
  }

  private static Path generation(Path home) throws IOException {
    try (Stream<Path> all = Files.list(home.resolve("var/generations"))) {
      return all.findFirst().orElseThrow();
    }
  }

  private static List<String> sha256(Path home) throws IOException {
    return Files.readAllLines(generation(home).resolve("manifeste")).stream()
        .filter(line -> line.startsWith("sha256="))
        .toList();
  }
}
