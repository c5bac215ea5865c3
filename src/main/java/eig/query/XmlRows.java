package eig.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows that XML can hold: one that it cannot is refused, as XML has no way to escape it.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>
 */
public final class XmlRows implements RowSet {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int FIRST_NOT_CHARACTER = 0xFFFE;

  private final RowSet rows;

  XmlRows(RowSet rows) {
    this.rows = rows;
  }

  /**
   * Refuses a triple that RDF/XML cannot write.
   *
   * @throws Refusal when one of its terms has a character that XML has not
   */
  public static void check(Triple triple) {
    check(triple.getSubject());
    check(triple.getPredicate());
    check(triple.getObject());
  }

  private static void check(Node term) {
    String text =
        term.isLiteral() ? term.getLiteralLexicalForm() : term.isURI() ? term.getURI() : "";
    text.codePoints()
        .filter(c -> !isXml(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new Refusal(
                  Refusal.Reason.NOT_WRITABLE,
                  "The result has the character U+%04X, which XML cannot hold; ask for JSON."
                      .formatted(c));
            });
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= FIRST_PRINTABLE && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < FIRST_NOT_CHARACTER)
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    Binding row = rows.next();
    row.forEach((column, term) -> check(term));
    return row;
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
