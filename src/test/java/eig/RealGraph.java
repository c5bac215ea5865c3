package eig;

import eig.check.ShapeCheck;
import eig.graph.GraphBuilder;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.graph.Ontology;
import eig.model.Entry;
import eig.reconcile.Reconciled;
import eig.reconcile.Reconciler;
import eig.source.DataPackage;
import eig.store.Publication;
import eig.store.Reading;
import eig.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own tables, built in process. */
public final class RealGraph {

  /** The project. */
  public static final Path PROJECT = Path.of("");

  private RealGraph() {}

  /**
   * The lines of a table whose cells hold no line break, but its header: counted without the
   * program.
   */
  public static List<String> linesOf(String table) throws IOException {
    return Files.readAllLines(PROJECT.resolve(table)).stream().skip(1).toList();
  }

  /** The rows of the tables, as read. */
  public static List<Entry> rows() {
    return DataPackage.open(PROJECT).read();
  }

  /** The tables, reconciled. */
  public static Reconciled reconciled() {
    return Reconciler.reconcile(rows());
  }

  /** The graph, checked. */
  public static KnowledgeGraph graph() {
    return graph(reconciled());
  }

  /** The graph of what was reconciled, checked. */
  public static KnowledgeGraph graph(Reconciled reconciled) {
    KnowledgeGraph graph =
        GraphBuilder.build(
            reconciled.programme(),
            Ontology.read(PROJECT),
            new Iris(Iris.DEFAULT_BASE, reconciled.programme().documents()));
    ShapeCheck.read(PROJECT).check(graph).orRefuse();
    return graph;
  }

  /** The graph in a store of its own, opened. */
  public static Reading stored(Path folder) {
    KnowledgeGraph graph = graph();
    Store store = Store.of(folder);
    store.building(publisher -> publisher.publish(Publication.of(graph, "0".repeat(64))));
    return store.open();
  }
}
