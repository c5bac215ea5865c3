package eig.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Claims that cannot all hold.
 *
 * @param subject what they are about
 * @param property the contested property, or the indicator of contested figures
 * @param kind between documents or inside one
 * @param scope what distinguishes it from others on the same subject and property: status, date,
 *     scope of figures, or the document that contradicts itself
 * @param positions who holds what, in the order of the documents
 */
record Contradiction(
    Node subject, Node property, Kind kind, String scope, List<Position> positions) {

  enum Kind {
    /** Two documents give a different value. */
    VALEUR("valeur"),
    /** Two documents give a different complete list. */
    ENSEMBLE("ensemble"),
    /** One document contradicts itself. */
    INTERNE("interne");

    private final String name;

    Kind(String name) {
      this.name = name;
    }

    String text() {
      return name;
    }
  }

  /** What settled it. */
  enum Rule {
    RANG("rang"),
    ARBITRAGE("arbitrage"),
    /** The défis of a person, against what the person's record declares. */
    DEFI("defi"),
    NON_TRANCHE("nonTranche");

    private final String name;

    Rule(String name) {
      this.name = name;
    }

    String text() {
      return name;
    }
  }

  /**
   * One value and who holds it.
   *
   * @param value the value in words, as a literal
   * @param node the thing or measure that is the value; empty for a plain literal
   * @param voice who holds it
   * @param retained whether the retained view keeps it
   * @param rule what settled it
   */
  record Position(Node value, Optional<Node> node, Voice voice, boolean retained, Rule rule) {}
}
