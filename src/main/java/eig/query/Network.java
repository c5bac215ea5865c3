package eig.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A table of edges as a network: what stands in {@code source} and {@code target} are its nodes.
 *
 * @param nodes the label of each node, by id, in the order of first appearance
 * @param edges one for each row, in order
 * @param dated whether the table has dates
 */
record Network(Map<String, String> nodes, List<Edge> edges, boolean dated) {

  private static final Set<String> COLUMNS =
      Set.of("source", "target", "weight", "type", "start", "end", "source_label", "target_label");

  /**
   * An edge.
   *
   * @param source the id of a node
   * @param target the id of a node
   * @param weight a number; empty for none
   * @param type what kind of relation; empty for none
   * @param start the first day, as {@code yyyy-mm-dd}; empty for none
   * @param end the last day; empty for none
   */
  record Edge(
      String source,
      String target,
      Optional<String> weight,
      Optional<String> type,
      Optional<String> start,
      Optional<String> end) {}

  /** Whether columns are those of a network: {@code source}, {@code target}, and some others. */
  static boolean fits(Set<String> columns) {
    return columns.contains("source") && columns.contains("target") && COLUMNS.containsAll(columns);
  }

  /**
   * The network of a table.
   *
   * @param names what a thing is called where the table has no column for it
   */
  static Network of(Answer.Table table, Function<Node, Optional<String>> names) {
    Map<String, String> nodes = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (Binding row : table.rows()) {
      Optional<String> source = node(row, "source", names, nodes);
      Optional<String> target = node(row, "target", names, nodes);
      if (source.isPresent() && target.isPresent()) {
        edges.add(
            new Edge(
                source.get(),
                target.get(),
                text(row, "weight"),
                text(row, "type"),
                text(row, "start"),
                text(row, "end")));
      }
    }
    boolean dated =
        table.columns().stream().map(Var::getVarName).anyMatch(Set.of("start", "end")::contains);
    return new Network(nodes, edges, dated);
  }

  private static Optional<String> node(
      Binding row,
      String column,
      Function<Node, Optional<String>> names,
      Map<String, String> nodes) {
    Node node = row.get(Var.alloc(column));
    if (node == null) {
      return Optional.empty();
    }
    String id = TextTable.text(node);
    String label =
        text(row, column + "_label")
            .or(() -> node.isURI() ? names.apply(node) : Optional.empty())
            .orElse(id);
    nodes.putIfAbsent(id, label);
    return Optional.of(id);
  }

  private static Optional<String> text(Binding row, String column) {
    return Optional.ofNullable(row.get(Var.alloc(column))).map(TextTable::text);
  }
}
