package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eig.model.UserError;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  static final String HEADER =
      """
      #+ summary: Titre
      #+ description: Une phrase.
      #+ english: Title
      #+ tags: [un, deux]
      #+ parameters:
      #+   - name: defi
      #+     type: iri
      #+     class: Defi
      #+     description: le défi
      #+ columns:
      #+   nom: le nom
      #+ chart: bar
      """;

  static final String QUERY =
      """
      PREFIX eig: <https://w3id.org/eig/ontologie#>
      SELECT ?nom WHERE {
        ?_defi eig:nom ?nom .
      }
      ORDER BY ?nom
      """;

  private static String refusal(String text) {
    UserError error = catchThrowableOfType(UserError.class, () -> Question.parse("essai", text));
    assertThat(error).isNotNull();
    assertThat(error.kind()).isEqualTo(UserError.Kind.DATA);
    assertThat(error.problems()).hasSize(1);
    return error.problems().get(0).toString();
  }

  private static String header(String old, String now) {
    assertThat(HEADER).contains(old);
    return HEADER.replace(old, now) + QUERY;
  }

  private static String query(String old, String now) {
    assertThat(QUERY).contains(old);
    return HEADER + QUERY.replace(old, now);
  }

  @Test
  void readsItsHeaderAndItsQuery() {
    Question question = Question.parse("essai", HEADER + QUERY);

    assertThat(question.name()).isEqualTo("essai");
    assertThat(question.header().summary()).isEqualTo("Titre");
    assertThat(question.header().english()).isEqualTo("Title");
    assertThat(question.header().tags()).containsExactly("un", "deux");
    assertThat(question.header().columns()).containsExactly(Map.entry("nom", "le nom"));
    assertThat(question.header().chart()).isEqualTo(Chart.BAR);
    assertThat(question.header().bySource()).isTrue();
    assertThat(question.header().parameters())
        .containsExactly(
            new Parameter("defi", Parameter.Type.IRI, "Defi", false, Optional.empty(), "le défi"));
  }

  @Test
  void refusesAFileWithoutHeader() {
    assertThat(refusal(QUERY))
        .isEqualTo("queries/essai.rq:1: it has no header; begin it with #+ summary: and its title");
  }

  @ParameterizedTest
  @CsvSource({"summary, Titre", "description, Une phrase.", "english, Title"})
  void refusesAHeaderWithoutTitleOrDefinition(String key, String value) {
    String line = "#+ " + key + ": " + value + "\n";

    assertThat(refusal(header(line, "")))
        .isEqualTo("queries/essai.rq:1: its header lacks " + key + "; add " + key + ": …");
  }

  @Test
  void refusesABlankTitle() {
    assertThat(refusal(header("summary: Titre", "summary: ' '"))).contains("lacks summary");
  }

  @Test
  void refusesAHeaderWithoutColumns() {
    assertThat(refusal(header("#+ columns:\n#+   nom: le nom\n", "")))
        .isEqualTo(
            "queries/essai.rq: its header has no columns; "
                + "add columns: with each column and its meaning");
  }

  @Test
  void refusesAParameterWithoutType() {
    assertThat(refusal(header("#+     type: iri\n", "")))
        .isEqualTo(
            "queries/essai.rq:6: the parameter \"defi\" has no type; "
                + "add type: iri, integer, year, boolean or text");
  }

  @Test
  void refusesAParameterOfUnknownType() {
    assertThat(refusal(header("type: iri", "type: date")))
        .isEqualTo(
            "queries/essai.rq:7: \"date\" is no type; use boolean, integer, iri, text, year");
  }

  @Test
  void refusesABadlyNamedParameter() {
    assertThat(refusal(header("name: defi", "name: Le-Défi")))
        .contains("\"Le-Défi\" is badly named");
  }

  @Test
  void refusesAnUnknownKey() {
    assertThat(refusal(header("#+ tags:", "#+ tag:")))
        .isEqualTo(
            "queries/essai.rq:4: its header has the unknown key tag; use chart, columns, coverage, "
                + "defaults, description, english, enumerate, lists, method, pagination, parameters, "
                + "selon, summary, tags");
    assertThat(refusal(header("class: Defi", "classe: Defi")))
        .startsWith("queries/essai.rq:8: its header has the unknown key classe; use class");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThat(refusal(header("#+ english: Title", "#+ summary: Title")))
        .isEqualTo("queries/essai.rq:3: a key stands twice; keep one of the two");
  }

  @Test
  void refusesAnUnknownChart() {
    assertThat(refusal(header("chart: bar", "chart: camembert")))
        .startsWith(
            "queries/essai.rq:12: \"camembert\" is no chart; use bar, line, network, none, timeline");
  }

  @Test
  void refusesAHeaderThatIsNoYaml() {
    assertThat(refusal(header("tags: [un, deux]", "tags: [un, deux")))
        .startsWith("queries/essai.rq:5: its YAML is malformed (")
        .endsWith("; correct its #+ lines");
  }

  @Test
  void refusesAQueryThatDoesNotParseWithItsLine() {
    // Twelve lines of header, PREFIX, SELECT, and the pattern on line 15.
    assertThat(refusal(query("?_defi eig:nom ?nom .", "?_defi eig:nom . ?nom")))
        .startsWith("queries/essai.rq:15: the query does not parse (")
        .endsWith("; correct it; the syntax is SPARQL 1.1");
  }

  @Test
  void refusesAPrefixThatIsNotDeclared() {
    assertThat(refusal(query("eig:nom", "foaf:name"))).contains("the query does not parse (");
  }

  @Test
  void refusesSyntaxBeyondSparql11() {
    assertThat(refusal(query("?_defi eig:nom ?nom .", "LATERAL { ?_defi eig:nom ?nom }")))
        .contains("the query does not parse (", "line 15");
  }

  @Test
  void refusesWhatGivesNeitherItsColumnsNorAGraph() {
    assertThat(refusal(query("SELECT ?nom WHERE", "CONSTRUCT WHERE")))
        .isEqualTo(
            "queries/essai.rq: it constructs a graph, which has no columns; "
                + "remove columns: from its header");
    assertThat(refusal(query("SELECT ?nom WHERE", "DESCRIBE ?_defi WHERE")))
        .startsWith("queries/essai.rq: it is neither a SELECT nor a CONSTRUCT query; ");
  }

  @Test
  void refusesColumnsThatDifferFromItsHeader() {
    assertThat(refusal(header("nom: le nom", "titre: le titre")))
        .isEqualTo(
            "queries/essai.rq: it selects [nom] but its header has the columns [titre]; "
                + "name the same columns in the same order");
  }

  @Test
  void refusesAnAnswerWithoutOrder() {
    assertThat(refusal(query("ORDER BY ?nom\n", "")))
        .isEqualTo(
            "queries/essai.rq: it has no ORDER BY; order it by enough columns to leave no tie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?_promotion", "?__promotion", "$_promotion"})
  void refusesAnUndeclaredParameter(String variable) {
    assertThat(
            refusal(query("?nom .", "?nom . OPTIONAL { ?_defi eig:promotion " + variable + " }")))
        .isEqualTo(
            "queries/essai.rq: ?"
                + variable.substring(1)
                + " is no parameter of its header; "
                + "declare it under parameters:, or rename the variable");
  }

  @Test
  void refusesAnUnusedParameter() {
    assertThat(refusal(query("?_defi eig:nom", "?defi eig:nom")))
        .isEqualTo(
            "queries/essai.rq: its parameter is used nowhere as ?_defi; "
                + "use the variable in the pattern, or remove the parameter");
  }

  @Test
  void wantsTwoUnderscoresForAnOptionalParameter() {
    assertThat(refusal(header("#+     type: iri\n", "#+     type: iri\n#+     optional: true\n")))
        .contains("?_defi is no parameter of its header");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIND(eig:Defi AS ?_defi) ?_defi eig:nom ?nom .",
        "VALUES ?_defi { eig:Defi } ?_defi eig:nom ?nom .",
      })
  void refusesAParameterThatTheQueryAssigns(String pattern) {
    assertThat(refusal(query("?_defi eig:nom ?nom .", pattern)))
        .isEqualTo(
            "queries/essai.rq: ?_defi cannot be bound: the query assigns it; "
                + "use it plainly, not in BIND, VALUES, AS or SELECT *");
  }

  @Test
  void acceptsAParameterWhereverItIsOnlyUsed() {
    String pattern =
        "?x eig:hote ?h . FILTER(?x = ?_defi || EXISTS { ?_defi eig:hote ?h }) "
            + "{ SELECT ?nom { ?_defi eig:nom ?nom } } MINUS { ?_defi eig:etat ?e }";

    assertThat(Question.parse("essai", query("?_defi eig:nom ?nom .", pattern)).name())
        .isEqualTo("essai");
  }

  @Test
  void refusesAParameterThatAnAggregateAssigns() {
    assertThatThrownBy(
            () ->
                Question.parse(
                    "essai",
                    HeaderTest.WITH_X
                        + "SELECT ?s { { SELECT (MIN(?d) AS ?_x) { ?d ?p ?e } } ?s ?q ?_x } ORDER BY ?s\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot be bound");
  }

  @Test
  void tellsTheLineOfALexicalError() {
    assertThatThrownBy(
            () ->
                Question.parse(
                    "essai", HeaderTest.WITH_X + "SELECT ?s {\n  § ?s ?p ?_x\n} ORDER BY ?s\n"))
        .hasMessageStartingWith("queries/essai.rq:12: ");
  }

  @Test
  void refusesADefaultThatIsNoValue() {
    assertThatThrownBy(
            () ->
                Question.parse(
                    "essai",
                    HeaderTest.WITH_X + "#+ defaults:\n#+   - x: beaucoup\n" + HeaderTest.ASKED))
        .hasMessageContaining("\"beaucoup\" is no value of the type of the parameter \"x\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "false", "nom"})
  void refusesAnUnknownSelon(String value) {
    assertThatThrownBy(
            () ->
                Question.parse(
                    "essai", HeaderTest.WITH_X + "#+ selon: " + value + "\n" + HeaderTest.ASKED))
        .hasMessage("queries/essai.rq:11: \"" + value + "\" is no selon; use non, oui");
  }

  @Test
  void refusesTwoParametersOfOneName() {
    assertThatThrownBy(
            () ->
                Question.parse(
                    "essai",
                    HeaderTest.WITH_X.replace(
                            "#+ columns:",
                            "#+   - name: x\n#+     type: text\n#+     description: le x\n#+ columns:")
                        + HeaderTest.ASKED))
        .hasMessageStartingWith("queries/essai.rq:9: two parameters are called \"x\"; ");
  }

  @Test
  void refusesAnUndeclaredParameterInCapitals() {
    assertThatThrownBy(
            () ->
                Question.parse(
                    "essai", HeaderTest.WITH_X + "SELECT ?s { ?s ?_Y ?_x } ORDER BY ?s\n"))
        .hasMessageContaining("?_Y is no parameter of its header");
  }

  @Test
  void acceptsAnUnderscoreVariableInAString() {
    assertThatCode(
            () ->
                Question.parse(
                    "essai",
                    HeaderTest.WITH_X + "SELECT ?s { ?s ?p \"quoi ?_y\" , ?_x } ORDER BY ?s\n"))
        .doesNotThrowAnyException();
  }
}
