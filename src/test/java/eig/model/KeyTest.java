package eig.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeyTest {

  @Test
  void sortsByKindThenById() {
    Key administration = new Key("administration", "zones");
    Key challenge = new Key("defi", "atlas");
    Key laterChallenge = new Key("defi", "karpe");

    assertThat(new TreeSet<>(List.of(laterChallenge, challenge, administration)))
        .containsExactly(administration, challenge, laterChallenge);
  }

  @Test
  void comparesAsEqualOnlyWhatIsEqual() {
    assertThat(new Key("defi", "a")).isEqualByComparingTo(new Key("defi", "a"));
    assertThat(new Key("defi", "a")).isNotEqualByComparingTo(new Key("promotion", "a"));
    assertThat(new Key("defi", "a")).isNotEqualByComparingTo(new Key("defi", "b"));
  }

  @Test
  void readsAsKindAndId() {
    assertThat(new Key("defi", "atlas")).hasToString("defi/atlas");
  }
}
