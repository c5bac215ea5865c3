package eig.query;

import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/**
 * Puts the functions whose value can grow, or that can take long, under the budget. This is done to
 * the algebra of each execution, when ARQ has optimised it: so everything that it recognises in an
 * expression is still there for it to recognise.
 */
final class GuardedExpressions extends ExprTransformCopy {

  private static final Set<Class<?>> GUARDED =
      Set.of(
          E_StrUpperCase.class,
          E_StrLowerCase.class,
          E_StrEncodeForURI.class,
          E_Add.class,
          E_Subtract.class,
          E_Multiply.class,
          E_Divide.class,
          E_StrDatatype.class,
          E_StrLang.class,
          E_StrContains.class,
          E_StrBefore.class,
          E_StrAfter.class,
          // ARQ breaks off where a date has no such part; under the budget that is an error like
          // others.
          E_DateTimeYear.class,
          E_DateTimeMonth.class,
          E_DateTimeDay.class,
          E_DateTimeHours.class,
          E_DateTimeMinutes.class,
          E_DateTimeSeconds.class,
          E_DateTimeTimezone.class,
          E_DateTimeTZ.class);

  /** What ARQ does to an algebra before it runs, and then this. */
  static final RewriteFactory REWRITING =
      context -> op -> guarded(Optimize.stdOptimizationFactory.create(context).rewrite(op));

  private static Op guarded(Op op) {
    return Transformer.transform(new TransformCopy(), new GuardedExpressions(), op);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    return GUARDED.contains(function.getClass())
        ? new GuardedFunction(function, new ExprList(argument))
        : super.transform(function, argument);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr first, Expr second) {
    if (GUARDED.contains(function.getClass())) {
      ExprList arguments = new ExprList(first);
      arguments.add(second);
      return new GuardedFunction(function, arguments);
    }
    return super.transform(function, first, second);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new GuardedRegex(arguments);
    } else if (function instanceof E_StrReplace) {
      return new GuardedReplace(arguments);
    } else if (function instanceof E_StrConcat) {
      return new GuardedFunction(function, arguments);
    } else if (function instanceof E_Function cast && arguments.size() == 1) {
      return cast.copy(
          new ExprList(
              new GuardedCast(NodeFactory.getType(cast.getFunctionIRI()), arguments.get(0))));
    }
    return super.transform(function, arguments);
  }
}
