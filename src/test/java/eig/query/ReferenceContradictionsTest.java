package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RealGraph;
import eig.graph.Eig;
import eig.graph.Iris;
import eig.query.ReferenceItem.Claim;
import eig.store.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contradictions that readers of the sources had listed before there was a program, each held
 * against the real graph: found by the question {@code contradictions}, or something else, which is
 * then shown.
 */
class ReferenceContradictionsTest {

  private static final Path LIST = Path.of("src/test/resources/contradictions-de-reference.csv");
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());

  /** What chose the retained value; {@code nonTranche} says that nothing did. */
  private static final Set<String> RULES = Set.of("rang", "arbitrage", "defi");

  /** A document says it of the thing, or of a phase, a rule or a post of the thing. */
  private static final String SAID =
      """
      PREFIX eig: <%s>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      ASK {
        ?p rdfs:label ?property .
        GRAPH ?graph { { ?thing ?p ?o } UNION { ?node eig:porteSur|eig:titulaire ?thing ; ?p ?o } }
        FILTER(STR(?o) = ?value || (LANG(?o) != "" && CONTAINS(STR(?o), ?value))
          || EXISTS { ?o eig:nom ?name FILTER(STR(?name) = ?value) })
      }
      """
          .formatted(Eig.NAMESPACE);

  /** A document gives the figure, written as the question writes it. */
  private static final String MEASURED =
      """
      PREFIX eig: <%s>
      ASK {
        ?i eig:nom ?property .
        GRAPH ?graph {
          ?m eig:indicateur ?i ; eig:porteSur ?thing ; eig:qualificatif ?q .
          OPTIONAL { ?m eig:valeur ?v }
          OPTIONAL { ?m eig:minimum ?min }
          OPTIONAL { ?m eig:maximum ?max }
        }
        BIND(STRAFTER(STR(?q), "/qualificatif/") AS ?k)
        BIND(IF(?k = "exact", STR(?v), IF(?k = "environ", CONCAT("environ ", STR(?v)),
          IF(?k = "plus-de", CONCAT("plus de ", STR(?min)),
          IF(?k = "jusqu-a", CONCAT("jusqu’à ", STR(?max)),
          CONCAT("de ", STR(?min), " à ", STR(?max)))))) AS ?words)
        FILTER(?words = ?value)
      }
      """
          .formatted(Eig.NAMESPACE);

  /** A name that is preferred, or that the document writes. */
  private static final String NAMED =
      """
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      ASK {
        { GRAPH ?graph { ?thing skos:altLabel ?o } } UNION
        { ?thing skos:prefLabel ?o FILTER EXISTS { GRAPH ?graph { { ?thing ?a ?b } UNION { ?c ?d ?thing } } } }
        FILTER(STR(?o) = ?value)
      }
      """;

  /** A row of the answer. */
  private record Row(
      String subject,
      String property,
      String value,
      String document,
      boolean retained,
      String kind,
      String rule) {

    private String contested() {
      return subject + " | " + property + " | " + kind;
    }
  }

  private static Reading reading;
  private static Answers answers;
  private static Question contradictions;

  @BeforeAll
  static void open() {
    reading = RealGraph.stored();
    answers = new Answers(new Asking(reading.dataset(), IRIS, Limits.DEFAULT));
    contradictions = RealGraph.shelf().get("contradictions");
  }

  @AfterAll
  static void close() {
    reading.close();
  }

  static Stream<ReferenceItem> items() throws IOException {
    return ReferenceItem.read(LIST).stream();
  }

  private static Stream<ReferenceItem> items(String kind) throws IOException {
    return items().filter(item -> item.kind().equals(kind));
  }

  static Stream<ReferenceItem> contradictory() throws IOException {
    return items("contradiction");
  }

  static Stream<ReferenceItem> series() throws IOException {
    return items("serie");
  }

  static Stream<ReferenceItem> labels() throws IOException {
    return items("libelle");
  }

  /** Also what is claimed beside a count. */
  static Stream<ReferenceItem> held() throws IOException {
    return Stream.concat(items("claims"), items("calcul"));
  }

  @Test
  void everyItemIsAccountedForOnce() throws IOException {
    assertThat(items().map(ReferenceItem::id))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 89).mapToObj("C%02d"::formatted).toList());
    assertThat(items())
        .allSatisfy(
            item -> {
              assertThat(item.kind()).isIn(ReferenceItem.KINDS);
              if (!item.kind().equals("contradiction")) {
                assertThat(item.remark()).as(item.id()).isNotEmpty();
              }
              if (!item.kind().equals("absent")) {
                assertThat(item.claims()).as(item.id()).isNotEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("contradictory")
  void aContradictionIsFoundWithItsRetainedValueAndTheRule(ReferenceItem item) {
    for (Claim claim : item.claims()) {
      assertThat(ask(Map.of("sujet", claim.subject())))
          .as(item.id())
          .anySatisfy(
              row -> {
                assertThat(row.property()).isEqualTo(claim.property());
                assertThat(row.value()).isEqualTo(claim.value());
                assertThat(row.document()).isEqualTo(claim.document());
                assertThat(row.retained()).isEqualTo(claim.retained());
                assertThat(row.rule()).isIn(RULES);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("series")
  void aSeriesStandsInTheGraphAndContradictsNothing(ReferenceItem item) {
    for (Claim claim : item.claims()) {
      assertThat(says(SAID, claim) || says(MEASURED, claim)).as(item.id() + " " + claim).isTrue();
      assertThat(ask(Map.of("sujet", claim.subject())))
          .as(item.id())
          .noneMatch(row -> row.property().equals(claim.property()));
    }
  }

  @ParameterizedTest
  @MethodSource("labels")
  void aSpellingIsALabel(ReferenceItem item) {
    for (Claim claim : item.claims()) {
      assertThat(says(NAMED, claim)).as(item.id() + " " + claim).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("held")
  void whatHoldsTogetherIsClaimed(ReferenceItem item) {
    for (Claim claim : item.claims()) {
      assertThat(says(SAID, claim) || says(MEASURED, claim)).as(item.id() + " " + claim).isTrue();
    }
  }

  @Test
  void everyContradictionIsSettledByARule() {
    assertThat(ask(Map.of())).isNotEmpty().extracting(Row::rule).isSubsetOf(RULES);
  }

  @Test
  void theTwoSitesDifferOnTheExpertisesOfTwentyOneDefis() {
    assertThat(ask(Map.of("document", "ancien-site-eig")))
        .filteredOn(row -> row.property().equals("expertise mobilisée"))
        .extracting(Row::subject)
        .satisfies(subjects -> assertThat(Set.copyOf(subjects)).hasSize(21));
  }

  @Test
  void aDocumentGetsTheContradictionsItTakesPartIn() {
    List<Row> all = ask(Map.of());
    Set<String> documents = all.stream().map(Row::document).collect(Collectors.toSet());
    assertThat(documents).hasSizeGreaterThan(5);
    for (String document : documents) {
      Set<String> mine =
          all.stream()
              .filter(row -> row.document().equals(document))
              .map(Row::contested)
              .collect(Collectors.toSet());
      List<Row> answer = ask(Map.of("document", document));
      assertThat(answer)
          .as(document)
          .containsAll(all.stream().filter(row -> row.document().equals(document)).toList())
          .allMatch(row -> mine.contains(row.contested()))
          .allMatch(row -> !row.kind().equals("interne") || row.document().equals(document));
      assertThat(answer.stream().filter(row -> !row.document().equals(document)))
          .as("what the others say against " + document)
          .extracting(Row::contested)
          .containsAll(mine.stream().filter(name -> !name.endsWith(" | interne")).toList());
    }
  }

  private static boolean says(String ask, Claim claim) {
    return Txn.calculateRead(
        reading.dataset(),
        () ->
            QueryExec.dataset(reading.dataset())
                .query(ask)
                .substitution("thing", NodeFactory.createURI(IRIS.base() + "id/" + claim.subject()))
                .substitution("graph", IRIS.claims(claim.document()))
                .substitution("value", NodeFactory.createLiteralString(claim.value()))
                .substitution("property", NodeFactory.createLiteralLang(claim.property(), "fr"))
                .ask());
  }

  private static List<Row> ask(Map<String, String> arguments) {
    return Asked.of(answers, contradictions, arguments).rows().stream()
        .map(
            row ->
                new Row(
                    text(row, "sujet"),
                    text(row, "propriete"),
                    text(row, "valeur"),
                    text(row, "document"),
                    text(row, "retenue").equals("true"),
                    text(row, "nature"),
                    text(row, "regle")))
        .toList();
  }

  private static String text(Binding row, String column) {
    return row.get(Var.alloc(column)).getLiteralLexicalForm();
  }
}
