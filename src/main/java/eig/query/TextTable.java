package eig.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * An answer as aligned text for a terminal: numbers to the right, IRIs shortened to what tells them
 * apart.
 */
public final class TextTable {

  private TextTable() {}

  /** The table, each line ended by LF; the last line says how many rows there are. */
  public static String of(Answer.Table answer) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(answer.columns().stream().map(Var::getVarName).toList());
    answer.rows().forEach(row -> lines.add(cells(answer, row)));
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < answer.columns().size(); column++) {
        String cell = lines.get(i).get(column);
        String blanks = " ".repeat(width(lines, column) - length(cell));
        boolean right = isNumeric(answer, answer.columns().get(column));
        line.append(column == 0 ? "" : "  ").append(right ? blanks + cell : cell + blanks);
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    int rows = answer.rows().size();
    return table.append("(").append(rows).append(rows == 1 ? " row)\n" : " rows)\n").toString();
  }

  private static List<String> cells(Answer.Table answer, Binding row) {
    return answer.columns().stream()
        .map(column -> Optional.ofNullable(row.get(column)).map(TextTable::text).orElse(""))
        .toList();
  }

  /** A term as a person reads it: {@code defi/datajust} for a thing of ours. */
  static String text(Node term) {
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm();
    }
    return term.isURI() ? term.getURI().replaceFirst("^.*/id/", "") : term.toString();
  }

  private static boolean isNumeric(Answer.Table answer, Var column) {
    return answer.rows().stream()
        .map(row -> row.get(column))
        .allMatch(node -> node == null || isNumber(node));
  }

  /** Whether a term is a well-formed number. */
  static boolean isNumber(Node node) {
    return node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Number;
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
