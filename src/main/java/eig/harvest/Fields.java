package eig.harvest;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import eig.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a record, any of which may be absent, blank, or a text where a list is meant.
 *
 * @param file how to call the file in messages
 * @param yaml the fields
 */
record Fields(String file, Yaml.Mapping yaml) {

  /** The remedy for what a source wrote wrongly. */
  static final String AT_SOURCE = "correct it at the source";

  /** No name, title or address is longer. */
  private static final int MAX_TEXT = 4000;

  /** The names of the fields, in the order of the file. */
  Set<String> names() {
    return yaml.entries().keySet();
  }

  /** Where a field stands; the record when the field is absent. */
  Origin at(String field) {
    Yaml value = yaml.entries().get(field);
    return new Origin(file, value == null ? yaml.line() : value.line());
  }

  /** A text, trimmed; empty when it is absent or blank. */
  Optional<String> text(String field) {
    return raw(field).stream().map(Blanks::trim).filter(text -> !text.isEmpty()).findFirst();
  }

  /** A text that the record cannot do without. */
  String required(String field) {
    return text(field).orElseThrow(() -> refused(at(field), "it has no " + field));
  }

  /** A list of texts, trimmed, without the blank ones. */
  List<String> texts(String field) {
    return raw(field).stream().map(Blanks::trim).filter(text -> !text.isEmpty()).toList();
  }

  /** The texts of a field exactly as they stand. */
  List<String> raw(String field) {
    List<String> texts = new ArrayList<>();
    for (Yaml item : items(field)) {
      if (!(item instanceof Yaml.Scalar scalar)) {
        throw refused(new Origin(file, item.line()), field + " is not made of texts");
      }
      if (scalar.text().length() > MAX_TEXT) {
        throw refused(
            new Origin(file, item.line()),
            "%s has %d characters, more than the %d allowed"
                .formatted(field, scalar.text().length(), MAX_TEXT));
      }
      texts.add(scalar.text());
    }
    return texts;
  }

  /** A list of records, such as the phases of a product. */
  List<Fields> records(String field) {
    List<Fields> records = new ArrayList<>();
    for (Yaml item : items(field)) {
      if (item instanceof Yaml.Mapping mapping) {
        records.add(new Fields(file, mapping));
      } else if (!(item instanceof Yaml.Scalar scalar && scalar.text().isBlank())) {
        throw refused(new Origin(file, item.line()), field + " is not a list of records");
      }
    }
    return records;
  }

  /** The record of a field; empty when it is absent. */
  Optional<Fields> record(String field) {
    return yaml.entries().get(field) instanceof Yaml.Mapping mapping
        ? Optional.of(new Fields(file, mapping))
        : Optional.empty();
  }

  /** Refuses a record that says two different things under one name. */
  Fields withoutDuplicates() {
    if (!yaml.duplicates().isEmpty()) {
      throw refused(new Origin(file, yaml.duplicates().get(0)), "a field stands twice");
    }
    return this;
  }

  private List<Yaml> items(String field) {
    Yaml value = yaml.entries().get(field);
    if (value == null) {
      return List.of();
    }
    return value instanceof Yaml.Items list ? list.items() : List.of(value);
  }

  private static UserError refused(Origin where, String what) {
    return new UserError(UserError.Kind.DATA, List.of(Problem.at(where, what, AT_SOURCE)));
  }
}
