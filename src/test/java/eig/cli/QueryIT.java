package eig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.Home.Outcome;
import eig.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eig query}, as it is run. */
class QueryIT {

  @TempDir private static Path folder;
  private static Home home;

  @BeforeAll
  static void build() throws IOException {
    home = Home.built(folder);
  }

  private static String out(String... arguments) throws IOException {
    Outcome outcome = home.run(arguments);
    outcome.fine();
    return outcome.out();
  }

  private static String refused(String... arguments) throws IOException {
    Outcome outcome = home.run(arguments);
    assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }

  @Test
  void explainsAQuestion() throws IOException {
    String explained = out("query", "hotes-par-promotion", "--explain");
    assertThat(explained)
        .contains("Hôtes des défis d’une promotion", "Hosts of a cohort’s challenges")
        .contains("parameter promotion (iri, optional)", "dig Designers d’intérêt général")
        .contains("column administration: nom de l’hôte", "--selon: ", "?__promotion");
    assertThat(out("query", "hotes-par-promotion", "--explain", "--param", "promotion=3"))
        .contains("<https://w3id.org/eig/id/promotion/3>")
        .doesNotContain("?__promotion");
    assertThat(out("query", "contradictions", "--explain")).contains("makes no sense");
  }

  @Test
  void asksTheQueryOfAFileOrOfTheInput() throws IOException {
    home.write("une.rq", "SELECT ?n { VALUES ?n { 3 1 } } ORDER BY ?n");
    String file = home.folder().resolve("une.rq").toString();
    assertThat(out("query", "-f", file, "--format", "csv")).isEqualTo("n\r\n1\r\n3\r\n");

    Process process = home.start("query", "--file", "-", "--format", "nt");
    try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
      input.write("CONSTRUCT { <x:a> <x:b> 1 } {}");
    }
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine())
        .isEqualTo("<x:a> <x:b> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .");

    home.write("oui.rq", "PREFIX eig: <https://w3id.org/eig/ontologie#> ASK { ?d a eig:Defi }");
    assertThat(out("query", "-f", home.folder().resolve("oui.rq").toString())).isEqualTo("true\n");
  }

  @Test
  void aQueryOfAFileIsGuarded() throws IOException {
    for (Map.Entry<String, String> each :
        Map.of(
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }", "SERVICE",
                "SELECT * {", "Encountered",
                "DROP ALL", "Encountered")
            .entrySet()) {
      home.write("mauvaise.rq", each.getKey());
      assertThat(refused("query", "-f", home.folder().resolve("mauvaise.rq").toString()))
          .contains("mauvaise.rq", each.getValue())
          .doesNotContain("\tat ");
    }
    assertThat(home.run("query", "-f", "nulle-part.rq").exitCode()).isNotZero();
  }

  @Test
  void refusesWhatDoesNotGoTogether() throws IOException {
    assertThat(refused("query", "medias", "--format", "gexf")).contains("use table, csv, tsv");
    assertThat(refused("query", "medias", "--option", "sep=,")).contains("--format tableur");
    assertThat(refused("query", "medias", "-f", "x.rq")).contains("a name and a file");
    assertThat(refused("query", "medias", "--selon", "livret-promotion-6"))
        .contains("« Article », « média »", "espace-presse, maddyness-2019-01-17, site-eig");
    assertThat(refused("query", "hotes-par-promotion", "--param", "promotion=99"))
        .contains("parameter promotion", "7 (Promotion 7)");
  }

  @Test
  void writesATableForASpreadsheet() throws IOException {
    assertThat(out("query", "medias", "--param", "min=4", "--format", "tableur"))
        .isEqualTo("\uFEFFmedia;articles\r\nActeurs publics;17\r\nLe Monde informatique;4\r\n");
  }

  @Test
  void asksTheSameOfAnEndpoint() throws IOException {
    try (ServerProcess server = ServerProcess.of(home)) {
      String endpoint = "http://localhost:" + server.port() + "/sparql";
      for (String[] question :
          new String[][] {
            {"query", "suites", "--param", "promotion=3"},
            {"query", "medias", "--param", "min=3"},
            {"query", "qui-le-dit", "--param", "chose=promotion/2"},
            {"query", "chiffres-cles"},
            {"query", "defis-par-promotion", "--selon", "livret-promotion-6"}
          }) {
        String[] remote = new String[question.length + 4];
        String[] local = new String[question.length + 2];
        System.arraycopy(question, 0, remote, 0, question.length);
        System.arraycopy(question, 0, local, 0, question.length);
        local[question.length] = remote[question.length] = "--format";
        local[question.length + 1] = remote[question.length + 1] = "csv";
        remote[question.length + 2] = "--endpoint";
        remote[question.length + 3] = endpoint;
        assertThat(out(remote)).isEqualTo(out(local)).contains(",");
      }
    }
    Outcome gone = home.run("query", "medias", "--endpoint", "http://localhost:1/sparql");
    assertThat(gone.exitCode()).isEqualTo(3);
    assertThat(gone.err()).contains("http://localhost:1/sparql", "does not answer");
    assertThat(gone.err()).doesNotContain("\tat ");
  }
}
