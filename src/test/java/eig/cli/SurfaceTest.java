package eig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eig.query.Refusal;
import eig.query.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a user can meet is in the README: commands, options, questions, error codes. */
class SurfaceTest {

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static CommandLine program() {
    return Main.commandLine();
  }

  @Test
  void everyCommandIsInTheReadme() throws IOException {
    String readme = readme();
    assertThat(visible(program()))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(readme).contains("eig " + name));
  }

  @Test
  void everyOptionSaysWhatItIsFor() {
    List<CommandLine> commands =
        program().getSubcommands().values().stream()
            .filter(command -> !command.getCommandSpec().usageMessage().hidden())
            .toList();
    for (CommandLine command : commands) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertThat(option.description()).as(command.getCommandName() + " " + option).isNotEmpty();
      }
      assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    }
  }

  @Test
  void everyQuestionIsInTheReadme() throws IOException {
    String readme = readme();
    assertThat(Shelf.read(Path.of("")).all())
        .allSatisfy(question -> assertThat(readme).contains(question.name()));
  }

  @Test
  void everyReasonOfARefusalIsInTheReadmeWithItsStatus() throws IOException {
    String readme = readme();
    assertThat(Refusal.Reason.values())
        .allSatisfy(
            reason ->
                assertThat(readme)
                    .containsPattern(
                        "\\| " + reason.status() + " \\| [^\\n]*`" + reason.code() + "`"));
  }

  @Test
  void everyProblemOfTheWebIsInTheReadme() throws IOException {
    String readme = readme();
    Set<String> codes = new TreeSet<>();
    Pattern code = Pattern.compile("(?:HttpProblem|BadRequest)\\(\\s*\\d{3},\\s*\"([a-z-]+)\"");
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/eig/web"))) {
      for (Path source : sources.toList()) {
        code.matcher(Files.readString(source))
            .results()
            .map((MatchResult match) -> match.group(1))
            .forEach(codes::add);
      }
    }
    assertThat(codes).isNotEmpty().allSatisfy(c -> assertThat(readme).contains("`" + c + "`"));
  }

  private static Set<String> visible(CommandLine program) {
    Set<String> names = new TreeSet<>();
    program
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (!command.getCommandSpec().usageMessage().hidden() && !name.equals("help")) {
                names.add(name);
              }
            });
    return names;
  }
}
