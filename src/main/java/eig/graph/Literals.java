package eig.graph;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Literals in the lexical forms that the store keeps: canonical, so that no round trip changes a
 * byte.
 */
final class Literals {

  private Literals() {}

  static Node french(String text) {
    return NodeFactory.createLiteralLang(text, "fr");
  }

  static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  static Node plain(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** A whole number as xsd:integer, any other as xsd:decimal without trailing zeros. */
  static Node number(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() <= 0
        ? NodeFactory.createLiteralDT(bare.setScale(0).toPlainString(), XSDDatatype.XSDinteger)
        : NodeFactory.createLiteralDT(bare.toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  static Node date(java.time.LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }
}
