package eig;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the {@code console} blocks of the README in a copy of the home: each line {@code $ ./eig …}
 * is a command, the lines after it are what it prints; {@code …} stands for anything, alone on a
 * line for any lines. Other fences are not run.
 */
class DocsIT {

  private static final String PROMPT = "$ ./eig";
  private static final Pattern PARTS = Pattern.compile("(?<=…)|(?=…)");

  @TempDir private static Path folder;
  private static Home home;

  private record Step(String command, String expected) {
    List<String> arguments() {
      return Stream.of(command.substring(PROMPT.length()).split(" "))
          .filter(a -> !a.isEmpty())
          .toList();
    }
  }

  @BeforeAll
  static void copy() throws IOException {
    home = Home.built(folder);
  }

  @TestFactory
  List<DynamicTest> everyCommandPrintsWhatTheReadmeSays() throws IOException {
    return steps(Files.readString(Path.of("README.md"))).stream()
        .map(step -> DynamicTest.dynamicTest(step.command(), () -> run(step)))
        .toList();
  }

  @Test
  void theReadmeHasCommandsToRun() throws IOException {
    assertThat(steps(Files.readString(Path.of("README.md")))).hasSizeGreaterThan(5);
  }

  private static void run(Step step) throws IOException, InterruptedException {
    if (step.arguments().get(0).equals("serve")) {
      try (ServerProcess server = ServerProcess.of(home)) {
        assertThat(server.firstLine() + "\n").matches(pattern(step.expected()));
        assertThat(server.get("/").statusCode()).isEqualTo(200);
        assertThat(server.get("/sparql?query=ASK%7B%7D").body()).contains("true");
      }
    } else {
      Outcome outcome = home.run(step.arguments().toArray(String[]::new));
      outcome.fine();
      assertThat(outcome.out().replace("\r\n", "\n")).matches(pattern(step.expected()));
    }
  }

  private static Pattern pattern(String expected) {
    StringBuilder pattern = new StringBuilder();
    for (String line : expected.lines().toList()) {
      if (line.equals("…")) {
        pattern.append("(?:.*\\n)*");
      } else {
        for (String part : PARTS.split(line, -1)) {
          pattern.append(part.equals("…") ? ".*" : Pattern.quote(part));
        }
        pattern.append("\\n");
      }
    }
    return Pattern.compile(pattern.toString());
  }

  private static List<Step> steps(String markdown) {
    List<Step> steps = new ArrayList<>();
    boolean inBlock = false;
    String command = "";
    StringBuilder expected = new StringBuilder();
    for (String line : markdown.lines().toList()) {
      boolean ends = inBlock && (line.startsWith("```") || line.startsWith(PROMPT));
      if (ends && !command.isEmpty()) {
        steps.add(new Step(command, expected.toString()));
        command = "";
        expected.setLength(0);
      }
      if (line.startsWith("```")) {
        inBlock = !inBlock && line.equals("```console");
      } else if (inBlock && line.startsWith(PROMPT)) {
        command = line;
      } else if (inBlock) {
        expected.append(line).append('\n');
      }
    }
    return steps;
  }
}
