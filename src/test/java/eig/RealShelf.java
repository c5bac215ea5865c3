package eig;

import eig.graph.Iris;
import eig.query.Answers;
import eig.query.Asking;
import eig.query.Limits;
import eig.query.Shelf;
import eig.store.Reading;
import java.util.List;

/**
 * The project's questions over its own tables, in a store.
 *
 * @param reading the store, opened
 * @param answers asks it
 * @param shelf the questions
 */
public record RealShelf(Reading reading, Answers answers, Shelf shelf) implements AutoCloseable {

  /** How its IRIs are minted. */
  public static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());

  /** Opens it. */
  public static RealShelf open() {
    Reading reading = RealGraph.stored();
    return new RealShelf(
        reading,
        new Answers(new Asking(reading.dataset(), IRIS, Limits.DEFAULT)),
        RealGraph.shelf());
  }

  @Override
  public void close() {
    reading.close();
  }
}
