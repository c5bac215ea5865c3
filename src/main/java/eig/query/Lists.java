package eig.query;

import eig.model.Normaliser;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * Puts several values into one cell. {@code GROUP_CONCAT} leaves their order open (SPARQL 1.1,
 * 18.5.1.7), so the query gives a row for each value and the cell is made here: rows that are equal
 * in all other columns become one, in the place of the first.
 */
final class Lists {

  /** What separates the values of a cell, here as in the tables. */
  static final String SEPARATOR = "|";

  /** As a reader looks words up, without regard to case and accents; then by character. */
  private static final Comparator<String> ORDER =
      Comparator.comparing(Normaliser::normalise).thenComparing(Comparator.naturalOrder());

  private Lists() {}

  /**
   * Makes the cells.
   *
   * @param lists the columns that hold several values; none leaves the rows as they are
   */
  static List<Binding> gather(List<Var> columns, List<String> lists, List<Binding> rows) {
    if (lists.isEmpty()) {
      return rows;
    }
    List<Var> gathered = columns.stream().filter(c -> lists.contains(c.getVarName())).toList();
    List<Var> others = columns.stream().filter(c -> !gathered.contains(c)).toList();
    Map<List<String>, Row> byOthers = new LinkedHashMap<>();
    for (Binding row : rows) {
      List<String> key = others.stream().map(column -> String.valueOf(row.get(column))).toList();
      byOthers.computeIfAbsent(key, k -> new Row(row, gathered)).add(row);
    }
    return byOthers.values().stream().map(row -> row.binding(others)).toList();
  }

  /** The rows that become one. */
  private record Row(Binding first, Map<Var, NavigableSet<String>> values) {

    Row(Binding first, List<Var> gathered) {
      this(first, new LinkedHashMap<>());
      gathered.forEach(column -> values.put(column, new TreeSet<>(ORDER)));
    }

    void add(Binding row) {
      values.forEach(
          (column, all) -> Stream.ofNullable(row.get(column)).map(Lists::text).forEach(all::add));
    }

    Binding binding(List<Var> others) {
      BindingBuilder builder = Binding.builder();
      for (Var column : others) {
        if (first.contains(column)) {
          builder.add(column, first.get(column));
        }
      }
      values.forEach(
          (column, all) -> {
            if (!all.isEmpty()) {
              builder.add(
                  column,
                  NodeFactory.createLiteralString(
                      all.stream().collect(Collectors.joining(SEPARATOR))));
            }
          });
      return builder.build();
    }
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
  }
}
