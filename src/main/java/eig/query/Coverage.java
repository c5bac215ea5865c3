package eig.query;

import org.apache.jena.query.Query;

/**
 * For how many things a question has an answer at all.
 *
 * @param of what the things are, in French and in the plural: {@code personnes}
 * @param query selects one row of two numbers, {@code ?couverts} and {@code ?total}; the parameters
 *     of the question are bound in it too
 */
public record Coverage(String of, Query query) {

  /**
   * What was counted.
   *
   * @param covered for how many things there is an answer
   * @param total of how many
   * @param of what they are
   */
  public record Count(long covered, long total, String of) {

    /** A sentence for people, in French. */
    public String sentence() {
      return "Répond pour %d des %d %s.".formatted(covered, total, of);
    }
  }
}
