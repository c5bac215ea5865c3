package eig.query;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * How large a value may be. Numbers, dates and durations have limits of their own: what a machine
 * does with them takes more than the square of their length, or as many steps as they have days.
 */
final class Sizes {

  /** The characters of a string. */
  static final int TEXT = 1024 * 1024;

  /** The characters of a written number. */
  static final int NUMBER = 4096;

  /** The characters of a written date, time or duration. */
  static final int DATE = 64;

  private static final int BITS = 8192;
  private static final Pattern LONG_PART = Pattern.compile("[0-9]{8}");

  private static final Set<RDFDatatype> NUMBERS =
      Set.of(
          XSDDatatype.XSDdecimal,
          XSDDatatype.XSDdouble,
          XSDDatatype.XSDfloat,
          XSDDatatype.XSDinteger,
          XSDDatatype.XSDint,
          XSDDatatype.XSDlong,
          XSDDatatype.XSDshort,
          XSDDatatype.XSDbyte,
          XSDDatatype.XSDnonNegativeInteger,
          XSDDatatype.XSDpositiveInteger,
          XSDDatatype.XSDnonPositiveInteger,
          XSDDatatype.XSDnegativeInteger,
          XSDDatatype.XSDunsignedLong,
          XSDDatatype.XSDunsignedInt,
          XSDDatatype.XSDunsignedShort,
          XSDDatatype.XSDunsignedByte);

  private static final Set<RDFDatatype> DURATIONS =
      Set.of(
          XSDDatatype.XSDduration,
          XSDDatatype.XSDdayTimeDuration,
          XSDDatatype.XSDyearMonthDuration);

  private static final Set<RDFDatatype> DATES =
      Set.of(
          XSDDatatype.XSDdateTime,
          XSDDatatype.XSDdateTimeStamp,
          XSDDatatype.XSDdate,
          XSDDatatype.XSDtime,
          XSDDatatype.XSDgYear,
          XSDDatatype.XSDgYearMonth,
          XSDDatatype.XSDgMonth,
          XSDDatatype.XSDgMonthDay,
          XSDDatatype.XSDgDay);

  private Sizes() {}

  static boolean isNumber(RDFDatatype type) {
    return NUMBERS.contains(type);
  }

  static boolean isDate(RDFDatatype type) {
    return DATES.contains(type) || DURATIONS.contains(type);
  }

  /** What is too large in a literal; empty when nothing is. */
  static Optional<String> excess(String text, RDFDatatype type) {
    if (text.length() > TEXT) {
      return longer("A text", text.length(), TEXT);
    } else if (isNumber(type) && text.length() > NUMBER) {
      return longer("A number", text.length(), NUMBER);
    } else if (isDate(type) && text.length() > DATE) {
      return longer("A date or duration", text.length(), DATE);
    } else if (DURATIONS.contains(type) && LONG_PART.matcher(text).find()) {
      return Optional.of("A part of a duration has more than the limit of 7 digits.");
    }
    return Optional.empty();
  }

  /** What is too large in a computed value; empty when nothing is. */
  static Optional<String> excess(NodeValue value) {
    if (value.isInteger()) {
      return bits(value.getInteger().bitLength());
    } else if (value.isDecimal()) {
      return bits(
          Math.max(
              value.getDecimal().unscaledValue().bitLength(),
              Math.abs(value.getDecimal().scale())));
    }
    Node term = value.asNode();
    return term.isLiteral()
        ? excess(term.getLiteralLexicalForm(), term.getLiteralDatatype())
        : Optional.empty();
  }

  private static Optional<String> bits(int bits) {
    return bits > BITS
        ? Optional.of(
            "The query computes a number of %d bits; the limit is %d.".formatted(bits, BITS))
        : Optional.empty();
  }

  private static Optional<String> longer(String what, long length, long limit) {
    return Optional.of("%s has %d characters; the limit is %d.".formatted(what, length, limit));
  }
}
