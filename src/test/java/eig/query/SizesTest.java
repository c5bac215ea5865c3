package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit holds what is as large as it, and refuses one more. */
class SizesTest {

  private static XSDDatatype type(String name) {
    return new XSDDatatype(name);
  }

  @ParameterizedTest
  @CsvSource({
    "string, 1048576, A text has 1048577 characters; the limit is 1048576.",
    "integer, 4096, A number has 4097 characters; the limit is 4096.",
    "decimal, 4096, A number has 4097 characters; the limit is 4096.",
    "double, 4096, A number has 4097 characters; the limit is 4096.",
    "date, 64, A date or duration has 65 characters; the limit is 64.",
    "dateTime, 64, A date or duration has 65 characters; the limit is 64.",
    "gYear, 64, A date or duration has 65 characters; the limit is 64.",
  })
  void ofALiteral(String type, int limit, String excess) {
    assertThat(Sizes.excess("1".repeat(limit), type(type))).isEmpty();
    assertThat(Sizes.excess("1".repeat(limit + 1), type(type))).hasValue(excess);
  }

  @Test
  void ofADurationThatHasPartsToo() {
    String longest = "P1234567Y" + " ".repeat(55);
    assertThat(Sizes.excess(longest, XSDDatatype.XSDduration)).isEmpty();
    assertThat(Sizes.excess(longest + " ", XSDDatatype.XSDduration))
        .hasValue("A date or duration has 65 characters; the limit is 64.");
    assertThat(Sizes.excess("P12345678Y", XSDDatatype.XSDduration))
        .hasValue("A part of a duration has more than the limit of 7 digits.");
    assertThat(Sizes.excess("12345678", XSDDatatype.XSDgYear)).isEmpty();
  }

  @Test
  void ofAnInteger() {
    BigInteger largest = BigInteger.ONE.shiftLeft(8192).subtract(BigInteger.ONE);
    assertThat(Sizes.excess(NodeValue.makeInteger(largest))).isEmpty();
    assertThat(Sizes.excess(NodeValue.makeInteger(largest.add(BigInteger.ONE))))
        .hasValue("The query computes a number of 8193 bits; the limit is 8192.");
  }

  @Test
  void ofADecimalByItsDigitsAndByItsScale() {
    BigInteger tooLarge = BigInteger.ONE.shiftLeft(8192).add(BigInteger.ONE);
    assertThat(Sizes.excess(NodeValue.makeDecimal(new BigDecimal(tooLarge, 1))))
        .hasValue("The query computes a number of 8193 bits; the limit is 8192.");
    assertThat(Sizes.excess(NodeValue.makeDecimal(new BigDecimal(BigInteger.ONE, 8192)))).isEmpty();
    assertThat(Sizes.excess(NodeValue.makeDecimal(new BigDecimal(BigInteger.ONE, 8193))))
        .isPresent();
  }

  @Test
  void ofOtherValues() {
    assertThat(Sizes.excess(NodeValue.makeString("a".repeat(Sizes.TEXT)))).isEmpty();
    assertThat(Sizes.excess(NodeValue.makeString("a".repeat(Sizes.TEXT + 1)))).isPresent();
    assertThat(Sizes.excess(NodeValue.makeNode(NodeFactory.createURI("x:a")))).isEmpty();
  }

  @Test
  void knowWhatANumberAndADateAre() {
    assertThat(Sizes.isNumber(XSDDatatype.XSDint)).isTrue();
    assertThat(Sizes.isNumber(XSDDatatype.XSDdate)).isFalse();
    assertThat(Sizes.isDate(XSDDatatype.XSDdate)).isTrue();
    assertThat(Sizes.isDate(XSDDatatype.XSDdayTimeDuration)).isTrue();
    assertThat(Sizes.isDate(XSDDatatype.XSDint)).isFalse();
  }
}
