package eig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.Home.Outcome;
import eig.ServerProcess;
import eig.query.Shelf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user runs them, with the launcher, in a copy of the home. */
class CommandsIT {

  /** The first line of the answer to {@code defis-par-promotion} in the small programme. */
  private static final String SMALL = "Promotion 1,2";

  @TempDir private static Path shared;
  private static Home built;

  @TempDir private Path folder;
  private Home home;

  @BeforeAll
  static void buildOnce() throws IOException {
    built = Home.built(shared);
  }

  @BeforeEach
  void copy() throws IOException {
    home = Home.small(folder);
  }

  @Test
  void helpNamesEveryCommand() throws IOException {
    Outcome help = built.run("--help");
    help.fine();
    assertThat(help.out()).contains("build", "check", "query", "serve").doesNotContain("prime");
  }

  @Test
  void withoutACommandTheUsageIsShownWithCodeTwo() throws IOException {
    Outcome nothing = built.run();
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("Usage: eig");
  }

  @Test
  void aPipedCommandSaysNothingButItsResult() throws IOException {
    assertThat(built.run("query", "defis-par-promotion").err()).isEmpty();
  }

  @Test
  void queryListsTheQuestions() throws IOException {
    Outcome list = built.run("query");
    list.fine();
    Shelf shelf = Shelf.read(Path.of(""));
    assertThat(list.out().lines().count()).isEqualTo(shelf.all().size() + shelf.byTheme().size());
    assertThat(list.out())
        .containsPattern("\nprogramme\n(?:  .*\n)*  defis-par-promotion +Défis par promotion\n");
  }

  @Test
  void queryBuildsTheGraphWhenItIsMissing() throws IOException {
    Outcome first = home.run("query", "defis-par-promotion", "--format", "csv");
    first.fine();
    assertThat(first.out()).contains(SMALL);
  }

  @Test
  void querySaysWhenTheTablesAreNewerThanTheGraph() throws IOException {
    home.run("build").fine();
    home.write("data/autorites/defis.csv", home.read("data/autorites/defis.csv") + "neuf,Neuf\n");
    Outcome stale = home.run("query", "defis-par-promotion");
    stale.fine();
    assertThat(stale.err()).contains("./eig build");
  }

  @Test
  void theOpenEditionIsAnotherGraphBesideTheCompleteOne() throws IOException {
    String before = built.read("var/courante");
    String everything = built.run("check").out();
    assertThat(everything).contains("rows of beta-gouv").doesNotContain("left out");

    Outcome open = built.run("build", "--ouverte");
    open.fine();
    assertThat(open.out())
        .startsWith(
            "left out beta-gouv: \"Creative Commons BY-NC-SA 4.0\" is not an open licence\n");
    assertThat(built.run("check", "--ouverte").out())
        .contains("left out beta-gouv", "rows of site-eig")
        .doesNotContain("rows of beta-gouv");
    Outcome alone = built.run("query", "suites", "--ouverte", "--selon", "beta-gouv");
    assertThat(alone.exitCode()).isEqualTo(2);
    built.run("query", "suites", "--selon", "beta-gouv").fine();

    assertThat(built.read("var/courante")).isEqualTo(before);
  }

  @Test
  void everyFormatHoldsTheSameRows() throws IOException {
    String csv = built.run("query", "defis-par-promotion", "--format", "csv").out();
    String tsv = built.run("query", "defis-par-promotion", "--format", "tsv").out();
    String json = built.run("query", "defis-par-promotion", "--format", "json").out();
    String table = built.run("query", "defis-par-promotion").out();
    assertThat(csv).contains("Promotion 3,15\r\n");
    assertThat(tsv).contains("\"Promotion 3\"@fr\t15\n");
    assertThat(json).contains("\"xml:lang\": \"fr\"", "\"value\": \"Promotion 3\"");
    assertThat(table).containsPattern("Promotion 3 +15\n");
  }

  @Test
  void anUnknownFormatIsRefused() throws IOException {
    Outcome refused = built.run("query", "defis-par-promotion", "--format", "ods");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("\"ods\"", "table, csv, tsv, json");
  }

  @Test
  void anUnknownQuestionIsRefusedWithThoseThereAre() throws IOException {
    Outcome refused = built.run("query", "defis");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("defis-par-promotion", "medias");
  }

  @Test
  void aMissingParameterIsNamedWithItsLegalValues() throws IOException {
    Outcome refused = built.run("query", "mesures-par-indicateur");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("parameter indicateur", "candidatures");
  }

  @Test
  void anUnknownParameterIsNamed() throws IOException {
    Outcome refused = built.run("query", "medias", "--param", "max=3");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("parameter max", "it has min");
  }

  @Test
  void aParameterOfTheWrongTypeIsNamed() throws IOException {
    Outcome refused = built.run("query", "medias", "--param", "min=beaucoup");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("parameter min", "\"beaucoup\"", "an integer");
  }

  @Test
  void oneDocumentCanBeAskedAlone() throws IOException {
    String alone =
        built
            .run("query", "defis-par-promotion", "--selon", "livret-promotion-6", "--format", "csv")
            .out();
    assertThat(alone).isEqualTo("promotion,defis\r\nPromotion 6,13\r\n");
  }

  @Test
  void anUnknownDocumentIsRefusedWithThoseThereAre() throws IOException {
    Outcome refused = built.run("query", "defis-par-promotion", "--selon", "livret");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("\"livret\"", "livret-promotion-6");
  }

  @Test
  void checkPrintsTheStateOfTheData() throws IOException {
    Outcome check = built.run("check");
    check.fine();
    assertThat(check.out()).containsPattern("doubts +0\n").containsPattern("findings +0\n");
  }

  @Test
  void aRefusedBuildNamesFileAndLineAndLeavesTheGraphThatServes() throws IOException {
    home.run("build").fine();
    String before = home.read("var/courante");
    home.replace("data/sources/a/defis.csv", "Archives nationales", "Commissariat au vent");
    Outcome refused = home.run("build");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .containsPattern("data/sources/a/defis\\.csv:\\d+")
        .contains("Commissariat au vent")
        .doesNotContain("\tat ");
    assertThat(home.read("var/courante")).isEqualTo(before);
    assertThat(home.run("query", "defis-par-promotion", "--format", "csv").out()).contains(SMALL);
  }

  @Test
  void aQuestionThatDoesNotParseStopsTheStartByName() throws IOException {
    home.write(
        "queries/cassee.rq", home.read("queries/medias.rq").replace("SELECT ?media", "SELEKT"));
    Outcome refused = home.run("serve", "--port", "0");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).containsPattern("queries/cassee\\.rq:\\d+");
  }

  @Test
  void aQuestionWithoutHeaderStopsTheStartByName() throws IOException {
    home.write("queries/nue.rq", "SELECT ?s { ?s ?p ?o } ORDER BY ?s");
    Outcome refused = home.run("serve", "--port", "0");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("queries/nue.rq:1", "no header");
  }

  @Test
  void aPortInUseIsSaidWithCodeThree() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome refused = built.run("serve", "--port", "" + taken.getLocalPort());
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.err()).contains("--port " + taken.getLocalPort(), "another port");
    }
  }

  @Test
  void twoBuildsAtOnceAreRefused() throws IOException {
    Files.createDirectories(folder.resolve("var"));
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("var/verrou"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      Outcome refused = home.run("build");
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.err()).contains("another build is running");
    }
  }

  @Test
  void aBadBaseIsRefused() throws IOException {
    Outcome refused = home.run("build", "--base", "eig");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--base");
  }

  @Test
  void theBaseIsASetting() throws IOException {
    home.run("build", "--base", "https://exemple.fr/eig/").fine();
    Outcome answer =
        home.run(
            "query", "defis-par-promotion", "--base", "https://exemple.fr/eig/", "--format", "csv");
    assertThat(answer.out()).contains(SMALL);
    Path generation = folder.resolve("var/generations").resolve(home.read("var/courante").strip());
    assertThat(Files.readString(generation.resolve("eig.nq")))
        .contains("<https://exemple.fr/eig/id/defi/atlas>")
        .doesNotContain("<https://w3id.org/eig/id/");
  }

  @Test
  void queryCheckAndBuildWorkWhileServeRuns() throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.of(home)) {
      assertThat(home.run("query", "defis-par-promotion", "--format", "csv").out()).contains(SMALL);
      home.run("check").fine();
      home.run("build").fine();
      assertThat(server.get("/questions/defis-par-promotion.csv").body()).contains(SMALL);
      home.run("query", "medias", "--format", "csv").fine();
    }
    try (var left = Files.list(folder.resolve("var/lectures"))) {
      assertThat(left).as("every reader removes its folder").isEmpty();
    }
  }
}
