package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Identity;
import eig.model.Key;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryTest {

  private static Directory of(String... keysAndNames) {
    Directory directory = new Directory();
    for (int i = 0; i < keysAndNames.length; i += 2) {
      directory.add(
          new Identity(
              defi(keysAndNames[i]),
              keysAndNames[i + 1],
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return directory;
  }

  private static Key defi(String id) {
    return new Key("defi", id);
  }

  /** Another thing is called by it; who writes the key says which is meant. */
  @Test
  void aKeyMeansItsThingEvenWhereItIsTheNameOfAnother() {
    Directory directory = of("atlas", "La carte", "atlas-2", "Atlas");

    assertThat(directory.find("defi", "a", "atlas")).containsExactly(List.of(defi("atlas")));
    assertThat(directory.find("defi", "a", "Atlas"))
        .containsExactlyInAnyOrder(List.of(defi("atlas")), List.of(defi("atlas-2")));
    assertThat(directory.find("produit", "a", "atlas")).isEmpty();
  }

  @Test
  void atMostThreeNamesAreNearestTheBestFirst() {
    Directory directory =
        of("k1", "open", "k2", "openjusti", "k3", "openjustice", "k4", "openjustic");

    assertThat(directory.nearest("defi", "Openjustice"))
        .containsExactly("\"openjustice\"", "\"openjustic\"", "\"openjusti\"");
    assertThat(directory.nearest("defi", "Qwxz")).isEmpty();
    assertThat(directory.nearest("produit", "Openjustice")).isEmpty();
  }
}
