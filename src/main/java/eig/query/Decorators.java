package eig.query;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import eig.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some keys of a header and their values, refused by file and line where they are not what they
 * should be.
 *
 * @param file how messages call the file
 * @param yaml the keys
 */
record Decorators(String file, Yaml.Mapping yaml) {

  /** Refuses a key that is none of these, or that stands twice. */
  void hold(Set<String> keys) {
    Stream.concat(yaml.duplicates().stream(), yaml.repeated().stream())
        .sorted()
        .findFirst()
        .ifPresent(
            line -> {
              throw refused(line, "a key stands twice", "keep one of the two");
            });
    yaml.entries()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                throw refused(
                    value.line(),
                    "its header has the unknown key " + key,
                    "use " + keys.stream().sorted().collect(Collectors.joining(", ")));
              }
            });
  }

  /** The line a key's value begins on; where the key is missing, that of the map. */
  int line(String key) {
    return Optional.ofNullable(yaml.entries().get(key)).map(Yaml::line).orElse(yaml.line());
  }

  /** A text; empty when the key is missing or its value blank. */
  Optional<String> text(String key) {
    return value(key).map(value -> scalar(key, value)).filter(text -> !text.isBlank());
  }

  /** A text that must be there. */
  String required(String key) {
    return text(key)
        .orElseThrow(() -> refused(line(key), "its header lacks " + key, "add " + key + ": …"));
  }

  /** A yes or no; no when the key is missing. */
  boolean flag(String key) {
    return oneOf(key, Map.of("true", true, "false", false), false);
  }

  /** One of some words. */
  <T> T oneOf(String key, Map<String, T> words, T otherwise) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    T meant = words.get(text.get());
    if (meant == null) {
      throw refused(
          line(key),
          "\"%s\" is no %s".formatted(text.get(), key),
          "use " + words.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return meant;
  }

  /** Texts; none when the key is missing. */
  List<String> texts(String key) {
    return items(key).stream().map(item -> scalar(key, item)).toList();
  }

  /** Maps; none when the key is missing. */
  List<Decorators> maps(String key) {
    return items(key).stream().map(item -> map(key, item)).toList();
  }

  /** A map. */
  Optional<Decorators> map(String key) {
    return value(key).map(value -> map(key, value));
  }

  /** Every key with its text, in order. */
  Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    yaml.entries().forEach((key, value) -> pairs.put(key, scalar(key, value)));
    return pairs;
  }

  private List<Yaml> items(String key) {
    Optional<Yaml> value = value(key);
    if (value.isPresent() && !(value.get() instanceof Yaml.Items)) {
      throw refused(value.get().line(), key + " is no list", "write " + key + ": [one, another]");
    }
    return value.map(list -> ((Yaml.Items) list).items()).orElse(List.of());
  }

  private Decorators map(String key, Yaml value) {
    if (value instanceof Yaml.Mapping mapping) {
      return new Decorators(file, mapping);
    }
    throw refused(value.line(), key + " has no keys of its own", "write key: value under it");
  }

  private String scalar(String key, Yaml value) {
    if (value instanceof Yaml.Scalar scalar) {
      return scalar.text();
    }
    throw refused(value.line(), key + " is no text", "write one value");
  }

  private Optional<Yaml> value(String key) {
    return Optional.ofNullable(yaml.entries().get(key));
  }

  /** What is wrong on a line of the file. */
  UserError refused(int line, String what, String remedy) {
    return new UserError(
        UserError.Kind.DATA, List.of(Problem.at(new Origin(file, line), what, remedy)));
  }
}
