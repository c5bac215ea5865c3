package eig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import eig.Traces;
import eig.store.Reading;
import eig.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eig withdraw} on a small home in which « Zoé Brénn-Noël » (p0001) is named everywhere. */
class WithdrawTest {

  private static final String NAME = "Zoé Brénn-Noël";
  private static final Traces TRACES = Traces.of("Zoé", "Brénn-Noël");

  private record Outcome(int exitCode, String said) {

    void fine() {
      assertThat(exitCode).as(said).isZero();
    }
  }

  @TempDir private Path folder;
  private Path home = Path.of("");
  private Path secret = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    home = Fixtures.home(folder);
    secret = Files.writeString(folder.resolve("secret"), "a secret of more than sixteen bytes\n");
    try (Stream<Path> files = Files.walk(home.resolve("data"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        Files.writeString(file, Files.readString(file).replace("Ada Lebrun", NAME));
      }
    }
    edit("data/autorites/articles.csv", "L’État recrute", "Zoé Brénn-Noël recrute");
    edit("data/autorites/articles.csv", "etat-recrute", "zoe-brenn-noel-recrute");
    edit("data/sources/b/articles.csv", "L’État recrute", "BRÉNN-NOËL Zoé recrute");
    edit("data/sources/b/articles.csv", "etat-recrute", "Zo%C3%A9-Br%C3%A9nn-No%C3%ABl");
    append("data/autorites/ecritures.csv", "personne,Z. Brénn,b,p0001,Le document abrège.");
    edit("data/sources/b/participations.csv", NAME, "Z. Brénn");
    append("data/autorites/rapprochements.csv", "personne,p0001,Zoé Brénn (b),meme,Même défi.,");
    append("data/sources/b/mentions.csv", "a0001,personne/" + NAME + ",explicite,Zoé Brénn-Noël.");
  }

  @Test
  void noByteHoldsTheNameAndEveryCountIsAsBefore() throws IOException {
    edit(
        "data/sources/a/produits.csv",
        "Direction des côtes,,,",
        "Direction des côtes,,https://forge.example/ZoeBrennNoel/carte,");
    run("build").fine();
    Map<String, Long> before = counts();
    assertThat(before.get("eig")).as("the team that document a lists").isEqualTo(2);
    assertThat(TRACES.under(home.resolve("var"))).as("the search finds").isNotEmpty();

    Outcome withdrawn = withdraw();

    withdrawn.fine();
    assertThat(TRACES.under(home)).isEmpty();
    assertThat(TRACES.in(withdrawn.said().getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(counts()).isEqualTo(before);
    assertThat(Fixtures.text(home, "data/autorites/retraits.csv"))
        .contains("\np0001,2026-11-25,À sa demande,");
    assertThat(Fixtures.text(home, "data/sources/a/participations.csv"))
        .contains("\np0001,defi/Atlas,eig,");
    assertThat(Fixtures.text(home, "data/sources/b/participations.csv"))
        .contains("\np0001,defi/Atlas,eig,");
    assertThat(Fixtures.text(home, "data/sources/b/articles.csv"))
        .contains("\na0001,[personne retirée] recrute,La Gazette,2019-05-04,,");
    assertThat(answers("SELECT ?n { <https://w3id.org/eig/id/personne/p0001> eig:nom ?n }"))
        .containsExactly("Personne retirée");
    assertThat(
            answers(
                "SELECT ?n { GRAPH ?g { <https://w3id.org/eig/id/personne/p0001>"
                    + " <http://www.w3.org/2004/02/skos/core#altLabel> ?n } }"))
        .isEmpty();
    try (Stream<Path> generations = Files.list(home.resolve("var/generations"))) {
      assertThat(generations).hasSize(1);
    }
    Outcome again = run("withdraw", "p0001");
    again.fine();
    assertThat(again.said()).contains("p0001 withdrew already");
    run("build").fine();
    assertThat(TRACES.under(home)).isEmpty();
  }

  @Test
  void theNextHarvestBringsNobodyBack() throws IOException {
    withdraw().fine();
    Path checkout = folder.resolve("depot/site/content");
    String slug = "zoe-brenn-noel";
    file(
        checkout.resolve("defis/alpha.md"),
        """
        ---
        title: Alpha
        who: Hôte
        ---
        [Code source](https://github.com/ZoeBrennNoel/alpha)
        et [Code source](https://github.com/alpha/alpha)
        """);
    file(
        checkout.resolve("personnes/" + slug + ".md"),
        "---\ntitle: " + NAME + "\nrole: participant\ndefis:\n- Alpha\n---\n");
    file(
        checkout.resolve("personnes/p.md"),
        "---\ntitle: Zoé Martin\nrole: participant\ndefis:\n- Alpha\n---\n");
    file(
        checkout.resolve("personnes/" + slug + "-2.md"),
        "---\ntitle: brénn-noël zoé\nrole: inconnu\n---\n");
    file(checkout.resolve("personnes/" + slug + "-3.md"), "---\ntitle: [" + NAME + "\n---\n");
    file(
        checkout.resolve("blog/portrait-" + slug + ".md"),
        "---\ntitle: Portrait de " + NAME + "\n---\n");

    Outcome harvested =
        run(
            "harvest",
            "site",
            folder.resolve("depot").toString(),
            "--revision=v1",
            "--date=2026-01-01");

    harvested.fine();
    assertThat(harvested.said()).contains("refused", "skipped");
    assertThat(TRACES.in(harvested.said().getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(TRACES.under(home)).isEmpty();
    assertThat(Fixtures.text(home, "data/sources/site-eig/participations.csv"))
        .contains("\np0001,defi/Alpha,eig,", "\nZoé Martin,defi/Alpha,eig,");
    assertThat(Fixtures.text(home, "data/sources/site-eig/personnes.csv"))
        .contains("\np0001,p0001,", "\np,Zoé Martin,");
    assertThat(Fixtures.text(home, "data/sources/site-eig/billets.csv"))
        .contains("portrait-[personne retirée],Portrait de [personne retirée],");
    assertThat(Fixtures.text(home, "data/sources/site-eig/depots.csv"))
        .contains("defi/Alpha,https://github.com/alpha/alpha");
  }

  @Test
  void withoutTheSecretOrWithAnotherOneNothingIsBuiltCheckedOrHarvested() throws IOException {
    withdraw().fine();
    Path other = Files.writeString(folder.resolve("other"), "another secret of enough bytes");
    for (String command : List.of("build", "check", "harvest")) {
      List<String> arguments = new ArrayList<>(List.of(command));
      if (command.equals("harvest")) {
        file(folder.resolve("depot/site/content/defis/a.md"), "---\ntitle: A\n---\n");
        file(folder.resolve("depot/site/content/personnes/p.md"), "---\ntitle: P P\n---\n");
        arguments.addAll(List.of("site", folder.resolve("depot").toString()));
      }
      Outcome wrong = runWith(other, arguments);
      assertThat(wrong.exitCode()).as(command).isEqualTo(1);
      assertThat(wrong.said()).contains("data/autorites/retraits.csv:2", "another secret");
    }
    assertThat(Store.of(home).current()).isEmpty();
  }

  @Test
  void aRowThatNamesThemAgainIsRefusedByFileAndLineWithoutTheName() throws IOException {
    withdraw().fine();
    append("data/sources/a/participations.csv", NAME + ",promotion/1,mentor,,,,,,");
    for (String command : List.of("build", "check")) {
      Outcome refused = run(command);
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.said())
          .contains("data/sources/a/participations.csv:5", "./eig withdraw p0001");
      assertThat(TRACES.in(refused.said().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
    run("withdraw", "p0001").fine();
    run("check").fine();
    append("data/autorites/personnes.csv", "p0001," + NAME);
    assertThat(run("build").said()).contains("personnes.csv:6", "./eig withdraw p0001");
  }

  @Test
  void aQuestionOrTermThatNamesThemIsNotPublished() throws IOException {
    withdraw().fine();
    String terms = Fixtures.text(home, "ontology/eig.ttl");
    edit("ontology/eig.ttl", firstComment(terms), firstComment(terms) + " Zoé Brénn-Noël.");
    Outcome refused = run("build");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.said()).contains("somebody who withdrew is named in the graph");
    assertThat(TRACES.in(refused.said().getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(run("withdraw", "p0001").exitCode()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedLeavesTheTablesAsTheyWere() throws IOException {
    Map<String, String> before = tables();
    refused(2, "no person has this key", "p9999", "--reason=x");
    refused(2, "--reason", "p0001");
    refused(2, "it holds the name", "p0001", "--reason=De la part de Brénn-Noël, Zoé");
    refused(2, "is no day", "p0001", "--reason=x", "--date=2026");
    append("data/autorites/personnes.csv", "p0099,Zoé Brénn Noël");
    refused(1, "p0099 is written alike", "p0001", "--reason=x");
    edit("data/autorites/personnes.csv", "p0099,Zoé Brénn Noël\n", "");
    edit("data/sources/a/participations.csv", "David Oriol", "Personne d’autre");
    refused(1, "participations.csv:4", "p0001", "--reason=x");
    edit("data/sources/a/participations.csv", "Personne d’autre", "David Oriol");
    secret = Files.writeString(folder.resolve("short"), "fifteen letters");
    refused(2, "fewer than 16", "p0001", "--reason=x");
    secret = Files.writeString(home.resolve("secret"), "a secret of more than sixteen bytes");
    refused(2, "lies in the home folder", "p0001", "--reason=x");
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void whatOtherFilesStillSayIsToldByFileAndLine() throws IOException {
    Files.writeString(home.resolve("NOTES.md"), "Merci\nà Zoé Brénn-Noël !\n");
    Outcome withdrawn = withdraw();
    assertThat(withdrawn.said()).contains("still named, edit it: NOTES.md:2\n");
  }

  private void refused(int exitCode, String why, String... arguments) {
    List<String> all = new ArrayList<>(List.of("withdraw"));
    all.addAll(List.of(arguments));
    Outcome outcome = runWith(secret, all);
    assertThat(outcome.said()).contains(why);
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
  }

  private Outcome withdraw() {
    return run("withdraw", "p0001", "--reason", "À sa demande", "--date", "2026-11-25");
  }

  private Outcome run(String... arguments) {
    return runWith(secret, List.of(arguments));
  }

  private Outcome runWith(Path file, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--home", home.toString(), "--secret-file", file.toString()));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    try {
      System.setOut(both);
      System.setErr(both);
      int exitCode = Main.run(all.toArray(String[]::new));
      both.flush();
      return new Outcome(exitCode, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What is counted of the programme, whoever is meant. */
  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, String> patterns =
        Map.of(
            "eig", "?x eig:role <https://w3id.org/eig/id/role/eig>",
            "participations", "?x a eig:Participation",
            "people", "?x a eig:Personne",
            "mentions", "?x a eig:Mention",
            "articles", "?x a eig:Article ; eig:titre ?t ; eig:media ?m",
            "contradictions", "?x a eig:Contradiction",
            "claims", "GRAPH ?g { ?x eig:personne ?p }");
    patterns.forEach(
        (name, pattern) ->
            counts.put(
                name,
                Long.valueOf(
                    answers("SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }").get(0))));
    return counts;
  }

  private List<String> answers(String query) {
    List<String> values = new ArrayList<>();
    try (Reading reading = Store.of(home).open()) {
      Txn.executeRead(
          reading.dataset(),
          () -> {
            try (QueryExec exec =
                QueryExec.dataset(reading.dataset())
                    .query("PREFIX eig: <https://w3id.org/eig/ontologie#> " + query)
                    .build()) {
              exec.select()
                  .forEachRemaining(
                      row ->
                          row.vars()
                              .forEachRemaining(
                                  v -> values.add(row.get(v).getLiteralLexicalForm())));
            }
          });
    }
    return values;
  }

  private Map<String, String> tables() throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tables.put(file.toString(), Files.readString(file));
      }
    }
    return tables;
  }

  private static String firstComment(String turtle) {
    int from = turtle.indexOf("rdfs:comment \"") + "rdfs:comment \"".length();
    return turtle.substring(from, turtle.indexOf('"', from));
  }

  private void edit(String file, String old, String now) {
    Fixtures.edit(home, file, old, now);
  }

  private void append(String file, String line) {
    Fixtures.append(home, file, line);
  }

  private static void file(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
