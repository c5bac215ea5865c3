package eig.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserErrorTest {

  @Test
  void saysEachProblemOnItsLineWithPlaceAndRemedy() {
    UserError error =
        new UserError(
            UserError.Kind.DATA,
            List.of(
                Problem.at(new Origin("data/a.csv", 3), "it is wrong", "mend it"),
                Problem.at(Origin.of("data/b.csv"), "it is missing", "restore it")));

    assertThat(error)
        .hasMessage("data/a.csv:3: it is wrong; mend it\ndata/b.csv: it is missing; restore it");
  }

  @ParameterizedTest
  @CsvSource({"DATA, 1", "USAGE, 2", "MACHINE, 3"})
  void endsTheProcessWithTheCodeOfItsKind(UserError.Kind kind, int code) {
    assertThat(kind.exitCode()).isEqualTo(code);
  }
}
