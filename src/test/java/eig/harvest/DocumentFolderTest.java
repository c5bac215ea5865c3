package eig.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a document are replaced together or not at all. */
class DocumentFolderTest {

  @TempDir private Path home;
  private Path tables;
  private DocumentFolder folder;

  @BeforeEach
  void begin() throws IOException {
    tables = home.resolve("data/sources/site-eig");
    Files.createDirectories(tables.getParent());
    folder = DocumentFolder.of(home, "site-eig");
  }

  @Test
  void aTableIsPlainCsvSortedByItsKey() throws IOException {
    folder.replace(harvest("B, deux", "A"));
    assertThat(Files.readString(tables.resolve("videos.csv")))
        .isEqualTo("defi,adresse\nA,https://v.fr/\n\"B, deux\",https://v.fr/\n");
  }

  @Test
  void whatChangesIsCounted() {
    folder.replace(harvest("A", "B", "C"));
    Harvest next = harvest("A", "C", "D");
    assertThat(folder.compare(next)).containsExactly(new TableChange("videos", 3, 3, 1, 0, 1));
    assertThat(TableChange.of(defis("A", "x"), lines(defis("A", "y"))))
        .isEqualTo(new TableChange("defis", 1, 1, 0, 1, 0));
  }

  @Test
  void aTableOfAnOlderLayoutIsComparedByItsColumns() {
    assertThat(TableChange.of(defis("A", ""), List.of(List.of("defi"), List.of("A"))))
        .isEqualTo(new TableChange("defis", 1, 1, 0, 0, 0));
  }

  @Test
  void losingMoreThanAFifthIsRefusedWithTheNumbers() {
    folder.replace(harvest(names(10)));
    assertThatCode(() -> folder.refuseShrinking(folder.compare(harvest(names(8)))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> folder.refuseShrinking(folder.compare(harvest(names(7)))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("data/sources/site-eig/videos.csv")
        .hasMessageContaining("from 10 rows to 7 (30 % less)")
        .hasMessageContaining("--accept-shrink");
    assertThatThrownBy(() -> folder.refuseShrinking(folder.compare(harvest())))
        .hasMessageContaining("from 10 rows to 0 (100 % less)");
  }

  @Test
  void tablesThatNoHarvestWritesStay() throws IOException {
    Files.createDirectories(tables);
    Files.writeString(tables.resolve("mentions.csv"), "article,chose\n");
    folder.replace(harvest("A"));
    assertThat(tables.resolve("mentions.csv")).hasContent("article,chose");
    assertThat(tables.resolve("videos.csv")).exists();
  }

  @Test
  void nothingIsLeftBesideTheTables() throws IOException {
    folder.replace(harvest("A"));
    folder.replace(harvest("B"));
    try (Stream<Path> left = Files.walk(home)) {
      assertThat(left.filter(f -> f.toString().endsWith(".csv"))).hasSize(1);
    }
  }

  @Test
  void tablesOfAHarvestKilledBetweenItsRenamesAreBackAtTheNext() throws IOException {
    folder.replace(harvest("A", "B"));
    Path former = home.resolve("var/moissons/site-eig/ancien");
    Files.move(tables, former);
    assertThat(folder.compare(harvest("A", "B")))
        .containsExactly(new TableChange("videos", 2, 2, 0, 0, 0));
    assertThat(tables.resolve("videos.csv")).exists();
  }

  @Test
  void whatAKilledHarvestLeftIsWrittenOver() throws IOException {
    Path fresh = home.resolve("var/moissons/site-eig/nouveau");
    Files.createDirectories(fresh);
    Files.writeString(fresh.resolve("reste.csv"), "à moitié");
    folder.replace(harvest("A"));
    assertThat(tables.resolve("reste.csv")).doesNotExist();
  }

  @Test
  void twoHarvestsAtOnceAreRefused() throws IOException {
    Path lockFile = home.resolve("var/moissons/site-eig/verrou");
    Files.createDirectories(lockFile.getParent());
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> folder.replace(harvest("A")))
          .hasMessageContaining("another harvest");
    }
  }

  @Test
  void aDiskThatRefusesLeavesTheTables() throws IOException {
    folder.replace(harvest("A"));
    Files.delete(home.resolve("var/moissons/site-eig/verrou"));
    Files.delete(home.resolve("var/moissons/site-eig"));
    Files.writeString(home.resolve("var/moissons/site-eig"), "un fichier où il faut un dossier");
    assertThatThrownBy(() -> folder.replace(harvest("B")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("as they were");
    assertThat(Files.readString(tables.resolve("videos.csv"))).contains("A,");
  }

  @Test
  void theStateThatWasReadIsNotedAndNothingElseChanges() throws IOException {
    Path sources = home.resolve("data/sources/sources.csv");
    String others = "document,titre,etat,date_etat\npresse,\"Une page, \"\"deux\"\"\",texte,\n";
    Files.writeString(sources, others + "site-eig,\"Un titre, deux\",ancien,\n");
    Revision revision = new Revision("b1e6482", "2026-04-14");
    assertThat(SourcesTable.of(home).note("site-eig", revision)).isTrue();
    assertThat(Files.readString(sources))
        .isEqualTo(others + "site-eig,\"Un titre, deux\",révision b1e6482,2026-04-14\n");
    assertThat(SourcesTable.of(home).note("inconnu", revision)).isFalse();
  }

  private static Harvest harvest(String... defis) {
    Draft draft = new Draft(Layout.VIDEOS);
    draft.whole(
        () -> {
          for (String defi : defis) {
            draft.add(
                Layout.VIDEOS,
                eig.model.Origin.of("essai"),
                new Cells().put("defi", defi).put("adresse", "https://v.fr/"));
          }
        });
    return draft.finished(Website.SITE_EIG);
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Défi " + i).toArray(String[]::new);
  }

  private static Table defis(String defi, String host) {
    return new Table(
        Layout.DEFIS, List.of(new Cells().put("defi", defi).put("hotes", host).row(Layout.DEFIS)));
  }

  private static List<List<String>> lines(Table table) {
    return List.of(table.layout().columns(), table.rows().get(0));
  }
}
