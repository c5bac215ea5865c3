package eig.portability;

import static org.assertj.core.api.Assertions.assertThat;

import eig.GoldenCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions give the same rows in RDF4J, loaded from our dump. */
class Rdf4jTest {

  @TempDir private static Path folder;
  private static Shelved shelved;
  private static Rdf4j engine;

  @BeforeAll
  static void load() throws IOException {
    shelved = new Shelved(folder);
    engine = new Rdf4j(shelved.dump());
  }

  @AfterAll
  static void close() {
    engine.close();
    shelved.close();
  }

  static List<GoldenCase> cases() {
    return Shelved.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheSameRows(GoldenCase asked) {
    assertThat(shelved.theirs(asked, engine)).isEqualTo(shelved.ours(asked));
  }
}
