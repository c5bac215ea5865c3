package eig.check;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counted by hand in the tables of the fixture. */
class CoverageTest {

  @TempDir private Path temp;

  private List<Coverage> coverage() {
    return Coverage.of(Fixtures.graph(Fixtures.home(temp)));
  }

  @Test
  void countsTheThingsThatHaveAPropertyAndWhoGivesIt() {
    assertThat(coverage())
        .contains(
            new Coverage("Defi", "hote", 3, 3, Map.of("a", 2, "b", 3)),
            new Coverage("Defi", "commune", 1, 3, Map.of("a", 1)),
            new Coverage("Defi", "promotion", 3, 3, Map.of("a", 3)));
  }

  @Test
  void saysNothingOfInferencesNorOfOtherVocabularies() {
    assertThat(coverage())
        .extracting(Coverage::property)
        .doesNotContain("aParticipeA", "debutAuPlusTot", "altLabel", "type");
  }
}
