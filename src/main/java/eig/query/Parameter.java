package eig.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * A parameter of a question.
 *
 * @param name its name, without the underscores of its variable
 * @param type what its values are
 * @param kind for {@link Type#IRI}, the class of ontology its values are of; {@code Chose} for any
 * @param minimum the least value of an integer; empty where any will do
 * @param optional whether it may be left free: its variable is {@code ?__name} rather than {@code
 *     ?_name}
 * @param fallback the value when none is given
 * @param description what it means, in French
 * @param enumerated the only values it may have; empty for no such list
 * @param values selects the only values it may have, as {@code ?valeur} and {@code ?libelle}; empty
 *     for no such query
 */
public record Parameter(
    String name,
    Type type,
    String kind,
    Optional<Long> minimum,
    boolean optional,
    Optional<String> fallback,
    String description,
    List<String> enumerated,
    Optional<Query> values) {

  /** The class of everything. */
  static final String ANY = "Chose";

  /** What the values of a parameter are. */
  public enum Type {
    IRI,
    INTEGER,
    YEAR,
    BOOLEAN,
    TEXT
  }

  /** A parameter without a list of values. */
  Parameter(
      String name,
      Type type,
      String kind,
      boolean optional,
      Optional<String> fallback,
      String description) {
    this(
        name,
        type,
        kind,
        Optional.empty(),
        optional,
        fallback,
        description,
        List.of(),
        Optional.empty());
  }

  /** Whether its values are few enough to be listed: those of a class, a list or a query. */
  public boolean isListed() {
    return type == Type.BOOLEAN
        || (type == Type.IRI && !kind.equals(ANY))
        || !enumerated.isEmpty()
        || values.isPresent();
  }

  /**
   * Whether a written value has the form of its type; whether a thing exists is asked of the graph.
   */
  boolean accepts(String value) {
    return switch (type) {
      case TEXT, IRI -> true;
      case INTEGER ->
          value.matches("-?\\d{1,18}")
              && minimum.map(least -> Long.parseLong(value) >= least).orElse(true);
      case YEAR -> value.matches("\\d{4}");
      case BOOLEAN -> value.equals("true") || value.equals("false");
    };
  }

  /** The variable it binds, as the query writes it after the question mark. */
  public String variable() {
    return (optional ? "__" : "_") + name;
  }
}
