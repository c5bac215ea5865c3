package eig.web;

import eig.graph.Eig;
import eig.graph.Iris;
import eig.publish.SelfDescription;
import eig.query.Answers;
import eig.query.Asking;
import eig.query.Kept;
import eig.query.Limits;
import eig.query.Shelf;
import eig.query.Turns;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/**
 * What is served at one time: a generation of the graph, its questions and its home page. An answer
 * is made of one of these and never of two.
 *
 * @param generation its id
 * @param asking asks it queries
 * @param answers asks it the questions of the shelf
 * @param shelf the questions
 * @param pages its pages
 * @param questionPages the pages of its questions
 * @param made answers as they were sent
 * @param inspection whether its files still hold what was built
 * @param description makes its VoID description, as Turtle
 * @param closing lets the generation go
 */
public record Served(
    String generation,
    Asking asking,
    Answers answers,
    Shelf shelf,
    Pages pages,
    QuestionPages questionPages,
    Kept<String, Made> made,
    Inspection inspection,
    Supplier<String> description,
    Runnable closing)
    implements AutoCloseable {

  /** What kept bytes of answers may take together. */
  private static final long ROOM = 32L * 1024 * 1024;

  /**
   * Prepares a generation.
   *
   * @param generation its id
   * @param dataset its graph, read-only, open until {@code closing} is run
   * @param iris how its IRIs are minted
   * @param limits what one query may take
   * @param turns whose turn it is; the same for all generations of a server
   * @throws eig.model.UserError when a question cannot list the values of its parameters
   */
  public static Served of(
      String generation,
      DatasetGraph dataset,
      Iris iris,
      Shelf shelf,
      Limits limits,
      Turns turns,
      Runnable closing) {
    Asking asking = new Asking(dataset, iris, limits, turns);
    Answers answers = new Answers(asking);
    answers.hold(shelf);
    return new Served(
        generation,
        asking,
        answers,
        shelf,
        new Pages(shelf, generation, counts(dataset)),
        new QuestionPages(answers),
        new Kept<>(ROOM, (tag, made) -> made.weight()),
        new Inspection(Optional::empty),
        () -> Txn.calculateRead(dataset, () -> SelfDescription.turtle(dataset, iris)),
        closing);
  }

  /**
   * The same, whose files are to be read while it is served.
   *
   * @param reading reads every byte and says what is wrong; empty when nothing is
   */
  public Served inspected(Supplier<Optional<String>> reading) {
    return new Served(
        generation,
        asking,
        answers,
        shelf,
        pages,
        questionPages,
        made,
        new Inspection(reading),
        description,
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
