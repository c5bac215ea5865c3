package eig.portability;

import eig.query.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * The rows of an answer as two engines can be compared on: a number and a yes or no by their value,
 * a text with its language, anything else by its characters and its datatype. Their order is left
 * out, since how texts sort beyond their characters is an engine's own (SPARQL 1.1, 15.1).
 */
final class PlainRows {

  private PlainRows() {}

  static List<String> of(Answer.Table table) {
    List<String> rows = new ArrayList<>();
    table
        .rows()
        .forEach(
            row -> {
              List<String> cells = new ArrayList<>();
              for (Var column : table.columns()) {
                cells.add(row.contains(column) ? cell(row.get(column)) : "–");
              }
              rows.add(String.join(" ; ", cells));
            });
    return rows.stream().sorted().toList();
  }

  private static String cell(Node term) {
    if (term.isURI()) {
      return "<" + term.getURI() + ">";
    }
    String text = term.getLiteralLexicalForm();
    if (!term.getLiteralLanguage().isEmpty()) {
      return text + "@" + term.getLiteralLanguage();
    }
    String type = term.getLiteralDatatypeURI();
    if (term.getLiteralValue() instanceof Number || type.equals(XSDDatatype.XSDinteger.getURI())) {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    if (type.equals(XSDDatatype.XSDboolean.getURI())) {
      return text.equals("1") || text.equals("true") ? "true" : "false";
    }
    return type.equals(XSDDatatype.XSDstring.getURI())
        ? text
        : text + "^^" + type.replaceAll(".*#", "");
  }
}
