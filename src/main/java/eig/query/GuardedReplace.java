package eig.query;

import eig.store.Budget;
import eig.store.BudgetStop;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * REPLACE, which can be stopped in the middle, and stops before its text is too long.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#func-replace">SPARQL 1.1, 17.4.3.15</a>
 */
final class GuardedReplace extends GuardedCall {

  private static final String NAME = "replace";

  private final Optional<Pattern> constant;

  GuardedReplace(ExprList arguments) {
    super(NAME, arguments);
    this.constant = GuardedRegex.constant(arguments, 1, 3);
  }

  @Override
  NodeValue call(List<NodeValue> arguments, Budget budget) {
    Node literal = NodeValueOps.checkAndGetStringLiteral(NAME, arguments.get(0));
    String text = literal.getLiteralLexicalForm();
    Pattern pattern =
        constant.isPresent()
            ? constant.get()
            : GuardedRegex.compiled(
                arguments.get(1),
                arguments.size() > 3 ? Optional.of(arguments.get(3)) : Optional.empty());
    String by =
        NodeValueOps.checkAndGetStringLiteral(NAME, arguments.get(2)).getLiteralLexicalForm();
    String replaced = replaced(pattern.matcher(new GuardedChars(text, budget)), text, by, budget);
    if (replaced.equals(text)) {
      return arguments.get(0);
    }
    return NodeValue.makeNode(
        literal.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralDT(replaced, literal.getLiteralDatatype())
            : NodeFactory.createLiteralLang(replaced, literal.getLiteralLanguage()));
  }

  /** As ARQ has it: of the matches of nothing, only the first counts. */
  private static String replaced(Matcher matcher, String text, String by, Budget budget) {
    long references = by.chars().filter(c -> c == '$').count();
    StringBuilder out = new StringBuilder();
    boolean any = false;
    int copied = 0;
    try {
      while (matcher.find()) {
        if (any && matcher.start() == matcher.end()) {
          continue;
        }
        any = true;
        long most = (long) out.length() + (matcher.start() - copied) + by.length();
        if (most + references * longestGroup(matcher) > Sizes.TEXT) {
          throw budget.stop(
              new BudgetStop(
                  BudgetStop.Kind.VALUE,
                  "REPLACE makes a text longer than the limit of %d characters."
                      .formatted(Sizes.TEXT)));
        }
        matcher.appendReplacement(out, by);
        copied = matcher.end();
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("the replacement refers to no group");
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static long longestGroup(Matcher matcher) {
    int longest = 0;
    for (int group = 0; group <= matcher.groupCount(); group++) {
      longest = Math.max(longest, matcher.end(group) - matcher.start(group));
    }
    return longest;
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedReplace(arguments);
  }
}
