package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eig.Fixtures;
import eig.model.Problem;
import eig.model.UserError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

  @Test
  void holdsEveryQuestionOfTheFolderByName(@TempDir Path temp) {
    Shelf shelf = Shelf.read(Fixtures.home(temp));

    assertThat(shelf.all())
        .extracting(Question::name)
        .containsExactly(
            "contradictions", "defis-par-promotion", "equipe", "hotes", "promotions-nombreuses");
    assertThat(shelf.get("equipe").header().summary()).isEqualTo("Équipe d’un défi");
    assertThat(shelf.find("rien")).isEmpty();
  }

  @Test
  void namesTheQuestionsThereAreWhereOneIsUnknown(@TempDir Path temp) {
    Shelf shelf = Shelf.read(Fixtures.home(temp));
    UserError error = catchThrowableOfType(UserError.class, () -> shelf.get("equipes"));

    assertThat(error.kind()).isEqualTo(UserError.Kind.USAGE);
    assertThat(error)
        .hasMessage(
            "equipes: no question has this name; ask one of contradictions, "
                + "defis-par-promotion, equipe, hotes, promotions-nombreuses");
  }

  @Test
  void reportsAllRefusedFilesTogether(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.edit(home, "queries/equipe.rq", "ORDER BY ?personne ?role\n", "");
    Fixtures.edit(home, "queries/hotes.rq", "#+ summary:", "#+ resume:");
    Fixtures.replace(
        home, "queries/latin.rq", "#+ summary: \u00E9".getBytes(StandardCharsets.ISO_8859_1));
    UserError error = catchThrowableOfType(UserError.class, () -> Shelf.read(home));

    assertThat(error.kind()).isEqualTo(UserError.Kind.DATA);
    assertThat(error.problems())
        .extracting(Problem::where)
        .containsExactly("queries/equipe.rq", "queries/hotes.rq:1", "queries/latin.rq:1");
  }

  @Test
  void isEmptyWithoutAFolder(@TempDir Path temp) {
    Shelf shelf = Shelf.read(temp);

    assertThat(shelf.all()).isEmpty();
    assertThatThrownBy(() -> shelf.get("equipe")).isInstanceOf(UserError.class);
  }

  @Test
  void readsOnlyQuestionFiles(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.replace(home, "queries/notes.txt", "rien");

    assertThat(Shelf.read(home).all()).hasSize(5);
  }
}
