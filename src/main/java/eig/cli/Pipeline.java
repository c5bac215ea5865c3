package eig.cli;

import eig.check.ShapeCheck;
import eig.check.Verdict;
import eig.check.WithdrawnNames;
import eig.graph.GraphBuilder;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.graph.Ontology;
import eig.model.UserError;
import eig.model.Withdrawals;
import eig.query.Shelf;
import eig.reconcile.Doubt;
import eig.reconcile.Reconciled;
import eig.reconcile.Reconciler;
import eig.source.DataPackage;
import eig.store.Generation;
import eig.store.Inputs;
import eig.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** The way of the data, room by room: source, reconcile, graph, check, store. */
final class Pipeline {

  private final Common common;
  private final SecretOption secret;

  Pipeline(Common common, SecretOption secret) {
    this.common = common;
    this.secret = secret;
  }

  /** Reads and recognises; doubts are handed on. */
  Reconciled reconciled(Withdrawals withdrawals) {
    common.progress("reading the tables…");
    return Reconciler.reconcile(DataPackage.open(common.home()).read(), withdrawals);
  }

  /** Who withdrew; refused when the secret that recognises them is missing. */
  Withdrawals withdrawals() {
    return secret.withdrawals(common.home());
  }

  /** The graph of a programme. */
  KnowledgeGraph graph(Reconciled reconciled) {
    common.progress("building the graph…");
    return GraphBuilder.build(
        reconciled.programme(),
        Ontology.read(common.home()),
        new Iris(common.base(), reconciled.programme().documents()));
  }

  /** What the shapes say of a graph. */
  Verdict verdict(KnowledgeGraph graph) {
    common.progress("checking the shapes…");
    return ShapeCheck.read(common.home()).check(graph);
  }

  /**
   * The graph of a programme, if it may be published.
   *
   * @throws UserError when anything is refused
   */
  KnowledgeGraph publishable(Reconciled reconciled, Withdrawals withdrawals) {
    if (!reconciled.doubts().isEmpty()) {
      throw new UserError(
          UserError.Kind.DATA, reconciled.doubts().stream().map(Doubt::problem).toList());
    }
    KnowledgeGraph graph = graph(reconciled);
    verdict(graph).orRefuse();
    WithdrawnNames.refuse(graph, withdrawals);
    return graph;
  }

  /**
   * Builds and publishes.
   *
   * @throws UserError when anything is refused; what serves is untouched
   */
  Generation build() {
    return Store.of(common.home())
        .building(
            publisher -> {
              String inputs = inputs();
              Shelf.read(common.home());
              Withdrawals withdrawals = withdrawals();
              KnowledgeGraph graph = publishable(reconciled(withdrawals), withdrawals);
              common.progress("writing the store…");
              Generation generation = publisher.publish(graph, inputs);
              common.done();
              return generation;
            });
  }

  /** The current generation; empty when there is none, or when it was built from other inputs. */
  Optional<Generation> upToDate() {
    return Store.of(common.home()).current().filter(g -> g.inputs().equals(inputs()));
  }

  private String inputs() {
    try {
      Path program =
          Path.of(Pipeline.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Inputs.hash(common.home(), program, common.base());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
