package eig.check;

import eig.graph.KnowledgeGraph;
import eig.graph.Ontology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/**
 * The shapes of {@code ontology/shapes.ttl}, held against the retained view and the view of each
 * document.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">SHACL</a>
 */
public final class ShapeCheck {

  private final Shapes shapes;

  private ShapeCheck(Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Reads the shapes of a home folder.
   *
   * @throws eig.model.UserError when they are missing or malformed
   */
  public static ShapeCheck read(Path home) {
    return new ShapeCheck(Shapes.parse(Ontology.turtle(home, "ontology/shapes.ttl")));
  }

  /** Holds every view against the shapes. */
  public Verdict check(KnowledgeGraph graph) {
    List<Finding> findings = new ArrayList<>(check("retenu", graph.retained()));
    graph.views().entrySet().parallelStream()
        .map(view -> check(view.getKey(), view.getValue()))
        .toList()
        .forEach(findings::addAll);
    return new Verdict(findings);
  }

  /**
   * The shapes that look at nothing in the retained view: a class or property that was renamed, or
   * a shape that nothing needs any more. Asked of the complete edition only: another may lack a
   * class of things altogether.
   */
  public List<Finding> idle(KnowledgeGraph graph) {
    return shapes.getTargetShapes().stream()
        .filter(
            shape ->
                shape.getTargets().stream()
                    .allMatch(target -> target.getFocusNodes(graph.retained()).isEmpty()))
        .map(
            shape ->
                new Finding(
                    "retenu",
                    shape.getShapeNode().toString(),
                    "",
                    "Aucune chose du graphe n’est visée par cette forme."))
        .toList();
  }

  /** Holds one graph against the shapes; {@code name} is how findings call it. */
  public List<Finding> check(String name, Graph graph) {
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(entry -> finding(name, entry))
        .sorted(
            Comparator.comparing(Finding::node)
                .thenComparing(Finding::path)
                .thenComparing(Finding::message))
        .toList();
  }

  private static Finding finding(String name, ReportEntry entry) {
    return new Finding(
        name,
        entry.focusNode().toString(),
        entry.resultPath() == null ? "" : entry.resultPath().toString(),
        entry.message());
  }
}
