package eig.graph;

import eig.model.Identity;
import eig.model.Period;
import eig.model.Programme;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * Values of a single-valued property that differ in precision only: a year and a day of that year,
 * a concept and a narrower one. They hold together, and the most precise says all of them.
 */
final class Precision {

  /**
   * The date whose ends are told most finely. Of equally fine ones a span before a single date,
   * which tells one end only; then the shortest.
   */
  private static final Comparator<Node> BY_DATE =
      Comparator.comparing(
              Precision::period,
              Comparator.comparing(Period::unit)
                  .thenComparing(Period::isSpan, Comparator.reverseOrder())
                  .thenComparing(Precision::days))
          .thenComparing(Node::getLiteralLexicalForm);

  private final Map<Node, Node> larger = new HashMap<>();

  Precision(Programme programme, Iris iris) {
    for (Identity identity : programme.identities()) {
      if (identity.isConcept()) {
        identity.within().ifPresent(key -> larger.put(iris.thing(identity.key()), iris.thing(key)));
      }
    }
  }

  /** Whether two values of a property can both hold. */
  boolean holdTogether(Node property, Node a, Node b) {
    return property.equals(Eig.date)
        ? period(a).overlaps(period(b))
        : a.equals(b) || isWithin(a, b) || isWithin(b, a);
  }

  /** The most precise of values that hold together; all of them when some two do not. */
  List<Node> mostPrecise(Node property, List<Node> values) {
    boolean together =
        values.stream().allMatch(a -> values.stream().allMatch(b -> holdTogether(property, a, b)));
    if (values.size() < 2 || !together) {
      return values;
    }
    Comparator<Node> order =
        property.equals(Eig.date)
            ? BY_DATE
            : Comparator.comparingInt(value -> largerAmong(value, values));
    return values.stream().min(order).stream().toList();
  }

  private int largerAmong(Node value, Collection<Node> values) {
    return -(int) values.stream().filter(other -> isWithin(value, other)).count();
  }

  private boolean isWithin(Node narrow, Node large) {
    Node next = larger.get(narrow);
    // The tables are kept by hand: a circle among them must not be followed for ever.
    for (int steps = 0; next != null && steps < larger.size(); steps++) {
      if (next.equals(large)) {
        return true;
      }
      next = larger.get(next);
    }
    return false;
  }

  private static long days(Period period) {
    return period
        .latest()
        .map(end -> end.toEpochDay() - period.earliest().toEpochDay())
        .orElse(Long.MAX_VALUE);
  }

  private static Period period(Node date) {
    return Period.parse(date.getLiteralLexicalForm());
  }
}
