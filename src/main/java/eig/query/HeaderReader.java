package eig.query;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the {@code #+} lines of a question file, which together form YAML.
 *
 * @see <a href="https://github.com/CLARIAH/grlc">grlc's decorators</a>: {@code summary}, {@code
 *     description} and {@code tags} are theirs, the other keys are ours
 */
final class HeaderReader {

  private static final String MARK = "#+";
  private static final Set<String> KEYS =
      Set.of(
          "summary", "description", "english", "tags", "parameters", "columns", "chart", "selon");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("name", "type", "class", "default", "optional", "description");
  private static final List<String> CHARTS = List.of("bar", "line", "timeline", "network", "none");

  private final String file;

  private HeaderReader(String file) {
    this.file = file;
  }

  /**
   * Reads the header.
   *
   * @param file how messages call the file
   * @throws UserError when it is missing, malformed, or lacks what every question has
   */
  static Header read(String file, String text) {
    return new HeaderReader(file).header(text);
  }

  private Header header(String text) {
    String yaml =
        text.lines()
            .filter(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()).replaceFirst("^ ", ""))
            .collect(Collectors.joining("\n"));
    if (yaml.isBlank()) {
      throw refused("it has no header", "begin it with #+ summary: and its title");
    }
    Map<?, ?> map = map(yaml);
    known(map, KEYS);
    String selon = string(map, "selon").orElse("oui");
    if (!selon.equals("oui") && !selon.equals("non")) {
      throw refused("selon is \"" + selon + "\"", "write selon: oui or selon: non");
    }
    String chart = string(map, "chart").orElse("none");
    if (!CHARTS.contains(chart)) {
      throw refused("the chart \"" + chart + "\" is unknown", "use " + String.join(", ", CHARTS));
    }
    return new Header(
        required(map, "summary"),
        required(map, "description"),
        required(map, "english"),
        list(map.get("tags")).stream().map(String::valueOf).toList(),
        parameters(map),
        columns(map),
        chart,
        !selon.equals("non"));
  }

  private Map<?, ?> map(String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
    try {
      if (new Load(settings).loadFromString(yaml) instanceof Map<?, ?> map) {
        return map;
      }
    } catch (YamlEngineException e) {
      throw refused("its header is not YAML (" + e.getMessage() + ")", "correct its #+ lines");
    }
    throw refused("its header is not a list of keys", "begin it with #+ summary: and its title");
  }

  private List<Parameter> parameters(Map<?, ?> header) {
    List<Parameter> parameters =
        list(header.get("parameters")).stream().map(this::parameter).toList();
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (!names.add(parameter.name())) {
        throw refused(
            "two parameters are called \"" + parameter.name() + "\"", "rename one of them");
      }
      if (parameter.fallback().filter(value -> !parameter.accepts(value)).isPresent()) {
        throw refused(
            "the default of the parameter \"" + parameter.name() + "\" is not of its type",
            "write a value of its type");
      }
    }
    return parameters;
  }

  private Parameter parameter(Object item) {
    if (!(item instanceof Map<?, ?> map)) {
      throw refused("a parameter is not a list of keys", "write - name: …, then type: …");
    }
    known(map, PARAMETER_KEYS);
    String name = required(map, "name");
    if (!name.matches("[a-z][a-z0-9]*")) {
      throw refused("the parameter \"" + name + "\" is badly named", "use letters and digits only");
    }
    String type =
        string(map, "type")
            .orElseThrow(
                () ->
                    refused(
                        "the parameter \"" + name + "\" has no type",
                        "add type: iri, integer, year, boolean or text"));
    Parameter.Type parsed;
    try {
      parsed = Parameter.Type.valueOf(type.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw refused(
          "the parameter \"" + name + "\" has the unknown type \"" + type + "\"",
          "use iri, integer, year, boolean or text");
    }
    return new Parameter(
        name,
        parsed,
        string(map, "class").orElse("Chose"),
        Boolean.TRUE.equals(map.get("optional")),
        string(map, "default"),
        required(map, "description"));
  }

  private Map<String, String> columns(Map<?, ?> header) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (header.get("columns") instanceof Map<?, ?> map) {
      map.forEach((name, meaning) -> columns.put(String.valueOf(name), String.valueOf(meaning)));
    }
    if (columns.isEmpty()) {
      throw refused("its header has no columns", "add columns: with each column and its meaning");
    }
    return columns;
  }

  private void known(Map<?, ?> map, Set<String> keys) {
    List<String> unknown = new ArrayList<>();
    map.keySet()
        .forEach(
            key -> {
              if (!keys.contains(String.valueOf(key))) {
                unknown.add(String.valueOf(key));
              }
            });
    if (!unknown.isEmpty()) {
      throw refused(
          "its header has the unknown key " + String.join(", ", unknown),
          "use " + keys.stream().sorted().collect(Collectors.joining(", ")));
    }
  }

  private String required(Map<?, ?> map, String key) {
    return string(map, key)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> refused("its header lacks " + key, "add " + key + ": …"));
  }

  private static Optional<String> string(Map<?, ?> map, String key) {
    return Optional.ofNullable(map.get(key)).map(String::valueOf);
  }

  private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private UserError refused(String what, String remedy) {
    return new UserError(
        UserError.Kind.DATA, List.of(Problem.at(new Origin(file, 1), what, remedy)));
  }
}
