package eig.query;

import eig.store.Budget;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * REGEX, which can be stopped in the middle of a match.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#func-regex">SPARQL 1.1, 17.4.3.14</a>
 */
final class GuardedRegex extends GuardedCall {

  private static final String NAME = "regex";

  private final Optional<Pattern> constant;

  GuardedRegex(ExprList arguments) {
    super(NAME, arguments);
    this.constant = constant(arguments, 1, 2);
  }

  /** The pattern, when neither it nor its flags depend on the row. */
  static Optional<Pattern> constant(ExprList arguments, int pattern, int flags) {
    boolean known =
        arguments.get(pattern).isConstant()
            && (arguments.size() <= flags || arguments.get(flags).isConstant());
    if (!known) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          compiled(
              arguments.get(pattern).getConstant(),
              arguments.size() <= flags
                  ? Optional.empty()
                  : Optional.of(arguments.get(flags).getConstant())));
    } catch (ExprEvalException e) {
      // An error of each row.
      return Optional.empty();
    }
  }

  static Pattern compiled(NodeValue pattern, Optional<NodeValue> flags) {
    if (!pattern.isString() || !flags.map(NodeValue::isString).orElse(true)) {
      throw new ExprEvalException("the pattern and its flags are strings");
    }
    return RegexEngine.makePattern(
        NAME, pattern.getString(), flags.map(NodeValue::getString).orElse(null));
  }

  @Override
  NodeValue call(List<NodeValue> arguments, Budget budget) {
    String text =
        NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
    Pattern pattern =
        constant.isPresent()
            ? constant.get()
            : compiled(
                arguments.get(1),
                arguments.size() > 2 ? Optional.of(arguments.get(2)) : Optional.empty());
    return NodeValue.booleanReturn(pattern.matcher(new GuardedChars(text, budget)).find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedRegex(arguments);
  }
}
