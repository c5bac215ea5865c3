package eig.query;

import eig.store.Budget;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The argument of a cast: a text that is too long for the type is looked at before it is read as
 * such.
 */
final class GuardedCast extends GuardedCall {

  private static final Pattern NUMBER = Pattern.compile("[0-9+\\-.eE\\s]*");
  private static final Pattern DATE = Pattern.compile("[0-9+\\-.:PTYMDHSZ\\s]*");

  private final RDFDatatype type;

  GuardedCast(RDFDatatype type, Expr argument) {
    super("cast", new ExprList(argument));
    this.type = type;
  }

  @Override
  NodeValue call(List<NodeValue> arguments, Budget budget) {
    Node term = arguments.get(0).asNode();
    if (term.isLiteral()) {
      String text = term.getLiteralLexicalForm();
      Optional<String> excess = Sizes.excess(text, type);
      if (excess.isPresent()) {
        Pattern form = Sizes.isNumber(type) ? NUMBER : DATE;
        if (!form.matcher(text).matches()) {
          throw new ExprEvalException("the text does not have the form of the type");
        }
        refuse(excess, budget);
      }
    }
    return arguments.get(0);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedCast(type, arguments.get(0));
  }
}
