package eig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.Home.Outcome;
import eig.Traces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eig withdraw} as a user runs it, on the project's own tables. */
class WithdrawIT {

  private static final String VARIABLE = "EIG_RETRAITS_SECRET";
  private static final String SECRET = "a secret of more than sixteen bytes";

  @TempDir private Path folder;

  @Test
  void theSecretOfTheVariableIsAskedForAsLongAsSomebodyIsWithdrawn() throws IOException {
    Home home = Home.in(folder);
    List<String> people = home.read("data/autorites/personnes.csv").lines().toList();
    String[] person = people.get(1).split("[, ]", 3);
    Traces traces = Traces.of(person[1], person[2]);
    assertThat(traces.under(folder.resolve("data"))).isNotEmpty();

    Outcome missing = home.runWith(VARIABLE, "", "withdraw", person[0], "--reason", "Sa demande");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains(VARIABLE, "openssl rand");
    Outcome done = home.runWith(VARIABLE, SECRET, "withdraw", person[0], "--reason", "Sa demande");
    done.fine();

    Outcome refused = home.runWith(VARIABLE, "", "build");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("data/autorites/retraits.csv", VARIABLE, "--secret-file");
    home.runWith(VARIABLE, SECRET, "build").fine();
    assertThat(traces.under(folder.resolve("data"))).isEmpty();
    assertThat(traces.under(folder.resolve("var"))).isEmpty();
  }
}
