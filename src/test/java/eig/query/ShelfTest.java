package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eig.Fixtures;
import eig.graph.KnowledgeGraph;
import eig.model.Problem;
import eig.model.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {

  @Test
  void holdsEveryQuestionOfTheFolderByName(@TempDir Path temp) {
    Shelf shelf = Shelf.read(Fixtures.home(temp));

    assertThat(shelf.all())
        .extracting(Question::name)
        .containsExactly(
            "carte",
            "contradictions",
            "defis-par-promotion",
            "equipe",
            "hotes",
            "promotions-nombreuses",
            "reseau");
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
            "equipes: no question has this name; ask one of carte, contradictions, "
                + "defis-par-promotion, equipe, hotes, promotions-nombreuses, reseau");
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
  void findingNoQuestionIsAnError(@TempDir Path temp) throws IOException {
    assertThatThrownBy(() -> Shelf.open(temp))
        .hasMessageContaining("queries: the folder is missing");
    Files.createDirectories(temp.resolve("queries/theme"));
    assertThatThrownBy(() -> Shelf.read(temp)).hasMessageContaining("no question lies there");
    assertThat(Shelf.EMPTY.all()).isEmpty();
  }

  @Test
  void followsALinkToTheFolder(@TempDir Path temp) throws IOException {
    Path home = Fixtures.home(temp);
    Path elsewhere = Files.move(home.resolve("queries"), temp.resolve("elsewhere"));
    Files.createSymbolicLink(home.resolve("queries"), elsewhere);
    assertThat(Shelf.read(home).get("equipe").file()).isEqualTo("queries/equipe.rq");
    assertThat(Shelf.read(home).all()).hasSize(7);
  }

  /** A question that nobody asks for is not looked at. */
  @Test
  void anOpenedShelfParsesWhatIsAsked(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.edit(home, "queries/hotes.rq", "#+ summary:", "#+ resume:");
    Shelf shelf = Shelf.open(home);
    assertThat(shelf.get("equipe").name()).isEqualTo("equipe");
    assertThatThrownBy(() -> shelf.get("hotes")).hasMessageContaining("queries/hotes.rq:1");
    assertThatThrownBy(shelf::all).hasMessageContaining("queries/hotes.rq:1");
  }

  @Test
  void readsOnlyQuestionFiles(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.replace(home, "queries/notes.txt", "rien");

    assertThat(Shelf.read(home).all()).hasSize(7);
  }

  @Test
  void takesFoldersAsThemesAndRefusesTwoFilesOfOneName(@TempDir Path temp) throws IOException {
    Path home = Fixtures.home(temp);
    String equipe = Files.readString(home.resolve("queries/equipe.rq"));
    Files.createDirectories(home.resolve("queries/personnes"));
    Fixtures.replace(home, "queries/personnes/autre.rq", equipe);
    assertThat(Shelf.read(home).find("autre")).isPresent();

    Fixtures.replace(home, "queries/personnes/equipe.rq", equipe);
    assertThatThrownBy(() -> Shelf.read(home))
        .hasMessage(
            "queries/personnes/equipe.rq: another file, queries/equipe.rq, has the same name; "
                + "rename one of them: the name is the address of the question");
  }

  /** What is legal is asked of the graph; a query that fails there stops the start, by line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "SELECT ?valeur ?libelle { ?valeur a eig:Rien ; eig:nom ?libelle } ~ there is none",
        "SELECT ?valeur ?libelle { ?valeur eig:nom ?libelle . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ~ limit",
      })
  void valuesThatCannotBeListedAreRefused(String values, String why, @TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.edit(
        home, "queries/hotes.rq", "#+ columns:", "#+     values: \"" + values + "\"\n#+ columns:");
    KnowledgeGraph graph = Fixtures.graph(home);
    Answers answers =
        new Answers(
            new Asking(
                Fixtures.dataset(graph),
                graph.iris(),
                new Limits(Duration.ofSeconds(2), 1_000, 1_000_000, 100)));
    assertThatThrownBy(() -> answers.hold(Shelf.read(home)))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.DATA))
        .hasMessageMatching(
            "(?s)queries/hotes.rq:\\d+: the values of its parameter \"promotion\" cannot be"
                + " listed: .*"
                + why
                + ".*");
  }

  @Test
  void aListOfValuesIsAllThatIsTaken(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.edit(
        home,
        "queries/hotes.rq",
        "#+ columns:",
        "#+     values: SELECT ?valeur ?libelle { ?valeur a eig:Promotion ; eig:nom ?libelle"
            + " FILTER(CONTAINS(?libelle, '2')) }\n#+ columns:");
    KnowledgeGraph graph = Fixtures.graph(home);
    Answers answers =
        new Answers(new Asking(Fixtures.dataset(graph), graph.iris(), Limits.DEFAULT));
    Shelf shelf = Shelf.read(home);
    answers.hold(shelf);

    assertThat(answers.bind(shelf.get("hotes"), Map.of("promotion", "2"))).hasSize(1);
    assertThat(answers.bind(shelf.get("hotes"), Map.of("promotion", "Promotion 2"))).hasSize(1);
    assertThatThrownBy(() -> answers.bind(shelf.get("hotes"), Map.of("promotion", "1")))
        .hasMessage(
            "parameter promotion: \"1\" is not a value of this parameter; "
                + "give one of 2 (Promotion 2)");
  }
}
