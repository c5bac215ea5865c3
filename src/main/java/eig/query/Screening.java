package eig.query;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.vocabulary.XSD;

/**
 * Goes through every part of a parsed query, wherever it stands: in a sub-query, in EXISTS, in an
 * aggregate, in HAVING. It counts them, and refuses what no query may hold. A part of a kind that
 * it does not know is refused too.
 *
 * <p>What is still to be seen waits in a list, not on the stack: a chain of any length is refused,
 * not an overflow.
 */
final class Screening {

  /** The parts of a query; of constants only those of triples count. */
  static final int MAX_PARTS = 2_000;

  private static final Set<String> FUNCTIONS =
      Stream.of("boolean", "double", "float", "decimal", "integer", "dateTime", "string")
          .map(XSD.getURI()::concat)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> AGGREGATES =
      Set.of("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT");

  private static final List<String> PROPERTY_FUNCTIONS =
      List.of("http://jena.apache.org/ARQ/", "http://jena.hpl.hp.com/ARQ/", "java:");

  private final Deque<Object> waiting = new ArrayDeque<>();
  private int parts;

  private Screening() {}

  /**
   * Screens a query.
   *
   * @throws Refusal when it holds too many parts, SERVICE, a function that is no standard cast, an
   *     ill-formed character, or a literal that is too large
   */
  static void screen(Query query) {
    Screening screening = new Screening();
    screening.waiting.add(query);
    while (!screening.waiting.isEmpty()) {
      screening.see(screening.waiting.remove());
    }
  }

  private void see(Object part) {
    if (part instanceof Query query) {
      see(query);
    } else if (part instanceof Element element) {
      count();
      see(element);
    } else if (part instanceof NodeValue constant) {
      term(constant.asNode());
    } else if (part instanceof Expr expression) {
      count();
      see(expression);
    } else if (part instanceof Path path) {
      count();
      see(path);
    } else {
      throw new IllegalStateException("no part of a query: " + part.getClass());
    }
  }

  private void count() {
    if (++parts > MAX_PARTS) {
      throw new Refusal(
          Refusal.Reason.NESTING,
          "The query has more parts than the limit of %d.".formatted(MAX_PARTS));
    }
  }

  private void see(Query query) {
    see(query.getProject());
    see(query.getGroupBy());
    waiting.addAll(query.getHavingExprs());
    waiting.addAll(query.getAggregators());
    if (query.getOrderBy() != null) {
      query.getOrderBy().stream().map(SortCondition::getExpression).forEach(waiting::add);
    }
    if (query.getResultURIs() != null) {
      query.getResultURIs().forEach(Screening::term);
    }
    if (query.isConstructType()) {
      query.getConstructTemplate().getTriples().forEach(this::see);
    }
    if (query.hasValues()) {
      see(query.getValuesData());
    }
    if (query.getQueryPattern() != null) {
      waiting.add(query.getQueryPattern());
    }
  }

  private void see(VarExprList columns) {
    for (Var column : columns.getVars()) {
      count();
      if (columns.hasExpr(column)) {
        waiting.add(columns.getExpr(column));
      }
    }
  }

  private void see(Element element) {
    if (element instanceof ElementService) {
      throw new Refusal(
          Refusal.Reason.SERVICE_NOT_ALLOWED, "SERVICE is not allowed on this endpoint.");
    } else if (element instanceof ElementGroup group) {
      waiting.addAll(group.getElements());
    } else if (element instanceof ElementUnion union) {
      waiting.addAll(union.getElements());
    } else if (element instanceof ElementNamedGraph graph) {
      term(graph.getGraphNameNode());
      waiting.add(graph.getElement());
    } else if (element instanceof ElementOptional optional) {
      waiting.add(optional.getOptionalElement());
    } else if (element instanceof ElementMinus minus) {
      waiting.add(minus.getMinusElement());
    } else if (element instanceof ElementFilter filter) {
      waiting.add(filter.getExpr());
    } else if (element instanceof ElementBind bind) {
      waiting.add(bind.getExpr());
    } else if (element instanceof ElementSubQuery sub) {
      waiting.add(sub.getQuery());
    } else if (element instanceof ElementData data) {
      see(data.getRows());
    } else if (element instanceof ElementPathBlock block) {
      block.patternElts().forEachRemaining(this::see);
    } else if (element instanceof ElementTriplesBlock block) {
      block.patternElts().forEachRemaining(this::see);
    } else {
      throw new Refusal(Refusal.Reason.SYNTAX, "A part of the query is not SPARQL 1.1.");
    }
  }

  private void see(Collection<Binding> rows) {
    for (Binding row : rows) {
      row.forEach((column, term) -> term(term));
    }
  }

  private void see(TriplePath triple) {
    if (triple.isTriple()) {
      see(triple.asTriple());
      return;
    }
    count();
    term(triple.getSubject());
    term(triple.getObject());
    waiting.add(triple.getPath());
  }

  private void see(Triple triple) {
    count();
    term(triple.getSubject());
    predicate(triple.getPredicate());
    term(triple.getObject());
  }

  private void predicate(Node predicate) {
    term(predicate);
    if (predicate.isURI() && PROPERTY_FUNCTIONS.stream().anyMatch(predicate.getURI()::startsWith)) {
      throw notAllowed(predicate.getURI());
    }
  }

  private void see(Path path) {
    if (path instanceof P_Path0 step) {
      predicate(step.getNode());
    } else if (path instanceof P_Path1 one) {
      waiting.add(one.getSubPath());
    } else if (path instanceof P_Path2 two) {
      waiting.add(two.getLeft());
      waiting.add(two.getRight());
    } else if (path instanceof P_NegPropSet set) {
      waiting.addAll(set.getNodes());
    } else {
      throw new Refusal(Refusal.Reason.SYNTAX, "A path of the query is not SPARQL 1.1.");
    }
  }

  private void see(Expr expression) {
    if (expression instanceof E_Function call) {
      if (!FUNCTIONS.contains(call.getFunctionIRI())) {
        throw notAllowed(call.getFunctionIRI());
      } else if (call.getArgs().size() != 1) {
        throw new Refusal(
            Refusal.Reason.SYNTAX, "A cast takes one argument: <" + call.getFunctionIRI() + ">.");
      }
    }
    if (expression instanceof ExprAggregator aggregate) {
      see(aggregate.getAggregator());
    } else if (expression instanceof ExprFunctionOp exists) {
      waiting.add(exists.getElement());
    } else if (expression instanceof ExprFunction function) {
      function.getArgs().stream().filter(argument -> argument != null).forEach(waiting::add);
    }
  }

  private void see(Aggregator aggregator) {
    if (!AGGREGATES.contains(aggregator.getName())) {
      throw notAllowed(aggregator.getName());
    }
    if (aggregator.getExprList() != null) {
      for (Iterator<Expr> inside = aggregator.getExprList().iterator(); inside.hasNext(); ) {
        waiting.add(inside.next());
      }
    }
  }

  private static void term(Node term) {
    if (term.isURI()) {
      wellFormed(term.getURI());
    } else if (term.isLiteral()) {
      String text = term.getLiteralLexicalForm();
      wellFormed(text);
      Sizes.excess(text, term.getLiteralDatatype())
          .ifPresent(
              excess -> {
                throw new Refusal(Refusal.Reason.VALUE_TOO_LARGE, excess);
              });
    }
  }

  /**
   * Refuses text that UTF-8 cannot write.
   *
   * @see <a href="https://www.w3.org/TR/sparql11-query/#codepointEscape">SPARQL 1.1, 19.2</a>
   */
  static void wellFormed(String text) {
    text.codePoints()
        .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        .findFirst()
        .ifPresent(
            half -> {
              throw new Refusal(
                  Refusal.Reason.SYNTAX,
                  "The query holds half of a surrogate pair: U+%04X.".formatted(half));
            });
  }

  private static Refusal notAllowed(String name) {
    return new Refusal(
        Refusal.Reason.FUNCTION_NOT_ALLOWED,
        "<%s> is not allowed: the functions are those of SPARQL 1.1.".formatted(name));
  }
}
