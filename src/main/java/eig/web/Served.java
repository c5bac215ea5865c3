package eig.web;

import eig.graph.Eig;
import eig.graph.Iris;
import eig.query.Asking;
import eig.query.Limits;
import eig.query.Shelf;
import eig.query.Turns;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/**
 * What is served at one time: a generation of the graph, its questions and its home page. An answer
 * is made of one of these and never of two.
 *
 * @param generation its id
 * @param asking asks it
 * @param shelf the questions
 * @param pages its pages
 * @param closing lets the generation go
 */
public record Served(String generation, Asking asking, Shelf shelf, Pages pages, Runnable closing)
    implements AutoCloseable {

  /**
   * Prepares a generation.
   *
   * @param generation its id
   * @param dataset its graph, read-only, open until {@code closing} is run
   * @param iris how its IRIs are minted
   * @param limits what one query may take
   * @param turns whose turn it is; the same for all generations of a server
   */
  public static Served of(
      String generation,
      DatasetGraph dataset,
      Iris iris,
      Shelf shelf,
      Limits limits,
      Turns turns,
      Runnable closing) {
    return new Served(
        generation,
        new Asking(dataset, iris, limits, turns),
        shelf,
        new Pages(shelf, generation, counts(dataset)),
        closing);
  }

  @Override
  public void close() {
    closing.run();
  }

  private static List<Pages.Count> counts(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            List.of(
                count(dataset, "promotions", Eig.Promotion),
                count(dataset, "défis", Eig.Defi),
                count(dataset, "personnes", Eig.Personne),
                count(dataset, "administrations", Eig.Administration),
                count(dataset, "produits", Eig.Produit),
                count(dataset, "événements", Eig.Evenement),
                count(dataset, "articles", Eig.Article),
                count(dataset, "chiffres", Eig.Mesure),
                count(dataset, "documents", Eig.Document),
                count(dataset, "contradictions", Eig.Contradiction)));
  }

  private static Pages.Count count(DatasetGraph dataset, String label, Node type) {
    return new Pages.Count(
        label, dataset.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, type).count());
  }
}
