package eig.query;

import eig.store.Budget;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A function of ARQ, whose arguments are looked at before it makes something large of them. */
final class GuardedFunction extends GuardedCall {

  /** Comparisons of characters that a search may need at worst. */
  private static final long SEARCH = 1L << 28;

  private final ExprFunction function;

  GuardedFunction(ExprFunction function, ExprList arguments) {
    super(function.getFunctionSymbol().getSymbol(), arguments);
    this.function = function;
  }

  @Override
  NodeValue call(List<NodeValue> arguments, Budget budget) {
    refuse(excess(arguments), budget);
    if (function instanceof ExprFunction1 one) {
      return one.eval(arguments.get(0));
    } else if (function instanceof ExprFunction2 two) {
      return two.eval(arguments.get(0), arguments.get(1));
    }
    return ((ExprFunctionN) function).eval(arguments);
  }

  private Optional<String> excess(List<NodeValue> arguments) {
    if (function instanceof E_StrConcat) {
      long length = arguments.stream().mapToLong(GuardedFunction::length).sum();
      return length > Sizes.TEXT
          ? Optional.of(
              "CONCAT makes a text of %d characters; the limit is %d."
                  .formatted(length, Sizes.TEXT))
          : Optional.empty();
    } else if (function instanceof E_StrDatatype) {
      Node type = arguments.get(1).asNode();
      return type.isURI() && arguments.get(0).isString()
          ? Sizes.excess(arguments.get(0).getString(), NodeFactory.getType(type.getURI()))
          : Optional.empty();
    } else if (function instanceof E_StrContains
        || function instanceof E_StrBefore
        || function instanceof E_StrAfter) {
      return length(arguments.get(0)) * length(arguments.get(1)) > SEARCH
          ? Optional.of("The query searches a long text for a long text.")
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static long length(NodeValue value) {
    Node term = value.asNode();
    return term.isLiteral() ? term.getLiteralLexicalForm().length() : 0;
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedFunction(function, arguments);
  }
}
