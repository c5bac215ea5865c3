package eig.query;

import eig.graph.Eig;
import eig.model.Problem;
import eig.model.UserError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;

/** Turns what a person writes for the parameters of a question into terms, by type. */
final class Arguments {

  private static final int SHOWN = 30;
  private static final String ANY = "Chose";

  private final Question question;
  private final Graph graph;
  private final List<Problem> problems = new ArrayList<>();

  private Arguments(Question question, Graph graph) {
    this.question = question;
    this.graph = graph;
  }

  /**
   * Binds arguments.
   *
   * @param given the written values by parameter name
   * @param graph where the things stand that a value may name; the caller holds its transaction
   * @return a term for each parameter that has a value
   * @throws UserError naming each parameter that is missing, unknown or ill-typed, and its legal
   *     values
   */
  static Map<Var, Node> bind(Question question, Map<String, String> given, Graph graph) {
    return new Arguments(question, graph).bind(given);
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
                    name,
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
    Optional<Node> term =
        parameter.type() == Parameter.Type.IRI
            ? thing(parameter, value)
            : Optional.of(value).filter(parameter::accepts).map(v -> literal(parameter.type(), v));
    if (term.isEmpty()) {
      problem(
          parameter.name(),
          "\"" + shortened(value) + "\" is not a value of this parameter",
          "give " + legal(parameter));
    }
    return term;
  }

  /** In the canonical form of the type, so that it compares by term too. */
  private static Node literal(Parameter.Type type, String value) {
    return switch (type) {
      case INTEGER, YEAR ->
          NodeFactory.createLiteralDT(new BigInteger(value).toString(), XSDDatatype.XSDinteger);
      case BOOLEAN -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDboolean);
      case TEXT, IRI -> NodeFactory.createLiteralString(value);
    };
  }

  /** By IRI, by {@code kind/key}, by key, or by preferred name: whichever names one thing. */
  private Optional<Node> thing(Parameter parameter, String value) {
    Map<Node, String> things = things(parameter);
    List<Node> byKey =
        things.keySet().stream()
            .filter(
                thing ->
                    thing.getURI().equals(value)
                        || thing.getURI().endsWith("/" + value)
                        || (value.contains("/") && path(thing).equals(value)))
            .toList();
    List<Node> found =
        byKey.isEmpty()
            ? things.entrySet().stream()
                .filter(named -> named.getValue().equalsIgnoreCase(value.strip()))
                .map(Map.Entry::getKey)
                .toList()
            : byKey;
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Map<Node, String> things(Parameter parameter) {
    Map<Node, String> things = new HashMap<>();
    Node type =
        parameter.kind().equals(ANY)
            ? Node.ANY
            : NodeFactory.createURI(Eig.NAMESPACE + parameter.kind());
    graph
        .find(Node.ANY, Eig.nom, Node.ANY)
        .forEach(
            triple -> {
              Node thing = triple.getSubject();
              if (type.equals(Node.ANY) || graph.contains(thing, RDF.Nodes.type, type)) {
                things.put(thing, triple.getObject().getLiteralLexicalForm());
              }
            });
    return things;
  }

  private String legal(Parameter parameter) {
    return switch (parameter.type()) {
      case TEXT -> "some text";
      case INTEGER -> "an integer, such as 3";
      case YEAR -> "a year, such as 2019";
      case BOOLEAN -> "true or false";
      case IRI ->
          parameter.kind().equals(ANY)
              ? "a thing as type/key, such as promotion/3 or defi/datajust"
              : "one of " + values(parameter);
    };
  }

  private String values(Parameter parameter) {
    Map<String, String> sorted = new TreeMap<>();
    things(parameter).forEach((thing, name) -> sorted.put(key(thing), name));
    String shown =
        sorted.entrySet().stream()
            .limit(SHOWN)
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
    return sorted.size() > SHOWN ? shown + " and " + (sorted.size() - SHOWN) + " others" : shown;
  }

  private static String key(Node thing) {
    return thing.getURI().replaceAll(".*/", "");
  }

  private static String path(Node thing) {
    return thing.getURI().replaceAll(".*/([^/]+/[^/]+)$", "$1");
  }

  private static String shortened(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }

  private void problem(String parameter, String what, String remedy) {
    problems.add(new Problem("parameter " + parameter, what, remedy));
  }
}
