package eig.query;

import eig.graph.Iris;
import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question of the shelf: a file of {@code queries/}, from which everything that presents it is
 * made.
 *
 * @param name the file's name without {@code .rq}
 * @param file its path in the home folder, as messages call it
 * @param header what it says of itself
 * @param query the parsed query
 * @param text the file
 */
public record Question(String name, String file, Header header, Query query, String text) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final Pattern PARAMETER = Pattern.compile("[?$](_{1,2}[A-Za-z][A-Za-z0-9]*)");

  /**
   * A question that is no file of {@code queries/}: a room's own.
   *
   * @throws UserError when its header or its query is refused
   */
  public static Question of(String name, String text) {
    return parse(name, text);
  }

  /**
   * Parses a question file.
   *
   * @throws UserError when its header or its query is refused, by file and line
   */
  static Question parse(String name, String text) {
    return parse(name, "queries/" + name + ".rq", text);
  }

  /** The same of a file of that name. */
  static Question parse(String name, String file, String text) {
    if (!NAME.matcher(name).matches()) {
      throw refused(
          Origin.of(file),
          "\"" + name + "\" is no name of a question",
          "use lower-case letters, digits and hyphens: it is an address");
    }
    Header header = HeaderReader.read(file, text);
    Query query;
    try {
      query = QueryFactory.create(text, Iris.DEFAULT_BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw refused(
          new Origin(file, line(e)),
          "the query does not parse (" + firstLine(String.valueOf(e.getMessage())) + ")",
          "correct it; the syntax is SPARQL 1.1");
    }
    Origin origin = Origin.of(file);
    if (query.isSelectType()) {
      isTable(origin, header, query);
    } else if (!query.isConstructType()) {
      throw refused(
          origin,
          "it is neither a SELECT nor a CONSTRUCT query",
          "select the columns of its header, or construct a graph");
    } else if (!header.columns().isEmpty()) {
      throw refused(
          origin, "it constructs a graph, which has no columns", "remove columns: from its header");
    }
    parametersAreDeclared(origin, header, query);
    return new Question(name, file, header, query, text);
  }

  private static void isTable(Origin origin, Header header, Query query) {
    if (header.columns().isEmpty()) {
      throw refused(
          origin, "its header has no columns", "add columns: with each column and its meaning");
    }
    if (!query.getResultVars().equals(List.copyOf(header.columns().keySet()))) {
      throw refused(
          origin,
          "it selects %s but its header has the columns %s"
              .formatted(query.getResultVars(), header.columns().keySet()),
          "name the same columns in the same order");
    }
    if (!query.hasOrderBy()) {
      throw refused(origin, "it has no ORDER BY", "order it by enough columns to leave no tie");
    }
  }

  private static void parametersAreDeclared(Origin origin, Header header, Query query) {
    Set<String> used = parametersOf(query);
    Set<String> declared =
        header.parameters().stream().map(Parameter::variable).collect(Collectors.toSet());
    for (String variable : used) {
      if (!declared.contains(variable)) {
        throw refused(
            origin,
            "?" + variable + " is no parameter of its header",
            "declare it under parameters:, or rename the variable");
      }
    }
    for (String variable : declared) {
      if (!used.contains(variable)) {
        throw refused(
            origin,
            "its parameter is used nowhere as ?" + variable,
            "use the variable in the pattern, or remove the parameter");
      }
      if (!canBeBound(query, variable)) {
        throw refused(
            origin,
            "?" + variable + " cannot be bound: the query assigns it",
            "use it plainly, not in BIND, VALUES, AS or SELECT *");
      }
    }
  }

  /** Every variable with a leading underscore, wherever it stands. */
  private static Set<String> parametersOf(Query query) {
    return PARAMETER
        .matcher(STRING.matcher(query.toString()).replaceAll("\"\""))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean canBeBound(Query query, String variable) {
    try {
      Query bound =
          QueryTransformOps.replaceVars(
              query, Map.of(Var.alloc(variable), NodeFactory.createURI("urn:x-eig:value")));
      return !parametersOf(bound).contains(variable);
    } catch (JenaException e) {
      return false;
    }
  }

  /** The line the message gives, which for a bad character is not the one the exception gives. */
  private static int line(QueryParseException e) {
    Matcher named = LINE.matcher(String.valueOf(e.getMessage()));
    return named.find() ? Integer.parseInt(named.group(1)) : Math.max(0, e.getLine());
  }

  /**
   * The query with terms in place of its parameters: SPARQL 1.1 that any endpoint takes. An
   * optional parameter without a term stays a variable.
   */
  public Query bound(Map<Var, Node> terms) {
    // BOUND of a term is not in the grammar, and is true.
    Query known =
        QueryTransformOps.transform(
            query,
            new ElementTransformCopyBase(),
            new ExprTransformCopy() {
              @Override
              public Expr transform(ExprFunction1 function, Expr argument) {
                return function instanceof E_Bound
                        && argument.isVariable()
                        && terms.containsKey(argument.asVar())
                    ? NodeValue.TRUE
                    : super.transform(function, argument);
              }
            });
    return QueryTransformOps.replaceVars(known, terms);
  }

  /**
   * The rows that the query gives, wherever it was asked, with several values in a cell where the
   * header says so.
   */
  public Answer.Table gather(Answer.Table table) {
    return new Answer.Table(
        table.columns(),
        Lists.gather(table.columns(), header.lists(), table.rows()),
        table.coverage());
  }

  /** The query without its header, as it stands in the file. */
  public String body() {
    return text.lines()
        .filter(line -> !line.startsWith("#+"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** Where the file declares a parameter. */
  Origin origin(Parameter parameter) {
    Pattern declaration =
        Pattern.compile("#\\+\\s*-?\\s*name: *\"?" + parameter.name() + "\"?\\s*");
    List<String> lines = text.lines().toList();
    int line = 1;
    while (line < lines.size() && !declaration.matcher(lines.get(line - 1)).matches()) {
      line++;
    }
    return new Origin(file, line);
  }

  static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }

  private static UserError refused(Origin origin, String what, String remedy) {
    return new UserError(UserError.Kind.DATA, List.of(Problem.at(origin, what, remedy)));
  }
}
