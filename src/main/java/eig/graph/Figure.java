package eig.graph;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * A measure as something that can be compared.
 *
 * @param node the measure
 * @param subject what it is about
 * @param indicator what it counts
 * @param scope its status, date and scope: figures that differ in them are a series, not a
 *     contradiction
 * @param words the figure in words
 * @param low its lower bound; empty when it has none
 * @param high its upper bound; empty when it has none
 * @param lowOpen whether the lower bound itself is excluded ("more than")
 * @param highOpen whether the upper bound itself is excluded ("less than")
 * @param vague whether it is approximate, and so contradicts nothing
 */
record Figure(
    Node node,
    Node subject,
    Node indicator,
    String scope,
    String words,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    boolean lowOpen,
    boolean highOpen,
    boolean vague) {

  /** Reads a measure from the claims about it. */
  static Figure of(Node node, Collection<Claim> claims) {
    Map<Node, Node> values =
        claims.stream()
            .collect(
                Collectors.toMap(
                    claim -> claim.triple().getPredicate(),
                    claim -> claim.triple().getObject(),
                    (a, b) -> a));
    String qualifier = name(values.get(Eig.qualificatif));
    Optional<BigDecimal> value = number(values.get(Eig.valeur));
    Optional<BigDecimal> exact = qualifier.equals("exact") ? value : Optional.empty();
    Optional<BigDecimal> low = exact.or(() -> number(values.get(Eig.minimum)));
    Optional<BigDecimal> high = exact.or(() -> number(values.get(Eig.maximum)));
    String words =
        switch (qualifier) {
          case "plus-de" -> "plus de " + text(low);
          case "moins-de" -> "moins de " + text(high);
          case "jusqu-a" -> "jusqu’à " + text(high);
          case "entre" -> "de " + text(low) + " à " + text(high);
          case "environ" -> "environ " + text(value);
          default -> text(value);
        };
    return new Figure(
        node,
        required(values, Eig.porteSur),
        required(values, Eig.indicateur),
        name(values.get(Eig.statut))
            + "|"
            + name(values.get(Eig.date))
            + "|"
            + name(values.get(Eig.perimetre)),
        words,
        low,
        high,
        qualifier.equals("plus-de"),
        qualifier.equals("moins-de"),
        qualifier.equals("environ"));
  }

  /** Whether no number satisfies both. */
  boolean contradicts(Figure other) {
    return !vague && !other.vague && (below(this, other) || below(other, this));
  }

  private static boolean below(Figure a, Figure b) {
    if (a.high.isEmpty() || b.low.isEmpty()) {
      return false;
    }
    int order = a.high.get().compareTo(b.low.get());
    return order < 0 || (order == 0 && (a.highOpen || b.lowOpen));
  }

  private static Node required(Map<Node, Node> values, Node property) {
    return Optional.ofNullable(values.get(property)).orElseThrow();
  }

  private static Optional<BigDecimal> number(@org.jspecify.annotations.Nullable Node literal) {
    return Optional.ofNullable(literal).map(node -> new BigDecimal(node.getLiteralLexicalForm()));
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("?");
  }

  private static String name(@org.jspecify.annotations.Nullable Node term) {
    if (term == null) {
      return "";
    }
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.getURI().replaceAll(".*/", "");
  }
}
