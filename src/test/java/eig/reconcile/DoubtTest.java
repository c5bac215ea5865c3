package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoubtTest {

  private static final String DEFIS_A = "data/sources/a/defis.csv";
  private static final String DEFIS_B = "data/sources/b/defis.csv";

  private Path home = Path.of("");

  @BeforeEach
  void home(@TempDir Path temp) {
    home = Fixtures.home(temp);
  }

  private List<String> doubts() {
    return Fixtures.reconciled(home).doubts().stream()
        .map(doubt -> doubt.problem().toString())
        .toList();
  }

  @Test
  void doubtsAnUnknownNameAndTellsTheNearest() {
    Fixtures.edit(home, DEFIS_B, "Service des phares", "Service des fares");

    assertThat(doubts())
        .singleElement()
        .asString()
        .startsWith(
            DEFIS_B
                + ":2: hotes: unknown administration \"Service des fares\"; "
                + "the nearest known are \"Service des phares\"")
        .endsWith("correct it, or add it to data/autorites/");
  }

  @Test
  void tellsNoNearestWhereNothingIsNear() {
    Fixtures.edit(home, DEFIS_B, "Service des phares", "Qwxz");

    assertThat(doubts())
        .containsExactly(
            DEFIS_B
                + ":2: hotes: unknown administration \"Qwxz\"; "
                + "correct it, or add it to data/autorites/");
  }

  @Test
  void doubtsANameThatMayBeTwoThings() {
    Fixtures.append(home, "data/autorites/defis.csv", "atlas-2,ATLAS !");
    Fixtures.edit(home, DEFIS_B, "Atlas,", "« Atlas »,");

    assertThat(doubts())
        .contains(
            DEFIS_B
                + ":2: defi: the defi \"« Atlas »\" may be atlas or atlas-2; "
                + "write the key of the one that is meant");
  }

  @Test
  void doubtsAnUnknownPromotion() {
    Fixtures.edit(home, DEFIS_A, "Karp’R,1,", "Karp’R,9,");

    assertThat(doubts())
        .containsExactly(
            DEFIS_A
                + ":3: promotion: unknown promotion \"9\"; "
                + "correct it, or add it to data/autorites/");
  }

  @Test
  void doubtsAnUnknownRole() {
    Fixtures.edit(home, "data/sources/b/participations.csv", "responsable", "responsables");

    assertThat(doubts())
        .containsExactly(
            "data/sources/b/participations.csv:4: role: unknown role \"responsables\"; "
                + "the nearest known are \"responsable\"; "
                + "correct it, or add it to data/autorites/");
  }

  @Test
  void doubtsAnUnknownSubjectOfAnArbitration() {
    Fixtures.append(home, "data/autorites/arbitrages.csv", "defi/perdu,hote,phares,Vu sur place.,");

    assertThat(doubts())
        .singleElement()
        .asString()
        .contains("arbitrages.csv:2: sujet: unknown defi");
  }
}
