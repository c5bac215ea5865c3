package eig;

import eig.check.ShapeCheck;
import eig.graph.GraphBuilder;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.graph.Ontology;
import eig.model.Edition;
import eig.model.Entry;
import eig.model.Withdrawals;
import eig.query.Shelf;
import eig.reconcile.Excerpt;
import eig.reconcile.Reconciled;
import eig.reconcile.Reconciler;
import eig.source.DataPackage;
import eig.store.Publication;
import eig.store.Reading;
import eig.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The project's own tables, built in process: each stage once in a process, for every test that
 * asks. Nobody changes what is handed out; each reader of the store has a folder of its own.
 */
public final class RealGraph {

  /** The project. */
  public static final Path PROJECT = Path.of("");

  private static final Once<List<Entry>> ROWS = new Once<>(() -> DataPackage.open(PROJECT).read());
  private static final Once<Reconciled> RECONCILED = new Once<>(() -> Reconciler.reconcile(rows()));
  private static final Once<KnowledgeGraph> GRAPH = new Once<>(() -> graph(reconciled()));
  private static final Once<Excerpt> EXCERPT =
      new Once<>(() -> Excerpt.of(Edition.OUVERTE, rows(), Withdrawals.none()));
  private static final Once<KnowledgeGraph> OPEN =
      new Once<>(() -> graph(EXCERPT.get().reconciled()));
  private static final Once<Shelf> SHELF = new Once<>(() -> Shelf.read(PROJECT));
  private static final Once<Store> STORE = new Once<>(RealGraph::store);

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
    return ROWS.get();
  }

  /** The tables, reconciled. */
  public static Reconciled reconciled() {
    return RECONCILED.get();
  }

  /** The graph, checked. */
  public static KnowledgeGraph graph() {
    return GRAPH.get();
  }

  /** The tables of the open edition. */
  public static Excerpt openExcerpt() {
    return EXCERPT.get();
  }

  /** The graph of the open edition, checked. */
  public static KnowledgeGraph openGraph() {
    return OPEN.get();
  }

  /** The questions. */
  public static Shelf shelf() {
    return SHELF.get();
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

  /** The graph in a store, opened anew. */
  public static Reading stored() {
    return STORE.get().open();
  }

  private static Store store() {
    try {
      Store store = Store.of(Temporary.folder("eig-real-"));
      store.building(publisher -> publisher.publish(Publication.of(graph(), "0".repeat(64))));
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
