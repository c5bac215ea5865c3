package eig.source;

import java.util.List;
import java.util.Optional;

/**
 * A table schema: the columns of a kind of table, and those that together name a row.
 *
 * @see <a href="https://specs.frictionlessdata.io/table-schema/">Table Schema</a>
 */
record Schema(List<Field> fields, List<String> primaryKey) {

  Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
