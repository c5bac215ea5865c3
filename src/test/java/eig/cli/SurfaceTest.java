package eig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eig.query.Refusal;
import eig.query.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
        .allSatisfy(name -> assertThat(readme).containsPattern(word("eig " + name)));
  }

  /** Each name of an option is code: between backticks or in a block, where one can copy it. */
  @Test
  void everyOptionIsInTheReadmeAsCode() throws IOException {
    String code = String.join("\n", code(readme()));
    Set<String> missing = new TreeSet<>();
    commands(program())
        .flatMap(command -> command.getCommandSpec().options().stream())
        .filter(option -> !option.hidden())
        .flatMap(option -> Stream.of(option.names()))
        .filter(name -> !Pattern.compile(word(name)).matcher(code).find())
        .forEach(missing::add);
    assertThat(missing).isEmpty();
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
    String code = String.join("\n", code(readme()));
    assertThat(Shelf.read(Path.of("")).all())
        .allSatisfy(question -> assertThat(code).containsPattern(word(question.name())));
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

  /** What stands in blocks of code and between backticks. */
  private static List<String> code(String text) {
    List<String> code = new ArrayList<>();
    Matcher block = Pattern.compile("(?ms)^```.*?^```$").matcher(text);
    code.addAll(block.results().map(MatchResult::group).toList());
    Pattern.compile("`[^`]+`")
        .matcher(block.replaceAll(""))
        .results()
        .map(MatchResult::group)
        .forEach(code::add);
    return code;
  }

  /**
   * Whole: {@code themes} is not in {@code themes-lies}, {@code --base} not in {@code
   * --base-legale}.
   */
  private static String word(String name) {
    return "(?<![\\p{L}\\d-])" + Pattern.quote(name) + "(?![\\p{L}\\d-])";
  }

  /** The commands that help shows, with those within them. */
  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream()
            .filter(each -> !each.getCommandSpec().usageMessage().hidden())
            .flatMap(SurfaceTest::commands));
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
