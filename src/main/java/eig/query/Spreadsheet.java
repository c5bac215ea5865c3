package eig.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eig.model.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * CSV for a spreadsheet: names instead of IRIs, and no cell that would be run as a formula.
 *
 * @param separator between cells
 * @param mark whether the file begins with a byte order mark, by which Excel knows UTF-8
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
record Spreadsheet(char separator, boolean mark) {

  private static final Map<String, Character> SEPARATORS =
      Map.of(";", ';', ",", ',', "tab", '\t', "point-virgule", ';', "virgule", ',');

  /**
   * As options say: {@code sep} is {@code ;} (by default), {@code ,} or {@code tab}, {@code bom} is
   * {@code oui} (by default) or {@code non}.
   *
   * @throws UserError when one says something else
   */
  static Spreadsheet of(Map<String, String> options) {
    String sep = options.getOrDefault("sep", ";");
    Character separator = SEPARATORS.get(sep);
    if (separator == null) {
      throw new UserError(
          UserError.Kind.USAGE, "sep", "\"" + sep + "\" separates nothing", "use ; or , or tab");
    }
    String bom = options.getOrDefault("bom", "oui");
    if (!bom.equals("oui") && !bom.equals("non")) {
      throw new UserError(
          UserError.Kind.USAGE, "bom", "\"" + bom + "\" is no answer", "use oui or non");
    }
    return new Spreadsheet(separator, bom.equals("oui"));
  }

  /** Writes a table; {@code names} says what a thing is called. */
  void write(Answer.Table table, Function<Node, Optional<String>> names, OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      if (mark) {
        writer.write('\uFEFF');
      }
      CsvWriter csv =
          CsvWriter.builder()
              .fieldSeparator(separator)
              .lineDelimiter(LineDelimiter.CRLF)
              .build(writer);
      csv.writeRecord(table.columns().stream().map(Var::getVarName).toList());
      for (Binding row : table.rows()) {
        csv.writeRecord(
            table.columns().stream().map(column -> cell(row.get(column), names)).toList());
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(
      @org.jspecify.annotations.Nullable Node term, Function<Node, Optional<String>> names) {
    if (term == null) {
      return "";
    }
    if (term.isURI()) {
      return defused(names.apply(term).orElse(term.getURI()));
    }
    // A number is no formula, though it may begin with a sign.
    return TextTable.isNumber(term) ? term.getLiteralLexicalForm() : defused(TextTable.text(term));
  }

  /** A cell that begins so is run by a spreadsheet; an apostrophe before it makes it text. */
  private static String defused(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
