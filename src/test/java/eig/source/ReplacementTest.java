package eig.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are replaced together or not at all, on a real disk. */
class ReplacementTest {

  @TempDir private Path folder;
  private Path data = Path.of("");
  private Path work = Path.of("");
  private final Map<String, String> texts = new LinkedHashMap<>();

  @BeforeEach
  void begin() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    work = folder.resolve("var/retrait");
    Files.createDirectories(data.resolve("a"));
    for (String file : new String[] {"a/one.csv", "two.csv", "three.csv"}) {
      Files.writeString(data.resolve(file), "former " + file);
      texts.put(file, "new " + file);
    }
  }

  @Test
  void allAreReplacedAndNothingStaysBeside() throws IOException {
    new Replacement(data, work).replace(texts);
    assertThat(Files.readString(data.resolve("a/one.csv"))).isEqualTo("new a/one.csv");
    assertThat(Files.readString(data.resolve("three.csv"))).isEqualTo("new three.csv");
    assertThat(Files.exists(work)).isFalse();
  }

  @Test
  void aFileThatCannotBeRenamedPutsBackThoseBeforeIt() throws IOException {
    // No file can take the place of a folder that holds something.
    Files.delete(data.resolve("three.csv"));
    Files.createDirectories(data.resolve("three.csv/in-the-way"));
    refused();
  }

  @Test
  void whatCannotBeWrittenBesideTouchesNothing() throws IOException {
    Files.writeString(folder.resolve("var"), "a file where the folder must be");
    refused();
  }

  private void refused() throws IOException {
    assertThatThrownBy(() -> new Replacement(data, work).replace(texts))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.MACHINE))
        .hasMessageContaining("as they were");
    for (String file : new String[] {"a/one.csv", "two.csv"}) {
      assertThat(Files.readString(data.resolve(file))).isEqualTo("former " + file);
    }
    assertThat(Files.exists(work)).isFalse();
  }
}
