package eig.portability;

import static org.assertj.core.api.Assertions.assertThat;

import eig.GoldenCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The questions give the same rows in Virtuoso and in Oxigraph, which {@code .ci/portabilite}
 * installs: neither is a library of this language.
 */
@Tag("engines")
class ServedEnginesTest {

  @TempDir private static Path folder;
  private static Shelved shelved;
  private static Virtuoso virtuoso;
  private static Oxigraph oxigraph;

  @BeforeAll
  static void load() throws IOException {
    shelved = new Shelved(folder);
    oxigraph = new Oxigraph(shelved.dump(), Path.of(System.getProperty("eig.modules", "target")));
    Path database = Files.createDirectory(folder.resolve("virtuoso"));
    virtuoso = new Virtuoso(Files.copy(shelved.dump(), database.resolve("eig.nq")));
  }

  @AfterAll
  static void close() {
    virtuoso.close();
    oxigraph.close();
    shelved.close();
  }

  static List<GoldenCase> cases() {
    return Shelved.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void oxigraphGivesTheSameRows(GoldenCase asked) {
    assertThat(shelved.theirs(asked, oxigraph)).isEqualTo(shelved.ours(asked));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void virtuosoGivesTheSameRows(GoldenCase asked) {
    assertThat(shelved.theirs(asked, virtuoso)).isEqualTo(shelved.ours(asked));
  }
}
