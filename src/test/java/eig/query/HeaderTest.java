package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code #+} lines of a question, and what is refused in them. */
class HeaderTest {

  static final String ASKED = "SELECT ?s { ?s ?q ?_x } ORDER BY ?s\n";

  static final String WITH_X =
      """
      #+ summary: Titre
      #+ description: Une phrase.
      #+ english: Title
      #+ tags: [essai]
      #+ parameters:
      #+   - name: x
      #+     type: integer
      #+     description: le x
      #+ columns:
      #+   s: le sujet
      """;

  private static Question withX(String... lines) {
    StringBuilder header = new StringBuilder(WITH_X);
    for (String line : lines) {
      header.append("#+ ").append(line).append('\n');
    }
    return Question.parse("essai", header + ASKED);
  }

  private static void refuses(String message, String... lines) {
    assertThatThrownBy(() -> withX(lines))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("queries/essai.rq:" + message);
  }

  @Test
  void readsTheDecoratorsOfGrlc() {
    Question question =
        withX("defaults:", "  - x: 3", "enumerate:", "  - x: [1, 3, 5]", "pagination: 20");

    assertThat(question.header().parameters().get(0).fallback()).contains("3");
    assertThat(question.header().parameters().get(0).enumerated()).containsExactly("1", "3", "5");
    assertThat(question.header().pageSize()).isEqualTo(20);
    assertThat(withX().header().pageSize()).isEqualTo(100);
  }

  @Test
  void readsTheMethodAndTheLeastValueOfAParameter() {
    Question question =
        Question.parse(
            "essai",
            WITH_X.replace("type: integer", "type: integer\n#+     minimum: 2")
                + "#+ method: Comment.\n"
                + ASKED);

    assertThat(question.header().method()).contains("Comment.");
    assertThat(question.header().parameters().get(0).minimum()).contains(2L);
    assertThat(withX().header().method()).isEmpty();
    assertThat(withX().header().parameters().get(0).minimum()).isEmpty();
  }

  @Test
  void refusesAListThatIsNoColumnAndALeastValueThatIsNone() {
    refuses("11: its list \"o\" is no column; name columns that", "lists: [o]");
    for (String minimum :
        List.of("type: integer\n#+     minimum: un", "type: text\n#+     minimum: 2")) {
      assertThatThrownBy(
              () -> Question.parse("essai", WITH_X.replace("type: integer", minimum) + ASKED))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("queries/essai.rq:8: its minimum is no least value");
    }
  }

  @Test
  void readsACoverageWithThePrefixesOfTheQuestion() {
    Question question =
        Question.parse(
            "essai",
            QuestionTest.HEADER
                + """
                #+ coverage:
                #+   of: défis
                #+   query: |
                #+     SELECT (COUNT(?d) AS ?couverts) (COUNT(?d) AS ?total) { ?d eig:nom ?n }
                """
                + QuestionTest.QUERY);

    assertThat(question.header().coverage().map(Coverage::of)).contains("défis");
    assertThat(new Coverage.Count(312, 430, "personnes").sentence())
        .isEqualTo("Répond pour 312 des 430 personnes.");
  }

  @Test
  void refusesDecoratorsThatCannotBe() {
    refuses("12: its defaults are of the unknown parameter \"y\"; ", "defaults:", "  - y: 3");
    refuses("12: its enumerate are of the unknown parameter \"y\"; ", "enumerate:", "  - y: [3]");
    refuses("6: \"un\" is no value of the type", "enumerate:", "  - x: [un]");
    refuses("11: its pagination is no number of rows; ", "pagination: 0");
    refuses("11: its pagination is no number of rows; ", "pagination: 10001");
    refuses("12: its header lacks of; ", "coverage:", "  query: SELECT * {}");
    refuses("12: its coverage has no query; ", "coverage:", "  of: défis");
    refuses(
        "13: its query does not parse (",
        "coverage:",
        "  of: défis",
        "  query: SELECT (COUNT(?d) AS ?couverts) {");
    refuses(
        "13: its query does not select ?couverts ?total; ",
        "coverage:",
        "  of: défis",
        "  query: SELECT (COUNT(?d) AS ?couverts) { ?d ?p ?o }");
    refuses("11: coverage has no keys of its own; ", "coverage: 3");
    refuses("11: defaults is no list; ", "defaults: 3");
  }

  @Test
  void refusesANameThatAddressesUse() {
    for (String name : List.of("format", "page", "selon", "avec", "sep", "bom")) {
      assertThatThrownBy(
              () ->
                  Question.parse(
                      "essai",
                      WITH_X.replace("name: x", "name: " + name)
                          + ASKED.replace("?_x", "?_" + name)))
          .hasMessageContaining("\"" + name + "\" is badly named");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Essai", "un essai", "essai.csv", "été", "-a", "a--b"})
  void refusesANameThatIsNoAddress(String name) {
    assertThatThrownBy(() -> Question.parse(name, WITH_X + ASKED))
        .hasMessageContaining("is no name of a question");
  }
}
