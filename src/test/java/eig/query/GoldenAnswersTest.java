package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.GoldenCase;
import eig.RealGraph;
import eig.RealShelf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every question on the real tables, against an answer that was obtained without this program; how,
 * is said in {@code src/test/resources/queries/README.md}.
 */
class GoldenAnswersTest {

  private static final Path GOLDEN = GoldenCase.FOLDER;

  private static RealShelf real;
  private static Answers answers;
  private static Shelf shelf;

  @BeforeAll
  static void open() {
    real = RealShelf.open();
    answers = real.answers();
    shelf = real.shelf();
  }

  @AfterAll
  static void close() {
    real.close();
  }

  static List<GoldenCase> cases() {
    return GoldenCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAnswerIsTheOneFoundWithoutThisProgram(GoldenCase asked) throws IOException {
    Answer answer =
        answers.ask(shelf.get(asked.question()), asked.arguments(), asked.document(), Caller.LOCAL);
    assertThat(csv((Answer.Table) answer)).isEqualTo(asked.expected());
  }

  /** Counted in the expected answers, and in the tables of défis, events and articles. */
  @ParameterizedTest
  @CsvSource({
    "chiffres-cles,, 40, 132, défis",
    "defis-dans-la-presse,, 22, 132, défis",
    "presse-en-reseau,, 22, 132, défis",
    "evenements,, 90, 93, événements",
    "articles-par-annee,, 60, 60, articles",
    "suites, 6, 13, 14, défis",
    "suites, 3, 14, 15, défis",
    "metiers-par-promotion, 6, 29, 29, personnes des équipes",
  })
  void theCoverageIsThatOfTheExpectedAnswer(
      String name, String promotion, long covered, long total, String of) {
    Map<String, String> given = promotion == null ? Map.of() : Map.of("promotion", promotion);
    assertThat(Asked.of(answers, shelf.get(name), given).coverage())
        .contains(new Coverage.Count(covered, total, of));
  }

  /** With terms in place of its parameters, a query is SPARQL 1.1 and gives the same rows. */
  @ParameterizedTest
  @CsvSource({
    "chiffres-cles, promotion, 2",
    "chiffres-cles, nature, usage",
    "contradictions, document, site-eig",
    "equipe-d-un-defi, defi, optiflex",
    "hotes-par-promotion, promotion, 3",
    "medias, min, 3",
    "mesures-par-indicateur, indicateur, candidatures",
    "qui-le-dit, chose, promotion/2",
    "suites, promotion, 6",
  })
  void boundAsTextItIsTheSameQuestion(String name, String parameter, String value) {
    Question question = shelf.get(name);
    Map<String, String> given = Map.of(parameter, value);
    String text = question.bound(answers.bind(question, given)).serialize();
    Answer.Table bound =
        (Answer.Table) answers.ask(QueryFactory.create(text, Syntax.syntaxSPARQL_11), Caller.LOCAL);
    assertThat(bound.rows()).isNotEmpty();
    assertThat(csv(bound)).isEqualTo(csv(Asked.of(answers, question, given)));
  }

  @Test
  void everyQuestionHasAGoldenAnswer() {
    assertThat(shelf.all())
        .isNotEmpty()
        .allSatisfy(q -> assertThat(GOLDEN.resolve(q.name() + ".csv")).exists());
  }

  @Test
  void everyGoldenAnswerIsOfAQuestion() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.filter(f -> f.toString().endsWith(".csv") && !f.endsWith("cas.csv")))
          .allSatisfy(
              f ->
                  assertThat(shelf.find(f.getFileName().toString().split("\\.", 2)[0]))
                      .isPresent());
    }
  }

  @Test
  void everyQuestionAnswersEachDocumentAlone() throws IOException {
    assertThat(answers.documents()).hasSameSizeAs(RealGraph.linesOf("data/sources/sources.csv"));
    for (Question question : shelf.all()) {
      if (question.header().bySource() && question.header().needsNothing()) {
        for (String document : answers.documents()) {
          Answer answer = answers.ask(question, Map.of(), Optional.of(document), Caller.LOCAL);
          assertThat(answer instanceof Answer.Silence)
              .isEqualTo(!answers.speaking(question).contains(document));
        }
      }
    }
  }

  private static String csv(Answer.Table answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerFormat.CSV.write(answer.rowSet(), out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
