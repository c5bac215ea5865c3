package eig.store;

import eig.graph.KnowledgeGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is published.
 *
 * @param graph the graph
 * @param inputs the hash of everything it was built from
 * @param home the folder whose tables, ontology and questions it was built from; they go with it;
 *     empty when nothing does
 * @param keep how many generations stay, this one included
 * @param verification looks at what was written before it serves
 */
public record Publication(
    KnowledgeGraph graph, String inputs, Optional<Path> home, int keep, Verification verification) {

  /** The generation that serves, and the one before it. */
  public static final int KEEP = 2;

  /** Looks at what is written on disk, before it is sealed and published. */
  public interface Verification {

    /** Nobody looks. */
    Verification NONE = folder -> {};

    /**
     * Verifies.
     *
     * @param folder the generation, with a manifest that gives the facts alone
     * @throws eig.model.UserError when it may not be published
     */
    void verify(Path folder) throws IOException;
  }

  /** A graph that nobody looks at again, without what it was built from. */
  public static Publication of(KnowledgeGraph graph, String inputs) {
    return new Publication(graph, inputs, Optional.empty(), KEEP, Verification.NONE);
  }
}
