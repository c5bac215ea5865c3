package eig;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme several times as large, with the launcher as it is. */
@Isolated
@Tag("long")
class LargerHomeIT {

  @TempDir private Path folder;

  private static void timed(Home home, int times, String... command) throws IOException {
    long start = System.nanoTime();
    Outcome outcome = home.run(command);
    System.out.printf(
        "%d times as large: %s in %d ms%n",
        times, command[0], (System.nanoTime() - start) / 1_000_000);
    outcome.fine();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10})
  void isBuiltCheckedAndExported(int times) throws IOException {
    Home home = Home.in(folder.resolve("home"));
    LargerHome.repeat(home, times);
    timed(home, times, "build");
    timed(home, times, "check");
    timed(home, times, "export", folder.resolve("export").toString());
    timed(home, times, "export", folder.resolve("public").toString(), "--publiable");
    String counted = home.run("query", "defis-par-promotion", "--format", "csv").out();
    assertThat(counted).contains("Promotion 3," + 15 * times + "\r\n");
  }

  @Test
  void aHeapThatDoesNotSufficeIsSaidWithTheRemedy() throws IOException {
    Home home = Home.in(folder.resolve("home"));
    LargerHome.repeat(home, 10);
    for (String command : new String[] {"build", "check"}) {
      Outcome outcome = home.runWith("JDK_JAVA_OPTIONS", "-Xmx144m", command);
      assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(3);
      assertThat(outcome.err())
          .contains("eig: memory: the ", " do not suffice", "JDK_JAVA_OPTIONS=-Xmx")
          .doesNotContain("\tat ");
    }
    assertThat(home.folder().resolve("var/courante")).doesNotExist();
  }
}
