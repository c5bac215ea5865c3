package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.RealShelf;
import eig.model.UserError;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person can ask for that there is not. */
class QuestionBadInputTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "suites; promotion; 8; \"8\" is not a value of this parameter; give one of dig (Designers d’intérêt général), 1 (Promotion 1)",
        "equipe-d-un-defi; defi; rien; \"rien\" is not a value of this parameter; give one of",
        "defis-d-une-administration; administration; nasa; \"nasa\" is not a value; give one of",
        "parts-d-une-personne; personne; Nobody Atall; is not a value of this parameter; give one",
        "couverture; classe; Chose; is not a value of this parameter; give one of",
        "medias; min; 0; \"0\" is not a value; give an integer, such as 3, at least 1",
        "administrations-hotes; min; -1; \"-1\" is not a value; an integer, such as 3, at least 1",
        "administrations-fideles; min; abc; \"abc\" is not a value; integer, such as 3, at least 1",
        "survie-des-produits; mois; 0; \"0\" is not a value; give an integer, such as 3, at least 1",
        "administrations-fideles; hierarchie; oui; \"oui\" is not a value; one of true, false",
        "articles-par-annee; annee; 21; \"21\" is not a value; give a year, such as 2019",
      })
  void isRefusedWithWhatToGive(
      String question, String parameter, String value, String what, String remedy) {
    assertThatThrownBy(
            () ->
                answers.ask(
                    shelf.get(question), Map.of(parameter, value), Optional.empty(), Caller.LOCAL))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("parameter " + parameter)
        .hasMessageContaining(what)
        .hasMessageContaining(remedy);
  }

  /** A year in which nothing appeared is a year: the answer is empty, and whole. */
  @ParameterizedTest
  @CsvSource({"articles-par-annee, 2015", "presse-par-nature, 2015"})
  void aYearWithoutArticlesHasNone(String question, String year) {
    assertThat(Asked.of(answers, shelf.get(question), Map.of("annee", year)).rows()).isEmpty();
  }

  /** The job offer says nothing of articles; that is not the same as none. */
  @Test
  void aDocumentThatMakesNoSuchClaimIsSilent() {
    Answer answer =
        answers.ask(shelf.get("medias"), Map.of(), Optional.of("offre-emploi-2020"), Caller.LOCAL);

    assertThat(answer).isInstanceOf(Answer.Silence.class);
    assertThat(((Answer.Silence) answer).speaking())
        .contains("espace-presse", "site-eig")
        .doesNotContain("offre-emploi-2020");
  }
}
