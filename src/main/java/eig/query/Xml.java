package eig.query;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What XML can hold. It has no way to escape some characters, and RDF/XML none to write some
 * properties: what it cannot hold is refused, since it would be no XML.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/#section-Serialising">RDF/XML, 9</a>
 */
public final class Xml {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int FIRST_NOT_CHARACTER = 0xFFFE;

  private Xml() {}

  /**
   * Passes a triple that RDF/XML can write.
   *
   * @throws Refusal when it cannot
   */
  public static void check(Triple triple) {
    check(triple.getSubject());
    check(triple.getObject());
    check(triple.getPredicate());
    String property = triple.getPredicate().getURI();
    if (Util.splitNamespaceXML(property) == property.length()) {
      throw new Refusal(
          Refusal.Reason.NOT_WRITABLE,
          "RDF/XML has no name for the property <%s>; ask for Turtle.".formatted(property));
    }
  }

  /** The same row, when XML can hold it. */
  static Binding check(Binding row) {
    row.forEach((column, term) -> check(term));
    return row;
  }

  private static void check(Node term) {
    check(term.isLiteral() ? term.getLiteralLexicalForm() : term.isURI() ? term.getURI() : "");
  }

  /** The same text, when XML can hold it. */
  static String check(String text) {
    text.codePoints()
        .filter(c -> !isXml(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new Refusal(
                  Refusal.Reason.NOT_WRITABLE,
                  "The result has the character U+%04X, which XML cannot hold; ask for JSON or"
                          .formatted(c)
                      + " Turtle.");
            });
    return text;
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= FIRST_PRINTABLE && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < FIRST_NOT_CHARACTER)
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
