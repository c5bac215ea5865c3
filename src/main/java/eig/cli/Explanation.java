package eig.cli;

import eig.query.Answers;
import eig.query.Choice;
import eig.query.Form;
import eig.query.Parameter;
import eig.query.Question;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a question means, for a terminal. */
final class Explanation {

  private static final int SHOWN = 20;

  private Explanation() {}

  /**
   * Title, definition, parameters, columns, forms, and the SPARQL.
   *
   * @param arguments put into the SPARQL; none shows it as it is written
   */
  static String of(Question question, Answers answers, Map<String, String> arguments) {
    StringBuilder text = new StringBuilder();
    text.append(question.name()).append(": ").append(question.header().summary()).append('\n');
    text.append(question.header().description()).append('\n');
    question
        .header()
        .method()
        .ifPresent(method -> text.append("Méthode : ").append(method).append('\n'));
    text.append("(").append(question.header().english()).append(")\n");
    text.append("themes: ").append(String.join(", ", question.header().tags())).append('\n');
    question
        .header()
        .parameters()
        .forEach(parameter -> parameter(text, parameter, question, answers));
    question
        .header()
        .columns()
        .forEach((name, meaning) -> text.append("column %s: %s%n".formatted(name, meaning)));
    text.append("formats: table, ")
        .append(Form.of(question).stream().map(Form::id).collect(Collectors.joining(", ")))
        .append('\n');
    text.append("--selon: ")
        .append(
            question.header().bySource()
                ? String.join(", ", answers.speaking(question))
                : "makes no sense of one document alone")
        .append("\n\n");
    text.append(
        arguments.isEmpty()
            ? question.body()
            : question.bound(answers.bind(question, arguments)).serialize().strip());
    return text.append('\n').toString();
  }

  private static void parameter(
      StringBuilder text, Parameter parameter, Question question, Answers answers) {
    text.append(
        "parameter %s (%s%s): %s%s%n"
            .formatted(
                parameter.name(),
                parameter.type().name().toLowerCase(Locale.ROOT),
                parameter.optional() ? ", optional" : "",
                parameter.description(),
                parameter.fallback().map(value -> "; default " + value).orElse("")));
    if (parameter.isListed()) {
      List<Choice> choices = answers.choices(question, parameter);
      String shown =
          choices.stream()
              .limit(SHOWN)
              .map(c -> c.value().equals(c.label()) ? c.value() : c.value() + " " + c.label())
              .collect(Collectors.joining(", "));
      text.append("  one of ")
          .append(shown)
          .append(choices.size() > SHOWN ? " and " + (choices.size() - SHOWN) + " others" : "")
          .append('\n');
    }
  }
}
