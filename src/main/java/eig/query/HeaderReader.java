package eig.query;

import eig.graph.Iris;
import eig.model.UserError;
import eig.yaml.Yaml;
import eig.yaml.YamlReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * Reads the {@code #+} lines of a question file, which together form YAML.
 *
 * @see <a href="https://github.com/CLARIAH/grlc">grlc's decorators</a>: {@code summary}, {@code
 *     description}, {@code tags}, {@code defaults}, {@code enumerate} and {@code pagination} are
 *     theirs, the other keys are ours
 */
final class HeaderReader {

  /** How many rows a page has where the header does not say. */
  static final int PAGE_SIZE = 100;

  private static final String MARK = "#+";
  private static final String REMEDY = "correct its #+ lines";
  private static final Set<String> KEYS =
      Set.of(
          "summary",
          "description",
          "english",
          "method",
          "tags",
          "defaults",
          "enumerate",
          "pagination",
          "parameters",
          "columns",
          "lists",
          "chart",
          "coverage",
          "selon");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("name", "type", "class", "minimum", "optional", "description", "values");

  /** What an address means by itself; a parameter cannot be called so. */
  private static final Set<String> RESERVED =
      Set.of("format", "page", "selon", "avec", "sep", "bom");

  private final String prologue;
  private final Decorators header;

  private HeaderReader(String prologue, Decorators header) {
    this.prologue = prologue;
    this.header = header;
  }

  /**
   * Reads the header.
   *
   * @param file how messages call the file
   * @throws UserError when it is missing, malformed, or lacks what every question has
   */
  static Header read(String file, String text) {
    // Other lines are left empty, so that every line keeps its number.
    String yaml =
        text.lines()
            .map(
                line ->
                    line.startsWith(MARK)
                        ? line.substring(MARK.length()).replaceFirst("^ ", "")
                        : "")
            .collect(Collectors.joining("\n"))
            .stripTrailing();
    if (yaml.isBlank()) {
      throw new Decorators(file, nothing())
          .refused(1, "it has no header", "begin it with #+ summary: and its title");
    }
    String prologue =
        text.lines()
            .filter(line -> line.strip().toUpperCase(Locale.ROOT).startsWith("PREFIX"))
            .collect(Collectors.joining("\n", "", "\n"));
    return new HeaderReader(prologue, new Decorators(file, YamlReader.map(yaml, file, 1, REMEDY)))
        .header();
  }

  private static Yaml.Mapping nothing() {
    return new Yaml.Mapping(Map.of(), List.of(), List.of(), 1);
  }

  private Header header() {
    header.hold(KEYS);
    List<String> tags = header.texts("tags");
    if (tags.isEmpty()) {
      throw header.refused(header.line("tags"), "its header lacks tags", "add tags: [theme]");
    }
    Map<String, String> columns = header.map("columns").map(Decorators::pairs).orElse(Map.of());
    return new Header(
        header.required("summary"),
        header.required("description"),
        header.required("english"),
        header.text("method"),
        tags,
        parameters(),
        columns,
        lists(columns),
        header.oneOf("chart", charts(), Chart.NONE),
        header.oneOf("selon", Map.of("oui", true, "non", false), true),
        pageSize(),
        header.map("coverage").map(this::coverage));
  }

  private List<String> lists(Map<String, String> columns) {
    List<String> lists = header.texts("lists");
    for (String list : lists) {
      if (!columns.containsKey(list)) {
        throw header.refused(
            header.line("lists"),
            "its list \"" + list + "\" is no column",
            "name columns that hold several values");
      }
    }
    return lists;
  }

  private static Map<String, Chart> charts() {
    return Arrays.stream(Chart.values())
        .collect(
            Collectors.toMap(chart -> chart.name().toLowerCase(Locale.ROOT), Function.identity()));
  }

  private int pageSize() {
    Optional<String> written = header.text("pagination");
    int size =
        written
            .filter(text -> text.matches("[1-9]\\d{0,4}"))
            .map(Integer::parseInt)
            .orElse(written.isPresent() ? 0 : PAGE_SIZE);
    if (size < 1 || size > Header.MAX_PAGE_SIZE) {
      throw header.refused(
          header.line("pagination"),
          "its pagination is no number of rows",
          "write one from 1 to " + Header.MAX_PAGE_SIZE);
    }
    return size;
  }

  private Coverage coverage(Decorators map) {
    map.hold(Set.of("of", "query"));
    return new Coverage(
        map.required("of"),
        listing(map, "query", List.of("couverts", "total"))
            .orElseThrow(
                () -> map.refused(map.yaml().line(), "its coverage has no query", "add query: …")));
  }

  private List<Parameter> parameters() {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (Decorators each : header.maps("defaults")) {
      defaults.putAll(each.pairs());
    }
    Map<String, List<String>> enumerated = new LinkedHashMap<>();
    for (Decorators each : header.maps("enumerate")) {
      each.yaml().entries().keySet().forEach(name -> enumerated.put(name, each.texts(name)));
    }
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (Decorators each : header.maps("parameters")) {
      Parameter parameter = parameter(each, defaults, enumerated);
      if (parameters.put(parameter.name(), parameter) != null) {
        throw each.refused(
            each.line("name"),
            "two parameters are called \"" + parameter.name() + "\"",
            "rename one of them");
      }
      Stream.concat(parameter.fallback().stream(), parameter.enumerated().stream())
          .filter(value -> !parameter.accepts(value))
          .findFirst()
          .ifPresent(
              value -> {
                throw each.refused(
                    each.line("name"),
                    "\"%s\" is no value of the type of the parameter \"%s\""
                        .formatted(value, parameter.name()),
                    "write a value of its type");
              });
    }
    Map.of("defaults", defaults.keySet(), "enumerate", enumerated.keySet())
        .forEach(
            (key, names) ->
                names.stream()
                    .filter(name -> !parameters.containsKey(name))
                    .findFirst()
                    .ifPresent(
                        name -> {
                          throw header.refused(
                              header.line(key),
                              "its %s are of the unknown parameter \"%s\"".formatted(key, name),
                              "declare it under parameters:");
                        }));
    return List.copyOf(parameters.values());
  }

  private Parameter parameter(
      Decorators map, Map<String, String> defaults, Map<String, List<String>> enumerated) {
    map.hold(PARAMETER_KEYS);
    String name = map.required("name");
    if (!name.matches("[a-z][a-z0-9]*") || RESERVED.contains(name)) {
      throw map.refused(
          map.line("name"),
          "the parameter \"" + name + "\" is badly named",
          "use letters and digits, and no word that addresses have a use for: "
              + RESERVED.stream().sorted().collect(Collectors.joining(", ")));
    }
    if (map.text("type").isEmpty()) {
      throw map.refused(
          map.line("type"),
          "the parameter \"" + name + "\" has no type",
          "add type: iri, integer, year, boolean or text");
    }
    return new Parameter(
        name,
        map.oneOf("type", types(), Parameter.Type.TEXT),
        map.text("class").orElse(Parameter.ANY),
        minimum(map),
        map.flag("optional"),
        Optional.ofNullable(defaults.get(name)),
        map.required("description"),
        enumerated.getOrDefault(name, List.of()),
        listing(map, "values", List.of("valeur", "libelle")));
  }

  private static Optional<Long> minimum(Decorators map) {
    Optional<String> written = map.text("minimum");
    if (written.isPresent()
        && !(written.get().matches("-?\\d{1,18}")
            && map.text("type").equals(Optional.of("integer")))) {
      throw map.refused(
          map.line("minimum"),
          "its minimum is no least value of an integer",
          "write a number, and type: integer");
    }
    return written.map(Long::valueOf);
  }

  private static Map<String, Parameter.Type> types() {
    return Arrays.stream(Parameter.Type.values())
        .collect(
            Collectors.toMap(type -> type.name().toLowerCase(Locale.ROOT), Function.identity()));
  }

  /** A query beside the one of the question; it has the same prefixes. */
  private Optional<Query> listing(Decorators map, String key, List<String> columns) {
    Optional<String> text = map.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Query query;
    try {
      query = QueryFactory.create(prologue + text.get(), Iris.DEFAULT_BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw map.refused(
          map.line(key),
          "its %s does not parse (%s)"
              .formatted(key, Question.firstLine(String.valueOf(e.getMessage()))),
          "correct it; it has the prefixes of the question");
    }
    if (!query.isSelectType() || !query.getResultVars().equals(columns)) {
      throw map.refused(
          map.line(key),
          "its %s does not select ?%s".formatted(key, String.join(" ?", columns)),
          "select these two, in this order");
    }
    return Optional.of(query);
  }
}
