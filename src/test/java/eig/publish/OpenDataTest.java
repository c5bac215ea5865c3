package eig.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eig.Needles;
import eig.RealGraph;
import eig.graph.KnowledgeGraph;
import eig.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published of the project's tables. */
class OpenDataTest {

  private static final Path SHAPES =
      Path.of("../shared/conformance/dcat-ap/3.0.1/html/shacl").toAbsolutePath().normalize();

  @TempDir private static Path folder;
  private static KnowledgeGraph open;
  private static Path published;
  private static Path nominative;

  @BeforeAll
  static void publish() {
    open = RealGraph.openGraph();
    published = folder.resolve("published");
    Published.write(open, published, Optional.empty());
    nominative = folder.resolve("nominative");
    Published.write(
        open,
        nominative,
        Optional.of(new OpenData.Nominative("intérêt légitime", "contact@example.org")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shapes.ttl", "range.ttl"})
  void theCatalogueHasNoResultOfTheShapesOfDcatAp(String shapes) throws IOException {
    assumeTrue(Files.exists(SHAPES.resolve(shapes)), "the shapes of DCAT-AP do not ship");
    Graph catalogue = Published.graph(published.resolve("catalogue.ttl"), Lang.TURTLE);
    ValidationReport report =
        ShaclValidator.get()
            .validate(Published.graph(SHAPES.resolve(shapes), Lang.TURTLE), catalogue);
    assertThat(report.getEntries())
        .extracting(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
        .isEmpty();
  }

  /** What shows that the shapes look at something here. */
  @Test
  void aCatalogueThatLacksATitleHasResults() throws IOException {
    assumeTrue(Files.exists(SHAPES.resolve("shapes.ttl")), "the shapes of DCAT-AP do not ship");
    Graph catalogue = Published.graph(published.resolve("catalogue.ttl"), Lang.TURTLE);
    int lost = 0;
    for (Triple title :
        catalogue.find(Node.ANY, Statements.iri(Statements.DCT + "title"), Node.ANY).toList()) {
      if (title.getSubject().getURI().contains("/jeux/")) {
        catalogue.delete(title);
        lost++;
      }
    }
    assertThat(lost).isEqualTo(3);
    assertThat(
            ShaclValidator.get()
                .validate(Published.graph(SHAPES.resolve("shapes.ttl"), Lang.TURTLE), catalogue)
                .getEntries())
        .hasSize(lost);
  }

  @Test
  void dataGouvLosesNothingOfTheFeed() throws IOException {
    Graph feed = Published.graph(published.resolve("catalogue-datagouv.ttl"), Lang.TURTLE);
    assertThat(Linter.check(feed, LocalDate.of(2026, 11, 25))).isEmpty();
    List<Node> datasets =
        feed.find(Node.ANY, Node.ANY, Statements.iri(Statements.DCAT + "Dataset"))
            .mapWith(Triple::getSubject)
            .toList();
    assertThat(datasets)
        .hasSize(3)
        .allSatisfy(
            dataset ->
                assertThat(Linter.score(feed, dataset, LocalDate.of(2026, 11, 25)))
                    .isEqualTo(Linter.POINTS));
  }

  /** The two demands conflict in the type of a checksum, and in nothing else. */
  @Test
  void theTwoFeedsDifferInTheTypeOfChecksumsOnly() throws IOException {
    String catalogue = Files.readString(published.resolve("catalogue.ttl"));
    assertThat(catalogue).contains("\"^^xsd:hexBinary");
    assertThat(catalogue.replace("\"^^xsd:hexBinary", "\""))
        .isEqualTo(Files.readString(published.resolve("catalogue-datagouv.ttl")));
  }

  @Test
  void theCatalogueIsTheSameInThreeForms() throws IOException {
    Graph turtle = Published.graph(published.resolve("catalogue.ttl"), Lang.TURTLE);
    assertThat(Published.graph(published.resolve("catalogue.jsonld"), Lang.JSONLD))
        .matches(graph -> graph.isIsomorphicWith(turtle));
    assertThat(Published.graph(published.resolve("catalogue.rdf"), Lang.RDFXML))
        .matches(graph -> graph.isIsomorphicWith(turtle));
  }

  @Test
  void whatTheCatalogueSaysOfAFileIsTrue() throws IOException {
    Graph catalogue = Published.graph(published.resolve("catalogue.ttl"), Lang.TURTLE);
    int files = 0;
    RowSet rows =
        QueryExec.graph(catalogue)
            .query(
                """
                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                PREFIX spdx: <http://spdx.org/rdf/terms#>
                SELECT * { ?d dcat:downloadURL ?url ; dcat:byteSize ?bytes ; spdx:checksum/spdx:checksumValue ?sum }
                """)
            .select();
    while (rows.hasNext()) {
      var row = rows.next();
      Path file =
          published.resolve(
              row.get("url").getURI().substring((Published.URL + "telechargements/").length()));
      assertThat(row.get("bytes").getLiteralLexicalForm())
          .isEqualTo(String.valueOf(Files.size(file)));
      assertThat(row.get("sum").getLiteralLexicalForm()).isEqualTo(Sha256.of(file));
      files++;
    }
    assertThat(files).isEqualTo(14);
  }

  /** Counted by queries that the program does not use. */
  @Test
  void theCountsOfVoidAreThoseOfTheGraph() throws IOException {
    Graph counted = Published.graph(published.resolve("void.ttl"), Lang.TURTLE);
    Graph graph = Published.graph(published.resolve("eig-graphe/eig.ttl"), Lang.TURTLE);
    assertThat(
            count(
                counted,
                "SELECT ?n { ?d <http://rdfs.org/ns/void#classes> ?c ; <http://rdfs.org/ns/void#triples> ?n }"))
        .containsExactly(graph.size() + "");
    assertThat(
            count(
                counted,
                "SELECT (CONCAT(STR(?c), ' ', STR(?k)) AS ?n) { ?p <http://rdfs.org/ns/void#class> ?c ; <http://rdfs.org/ns/void#entities> ?k }"))
        .containsExactlyInAnyOrderElementsOf(
            count(
                graph,
                "SELECT (CONCAT(STR(?c), ' ', STR(COUNT(DISTINCT ?s))) AS ?n) { ?s a ?c } GROUP BY ?c"));
    assertThat(
            count(
                counted,
                "SELECT (CONCAT(STR(?c), ' ', STR(?k)) AS ?n) { ?p <http://rdfs.org/ns/void#property> ?c ; <http://rdfs.org/ns/void#triples> ?k }"))
        .containsExactlyInAnyOrderElementsOf(
            count(
                graph,
                "SELECT (CONCAT(STR(?c), ' ', STR(COUNT(*))) AS ?n) { ?s ?c ?o } GROUP BY ?c"));
  }

  private static List<String> count(Graph graph, String query) {
    List<String> all = new ArrayList<>();
    QueryExec.graph(graph)
        .query(query)
        .select()
        .forEachRemaining(row -> all.add(row.get("n").getLiteralLexicalForm()));
    assertThat(all).isNotEmpty();
    return all;
  }

  /** Neither name nor key of anybody; the complete graph shows that the test would find them. */
  @Test
  void nobodyIsNamedInAnyByte() throws IOException {
    Needles names = names();
    assertThat(namedIn(read(nominative.resolve("eig-equipes/equipes.csv")), names))
        .hasSizeGreaterThan(400);
    for (Path file : files(published)) {
      String text = read(file);
      assertThat(namedIn(text, names)).as(file.toString()).isEmpty();
      assertThat(text).as(file.toString()).doesNotContainPattern("[/.]p0\\d{3}\\b");
    }
  }

  /** The file of teams is the only one that knows them. */
  @Test
  void peopleAreNamedOnlyWhenAskedForAndThenWithTheReason() throws IOException {
    assertThat(published.resolve("eig-equipes")).doesNotExist();
    assertThat(Files.readString(nominative.resolve("catalogue.ttl")))
        .contains("intérêt légitime", "contact@example.org");
    Needles names = names();
    for (Path file : files(nominative)) {
      if (!file.startsWith(nominative.resolve("eig-equipes"))) {
        assertThat(namedIn(read(file), names)).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path second = folder.resolve("second");
    Published.write(
        RealGraph.graph(RealGraph.openExcerpt().reconciled()), second, Optional.empty());
    assertThat(hashes(second)).isEqualTo(hashes(published)).hasSizeGreaterThan(25);
  }

  /** A tool that knows nothing of us opens each table by its first line. */
  @ParameterizedTest
  @CsvSource({
    "eig-defis/defis.csv, 132",
    "eig-defis/promotions.csv, 8",
    "eig-presse/articles.csv, 60",
    "eig-presse/chiffres.csv, 140",
  })
  void tablesAreAsSpreadsheetsAndDetectorsWantThem(String file, int rows) throws IOException {
    byte[] bytes = Files.readAllBytes(published.resolve(file));
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(bytes[0]).isNotEqualTo((byte) 0xEF);
    assertThat(text).doesNotContain("\r").endsWith("\n");
    assertThat(text.lines().findFirst().orElseThrow().split(","))
        .hasSizeGreaterThan(3)
        .allMatch(name -> name.matches("[a-z][a-z0-9_]*"))
        .contains("documents", "date_etat");
    try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(text)) {
      assertThat(csv.stream().toList()).hasSize(rows);
    }
  }

  @Test
  void theTriplesParseToTheSameGraphInEachForm() throws IOException {
    Graph turtle = Published.graph(published.resolve("eig-graphe/eig.ttl"), Lang.TURTLE);
    Graph lines = GraphFactory.createDefaultGraph();
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(published.resolve("eig-graphe/eig.nt.gz")))) {
      RDFParser.source(in).lang(Lang.NTRIPLES).parse(lines);
    }
    assertThat(lines.isIsomorphicWith(turtle)).isTrue();
    assertThat(Published.graph(published.resolve("eig-graphe/eig.jsonld"), Lang.JSONLD))
        .matches(graph -> graph.isIsomorphicWith(turtle));
  }

  /** The names of all people, in small letters. */
  private static Needles names() throws IOException {
    List<String> names =
        RealGraph.linesOf("data/autorites/personnes.csv").stream()
            .map(line -> line.substring(line.indexOf(',') + 1).replace("\"", ""))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.contains(" "))
            .toList();
    assertThat(names).hasSizeGreaterThan(470);
    return new Needles(names);
  }

  private static Set<String> namedIn(String text, Needles names) {
    return names.foundIn(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Path> files(Path top) throws IOException {
    try (Stream<Path> paths = Files.walk(top)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<String, String> hashes(Path top) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path path : files(top)) {
      hashes.put(top.relativize(path).toString(), Sha256.of(path));
    }
    return hashes;
  }
}
