package eig.query;

import java.util.Optional;

/**
 * A parameter of a question.
 *
 * @param name its name, without the underscores of its variable
 * @param type what its values are
 * @param kind for {@link Type#IRI}, the class of ontology its values are of; {@code Chose} for any
 * @param optional whether it may be left free: its variable is {@code ?__name} rather than {@code
 *     ?_name}
 * @param fallback the value when none is given
 * @param description what it means, in French
 */
public record Parameter(
    String name,
    Type type,
    String kind,
    boolean optional,
    Optional<String> fallback,
    String description) {

  /** What the values of a parameter are. */
  public enum Type {
    IRI,
    INTEGER,
    YEAR,
    BOOLEAN,
    TEXT
  }

  /**
   * Whether a written value has the form of its type; whether a thing exists is asked of the graph.
   */
  boolean accepts(String value) {
    return switch (type) {
      case TEXT, IRI -> true;
      case INTEGER -> value.matches("-?\\d{1,18}");
      case YEAR -> value.matches("\\d{4}");
      case BOOLEAN -> value.equals("true") || value.equals("false");
    };
  }

  /** The variable it binds, as the query writes it after the question mark. */
  String variable() {
    return (optional ? "__" : "_") + name;
  }
}
