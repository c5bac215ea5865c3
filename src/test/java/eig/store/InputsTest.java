package eig.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a generation is built from, as one hash. */
class InputsTest {

  @TempDir private Path temp;
  private Path home;
  private Path data;
  private Path program;

  @BeforeEach
  void home() throws IOException {
    home = temp.resolve("home");
    data = Files.createDirectories(home.resolve("data"));
    Files.createDirectories(home.resolve("ontology"));
    Files.createDirectories(home.resolve("queries"));
    program = Files.writeString(temp.resolve("eig.jar"), "program");
    Files.writeString(data.resolve("a.csv"), "1");
  }

  /** By a store that remembers, and by every byte. */
  private String hash(String base) throws IOException {
    String remembered = Store.of(home).inputs(program, base);
    assertThat(remembered).isEqualTo(Inputs.hash(home, program, "complete " + base, Seal::of));
    return remembered;
  }

  @Test
  void changesWithContentNameAndPlaceOfAFile() throws IOException {
    String first = hash("base");
    assertThat(hash("base")).isEqualTo(first);
    assertThat(hash("other")).isNotEqualTo(first);
    Files.move(data.resolve("a.csv"), data.resolve("b.csv"));
    String renamed = hash("base");
    assertThat(renamed).isNotEqualTo(first);
    Files.writeString(data.resolve("b.csv"), "2");
    assertThat(hash("base")).isNotEqualTo(renamed);
    Files.writeString(data.resolve("b.csv"), "1");
    assertThat(hash("base")).isEqualTo(renamed);
    Files.writeString(program, "newer");
    assertThat(hash("base")).isNotEqualTo(renamed);
  }

  @Test
  void areTheSameThroughALink() throws IOException {
    String direct = hash("base");
    Path elsewhere = Files.move(data, temp.resolve("elsewhere"));
    Files.createSymbolicLink(data, elsewhere);
    assertThat(hash("base")).isEqualTo(direct);
    Files.writeString(elsewhere.resolve("a.csv"), "2");
    assertThat(hash("base")).isNotEqualTo(direct);
  }

  @Test
  void areRefusedWithoutOneOfTheFolders() throws IOException {
    Files.delete(home.resolve("queries"));
    assertThatThrownBy(() -> hash("base"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("queries: the folder is missing");
    Files.writeString(home.resolve("queries"), "a file");
    assertThatThrownBy(() -> hash("base")).hasMessageContaining("queries: it is a file");
    Files.delete(home.resolve("queries"));
    Files.createSymbolicLink(home.resolve("queries"), Path.of("nowhere"));
    assertThatThrownBy(() -> hash("base")).hasMessageContaining("queries: it is a link that leads");
  }
}
