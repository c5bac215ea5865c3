package eig.source;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table, as its Table Schema describes it.
 *
 * @param name the column's name
 * @param type what its values are
 * @param required whether a row must fill it
 * @param kinds the kinds of thing it may refer to; empty unless {@code type} is a reference
 * @param many whether a cell holds several values, separated by {@code |}
 * @param recognises the kind of thing that its words or addresses may name, without having to
 * @param madeFrom the column of the thing whose name this identifier was made from; mostly empty
 */
record Field(
    String name,
    Type type,
    boolean required,
    List<String> kinds,
    boolean many,
    Optional<String> recognises,
    Optional<String> madeFrom) {

  Field(String name, Type type, boolean required, List<String> kinds, boolean many) {
    this(name, type, required, kinds, many, Optional.empty(), Optional.empty());
  }

  enum Type {
    TEXT,
    INTEGER,
    NUMBER,
    ADDRESS,
    PERIOD,
    REFERENCE
  }
}
