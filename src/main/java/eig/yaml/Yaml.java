package eig.yaml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A piece of YAML of which every scalar is text: {@code no}, {@code 0123}, {@code 2021-02-30}. */
public sealed interface Yaml {

  /** The line it begins on, from 1. */
  int line();

  /** Whether another piece says the same, wherever it stands. */
  boolean says(Yaml other);

  /** A text, untrimmed. */
  record Scalar(String text, int line) implements Yaml {
    @Override
    public boolean says(Yaml other) {
      return other instanceof Scalar scalar && scalar.text.equals(text);
    }
  }

  /** A list. */
  record Items(List<Yaml> items, int line) implements Yaml {
    @Override
    public boolean says(Yaml other) {
      return other instanceof Items list
          && list.items.size() == items.size()
          && IntStream.range(0, items.size()).allMatch(i -> items.get(i).says(list.items.get(i)));
    }
  }

  /**
   * A map.
   *
   * @param entries the values by key, in the order of the file
   * @param duplicates the lines of keys that stand a second time with another value
   * @param repeated the lines of keys that stand a second time with the same value
   */
  record Mapping(
      Map<String, Yaml> entries, List<Integer> duplicates, List<Integer> repeated, int line)
      implements Yaml {
    @Override
    public boolean says(Yaml other) {
      return other instanceof Mapping mapping
          && mapping.entries.keySet().equals(entries.keySet())
          && entries.keySet().stream()
              .allMatch(
                  key ->
                      Objects.requireNonNull(entries.get(key))
                          .says(Objects.requireNonNull(mapping.entries.get(key))));
    }
  }
}
