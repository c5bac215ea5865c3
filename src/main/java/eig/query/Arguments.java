package eig.query;

import eig.model.Problem;
import eig.model.UserError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;

/** Turns what a person writes for the parameters of a question into terms, by type. */
final class Arguments {

  private static final int SHOWN = 30;

  private final Question question;
  private final Function<Parameter, Choices> choices;
  private final List<Problem> problems = new ArrayList<>();

  private Arguments(Question question, Function<Parameter, Choices> choices) {
    this.question = question;
    this.choices = choices;
  }

  /**
   * Binds arguments.
   *
   * @param given the written values by parameter name
   * @param choices what a parameter may be; for an IRI always, for others none where anything of
   *     the type will do
   * @return a term for each parameter that has a value
   * @throws UserError naming each parameter that is missing, unknown or ill-typed, and its legal
   *     values
   */
  static Map<Var, Node> bind(
      Question question, Map<String, String> given, Function<Parameter, Choices> choices) {
    return new Arguments(question, choices).bind(given);
  }

  private Map<Var, Node> bind(Map<String, String> given) {
    Map<Var, Node> bound = new HashMap<>();
    Set<String> names =
        question.header().parameters().stream().map(Parameter::name).collect(Collectors.toSet());
    given.keySet().stream()
        .filter(name -> !names.contains(name))
        .sorted()
        .forEach(
            name ->
                problem(
                    shortened(name),
                    "the question " + question.name() + " has no such parameter",
                    names.isEmpty()
                        ? "it has none"
                        : "it has " + String.join(", ", names.stream().sorted().toList())));
    for (Parameter parameter : question.header().parameters()) {
      Optional<String> value =
          Optional.ofNullable(given.get(parameter.name())).or(parameter::fallback);
      if (value.isPresent()) {
        term(parameter, value.get()).ifPresent(t -> bound.put(Var.alloc(parameter.variable()), t));
      } else if (!parameter.optional()) {
        problem(parameter.name(), "the parameter is missing", "give " + legal(parameter));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.USAGE, problems);
    }
    return bound;
  }

  private Optional<Node> term(Parameter parameter, String value) {
    Optional<Node> term = Optional.empty();
    if (parameter.type() == Parameter.Type.IRI) {
      term = choices.apply(parameter).written(value);
    } else if (parameter.accepts(value)) {
      Node literal = literal(parameter.type(), value);
      List<Choice> allowed = choices.apply(parameter).all();
      term =
          allowed.isEmpty()
              ? Optional.of(literal)
              : allowed.stream().map(Choice::term).filter(literal::equals).findFirst();
    }
    if (term.isEmpty()) {
      problem(
          parameter.name(),
          "\"" + shortened(value) + "\" is not a value of this parameter",
          "give " + legal(parameter));
    }
    return term;
  }

  /** In the canonical form of the type, so that it compares by term too. */
  static Node literal(Parameter.Type type, String value) {
    return switch (type) {
      case INTEGER, YEAR ->
          NodeFactory.createLiteralDT(new BigInteger(value).toString(), XSDDatatype.XSDinteger);
      case BOOLEAN -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDboolean);
      case TEXT, IRI -> NodeFactory.createLiteralString(value);
    };
  }

  private String legal(Parameter parameter) {
    List<Choice> allowed =
        parameter.type() != Parameter.Type.IRI || parameter.isListed()
            ? choices.apply(parameter).all()
            : List.of();
    if (!allowed.isEmpty()) {
      return "one of " + values(allowed);
    }
    return switch (parameter.type()) {
      case TEXT -> "some text";
      case INTEGER ->
          "an integer, such as 3"
              + parameter.minimum().map(least -> ", at least " + least).orElse("");
      case YEAR -> "a year, such as 2019";
      case BOOLEAN -> "true or false";
      case IRI -> "a thing as type/key, such as promotion/3 or defi/datajust";
    };
  }

  private static String values(List<Choice> allowed) {
    String shown =
        allowed.stream()
            .limit(SHOWN)
            .map(c -> c.value().equals(c.label()) ? c.value() : c.value() + " (" + c.label() + ")")
            .collect(Collectors.joining(", "));
    return allowed.size() > SHOWN ? shown + " and " + (allowed.size() - SHOWN) + " others" : shown;
  }

  private static String shortened(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }

  private void problem(String parameter, String what, String remedy) {
    problems.add(new Problem("parameter " + parameter, what, remedy));
  }
}
