package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eig.Fixtures;
import eig.model.Problem;
import eig.model.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  private static final String ATLAS = "https://w3id.org/eig/id/defi/atlas";

  private static Things things = new Things(DatasetGraphFactory.empty());

  @BeforeAll
  static void build(@TempDir Path temp) {
    things = new Things(Fixtures.graph(Fixtures.home(temp)).dataset());
  }

  /** A question with one parameter x of a type; the further lines belong to the parameter. */
  private static Question question(String type, String... more) {
    StringBuilder header = new StringBuilder();
    for (String line : more) {
      header.append("#+     ").append(line).append('\n');
    }
    String variable = List.of(more).contains("optional: true") ? "?__x" : "?_x";
    return Question.parse(
        "essai",
        """
        #+ summary: Titre
        #+ description: Une phrase.
        #+ english: Title
        #+ tags: [essai]
        #+ parameters:
        #+   - name: x
        #+     description: le x
        #+     type: %s
        %s#+ columns:
        #+   s: le sujet
        SELECT ?s { ?s ?p %s } ORDER BY ?s
        """
            .formatted(type, header, variable));
  }

  private static Choices choices(Parameter parameter) {
    return parameter.type() == Parameter.Type.IRI
        ? things.of(parameter.kind())
        : Choices.of(List.of());
  }

  private static Map<Var, Node> bind(Question question, String... given) {
    return Arguments.bind(
        question, given.length == 0 ? Map.of() : Map.of("x", given[0]), ArgumentsTest::choices);
  }

  private static String refusal(Question question, String... given) {
    UserError error = catchThrowableOfType(UserError.class, () -> bind(question, given));
    assertThat(error).isNotNull();
    assertThat(error.kind()).isEqualTo(UserError.Kind.USAGE);
    return String.valueOf(error.getMessage());
  }

  @Test
  void refusesAMissingParameterAndTellsItsLegalValues() {
    assertThat(refusal(question("iri", "class: Promotion")))
        .isEqualTo(
            "parameter x: the parameter is missing; "
                + "give one of 1 (Promotion 1), 2 (Promotion 2)");
  }

  @Test
  void refusesAnUnknownParameterAndTellsThoseThereAre() {
    UserError error =
        catchThrowableOfType(
            UserError.class,
            () ->
                Arguments.bind(
                    question("text"), Map.of("x", "a", "y", "b"), ArgumentsTest::choices));

    assertThat(error).hasMessage("parameter y: the question essai has no such parameter; it has x");
  }

  @Test
  void reportsEveryParameterTogether() {
    UserError error =
        catchThrowableOfType(
            UserError.class,
            () ->
                Arguments.bind(
                    question("integer"), Map.of("z", "1", "y", "1"), ArgumentsTest::choices));

    assertThat(error.problems())
        .extracting(Problem::where)
        .containsExactly("parameter y", "parameter z", "parameter x");
  }

  @ParameterizedTest
  @CsvSource({
    "integer, un,          'an integer, such as 3'",
    "integer, 1.5,         'an integer, such as 3'",
    "integer, 1 OR 1=1,    'an integer, such as 3'",
    "integer, 12345678901234567890, 'an integer, such as 3'",
    "year,    19,          'a year, such as 2019'",
    "year,    2019-05,     'a year, such as 2019'",
    "boolean, oui,         true or false",
  })
  void refusesAnIllTypedValueAndTellsLegalOnes(String type, String value, String legal) {
    assertThat(refusal(question(type), value))
        .isEqualTo(
            "parameter x: \"%s\" is not a value of this parameter; give %s"
                .formatted(value, legal));
  }

  @ParameterizedTest
  @CsvSource({
    "integer, -3,   '\"-3\"^^<http://www.w3.org/2001/XMLSchema#integer>'",
    "year,    2019, '\"2019\"^^<http://www.w3.org/2001/XMLSchema#integer>'",
    "boolean, true, '\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>'",
    "text,    Mer,  '\"Mer\"'",
  })
  void bindsATypedLiteral(String type, String value, String expected) {
    Map<Var, Node> bound = bind(question(type), value);

    assertThat(bound).containsOnlyKeys(Var.alloc("_x"));
    assertThat(bound.values()).extracting(NodeFmtLib::strNT).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"atlas", "defi/atlas", "Atlas", "ATLAS", " Atlas ", ATLAS})
  void findsAThingByKeyByTypeAndKeyByNameOrByIri(String value) {
    assertThat(bind(question("iri", "class: Defi"), value))
        .containsEntry(Var.alloc("_x"), NodeFactory.createURI(ATLAS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "promotion/1",
        "1",
        "Promotion 1",
        "tlas",
        "",
        "https://w3id.org/eig/id/defi/autre",
        "javascript:alert(1)",
        "> } DROP",
        "\" . } #",
        "\\u003E"
      })
  void refusesWhatIsNoThingOfItsClass(String value) {
    assertThat(refusal(question("iri", "class: Defi"), value))
        .isEqualTo(
            "parameter x: \""
                + value
                + "\" is not a value of this parameter; give one of "
                + "atlas (Atlas), karpe (Karp’R), oeuvres (Œuvres ouvertes)");
  }

  @Test
  void findsAnythingWhereNoClassIsGiven() {
    assertThat(bind(question("iri"), "promotion/1"))
        .containsEntry(
            Var.alloc("_x"), NodeFactory.createURI("https://w3id.org/eig/id/promotion/1"));
    assertThat(refusal(question("iri"), "rien/1"))
        .endsWith("give a thing as type/key, such as promotion/3 or defi/datajust");
  }

  @Test
  void refusesAKeyThatSeveralKindsShare() {
    // The programme, the role and the indicator are all called eig.
    assertThat(refusal(question("iri"), "eig")).contains("\"eig\" is not a value");
    assertThat(bind(question("iri"), "role/eig")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\" . } #", "\\u0022", "> } DROP ALL #", "?s ?p ?o", "'''\"\"\"", "é\n\r\t"})
  void leavesHostileTextALiteral(String value) {
    assertThat(bind(question("text"), value))
        .containsEntry(Var.alloc("_x"), NodeFactory.createLiteralString(value));
  }

  @Test
  void shortensALongValueInItsMessage() {
    assertThat(refusal(question("integer"), "9".repeat(10_000)))
        .isEqualTo(
            "parameter x: \""
                + "9".repeat(60)
                + "…\" is not a value of this parameter; give an integer, such as 3");
  }

  @Test
  void fallsBackToTheDefault() {
    Question question =
        Question.parse(
            "essai",
            question("integer").text().replace("#+ columns:", "#+ defaults: [x: 7]\n#+ columns:"));
    assertThat(bind(question).values())
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("7");
    assertThat(bind(question, "8").values())
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("8");
  }

  @Test
  void leavesAnOptionalParameterFree() {
    Question question = question("iri", "class: Defi", "optional: true");

    assertThat(bind(question)).isEmpty();
    assertThat(bind(question, "atlas")).containsOnlyKeys(Var.alloc("__x"));
  }
}
