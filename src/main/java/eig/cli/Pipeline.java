package eig.cli;

import eig.check.Finding;
import eig.check.ShapeCheck;
import eig.check.Verdict;
import eig.check.WithdrawnNames;
import eig.graph.GraphBuilder;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.graph.Ontology;
import eig.model.Edition;
import eig.model.UserError;
import eig.model.Withdrawals;
import eig.query.Examples;
import eig.query.Shelf;
import eig.reconcile.Doubt;
import eig.reconcile.Excerpt;
import eig.reconcile.Reconciled;
import eig.source.DataPackage;
import eig.store.Generation;
import eig.store.Publication;
import eig.store.Store;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The way of the data, room by room: source, reconcile, graph, check, store. */
final class Pipeline {

  private final Common common;
  private final Edition edition;
  private final SecretOption secret;
  private @Nullable CompletableFuture<Shelf> shelf;

  Pipeline(Common common, Edition edition, SecretOption secret) {
    this.common = common;
    this.edition = edition;
    this.secret = secret;
  }

  /** What was built, and what it was built without. */
  record Built(Generation generation, List<Excerpt.LeftOut> leftOut) {}

  /** The generations of the edition. */
  Store store() {
    return Store.of(common.home(), edition);
  }

  /** Reads and recognises; doubts are handed on. */
  Excerpt excerpt(Withdrawals withdrawals) {
    common.progress("reading the tables…");
    return Excerpt.of(edition, DataPackage.open(common.home()).read(), withdrawals);
  }

  /** The questions of the home, all parsed. */
  Shelf shelf() {
    return beginShelf().join();
  }

  /** Begins to parse them, beside whatever comes next. */
  private CompletableFuture<Shelf> beginShelf() {
    CompletableFuture<Shelf> begun = shelf;
    if (begun == null) {
      begun = CompletableFuture.supplyAsync(() -> Shelf.read(common.home()));
      shelf = begun;
    }
    return begun;
  }

  /** Who withdrew; refused when the secret that recognises them is missing. */
  Withdrawals withdrawals() {
    return secret.withdrawals(common.home());
  }

  /** The graph of a programme. */
  KnowledgeGraph graph(Reconciled reconciled) {
    common.progress("building the graph…");
    Iris iris = new Iris(common.base(), reconciled.programme().documents());
    Map<String, String> prefixes =
        Ontology.turtle(common.home(), "ontology/prefixes.ttl").getPrefixMapping().getNsPrefixMap();
    return GraphBuilder.build(reconciled.programme(), Ontology.read(common.home()), iris)
        .describedBy(Examples.of(shelf(), prefixes, iris));
  }

  /** What the shapes say of a graph; in the complete edition each must look at something. */
  Verdict verdict(KnowledgeGraph graph) {
    common.progress("checking the shapes…");
    ShapeCheck shapes = ShapeCheck.read(common.home());
    List<Finding> findings = new ArrayList<>(shapes.check(graph).findings());
    if (edition == Edition.COMPLETE) {
      findings.addAll(shapes.idle(graph));
    }
    return new Verdict(findings);
  }

  /**
   * The graph of a programme, if it may be published.
   *
   * @throws UserError when anything is refused
   */
  KnowledgeGraph publishable(Reconciled reconciled, Withdrawals withdrawals) {
    KnowledgeGraph graph = decided(reconciled, withdrawals);
    verdict(graph).orRefuse();
    return graph;
  }

  /** A graph without doubts and without anybody who withdrew; the shapes were not asked. */
  private KnowledgeGraph decided(Reconciled reconciled, Withdrawals withdrawals) {
    if (!reconciled.doubts().isEmpty()) {
      throw new UserError(
          UserError.Kind.DATA, reconciled.doubts().stream().map(Doubt::problem).toList());
    }
    KnowledgeGraph graph = graph(reconciled);
    WithdrawnNames.refuse(graph, withdrawals);
    return graph;
  }

  /** A graph that may be published; of the tables it was made from, nothing stays in memory. */
  private record Ready(KnowledgeGraph graph, List<Excerpt.LeftOut> leftOut) {}

  /** What the fresh process that verifies it asks of the shapes is not asked here. */
  private Ready ready() {
    Withdrawals withdrawals = withdrawals();
    Excerpt excerpt = excerpt(withdrawals);
    return new Ready(decided(excerpt.reconciled(), withdrawals), excerpt.leftOut());
  }

  /**
   * Builds, verifies in a fresh process, and publishes.
   *
   * @param keep how many generations stay
   * @throws UserError when anything is refused; what serves is untouched
   */
  Built build(int keep) {
    return store()
        .building(
            publisher -> {
              String inputs = inputs();
              try (FreshProcess verification = FreshProcess.start(common, edition)) {
                CompletableFuture<Shelf> unused = beginShelf(); // Joined where it is needed.
                Ready ready = ready();
                common.progress("writing the store…");
                Generation generation =
                    publisher.publish(
                        new Publication(
                            ready.graph(), inputs, Optional.of(common.home()), keep, verification));
                common.done();
                return new Built(generation, ready.leftOut());
              }
            });
  }

  /**
   * Builds when there is no graph or the current one was made from other inputs; not over one that
   * a person chose.
   */
  void buildIfOutdated() {
    if (upToDate().isPresent()) {
      return;
    }
    if (store().isChosen()) {
      System.err.println("eig: this graph was chosen by eig switch; eig build renews it");
    } else {
      BuildProcess.flags()
          .ifPresentOrElse(
              flags -> BuildProcess.run(flags, common, edition, secret),
              () -> build(Publication.KEEP));
    }
  }

  /** The current generation; empty when there is none, or when it was built from other inputs. */
  Optional<Generation> upToDate() {
    return store().current().filter(g -> g.inputs().equals(inputs()));
  }

  private String inputs() {
    try {
      Path program =
          Path.of(Pipeline.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return store().inputs(program, common.base());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
