package eig.source;

import eig.model.Entry;
import eig.model.Problem;
import eig.model.Tree;
import eig.model.UserError;
import eig.model.Utf8;
import eig.model.Withdrawals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The data package {@code data/datapackage.json}: every table, with its schema.
 *
 * <p>Beside the terms of the specification we use seven of our own: on a resource {@code eig:kind}
 * (what an authority identifies) and {@code eig:document} (who makes the claims of a table); on a
 * field {@code eig:reference} (the kinds it may refer to), {@code eig:recognises} (the kind its
 * words or addresses may name), {@code eig:separator} (a cell of several values), {@code eig:type:
 * period} and {@code eig:madeFrom} (the column of the thing from whose name an identifier was
 * made).
 *
 * @see <a href="https://specs.frictionlessdata.io/data-package/">Data Package</a>
 */
public final class DataPackage {

  private static final String DESCRIPTOR = "data/datapackage.json";

  private final Path folder;
  private final List<Resource> resources;

  private DataPackage(Path folder, List<Resource> resources) {
    this.folder = folder;
    this.resources = resources;
  }

  /**
   * Opens the package of a home folder; tables are not read yet.
   *
   * @throws UserError when the descriptor or a schema is missing or malformed, when a declared
   *     table is missing, or when a table lies there that nothing declares
   */
  public static DataPackage open(Path home) {
    Path folder = home.resolve("data");
    Map<String, Schema> schemas = new HashMap<>();
    List<Resource> resources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Map<?, ?> declared :
        maps(json(folder.resolve("datapackage.json"), DESCRIPTOR).get("resources"))) {
      String path = text(declared, "path");
      String schemaPath = text(declared, "schema");
      Schema schema =
          schemas.computeIfAbsent(
              schemaPath, p -> schema(json(folder.resolve(p), "data/" + p), "data/" + p));
      String table = schemaPath.replaceAll(".*/|\\.json$", "");
      resources.add(
          new Resource(
              path, table, text(declared, "eig:kind"), text(declared, "eig:document"), schema));
      if (!Files.isRegularFile(folder.resolve(path))) {
        problems.add(
            new Problem(
                "data/" + path,
                "the file is missing but " + DESCRIPTOR + " declares it",
                "restore it or remove its declaration"));
      }
    }
    Set<String> declared = resources.stream().map(Resource::path).collect(Collectors.toSet());
    for (String file : tablesIn(folder)) {
      if (!declared.contains(file)) {
        problems.add(
            new Problem(
                "data/" + file,
                "no table of " + DESCRIPTOR + " is this file",
                "declare it or remove it"));
      }
    }
    if (resources.isEmpty()) {
      problems.add(new Problem(DESCRIPTOR, "it declares no table", "restore its resources"));
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
    return new DataPackage(folder, resources);
  }

  /**
   * Reads every table.
   *
   * @return the rows in the order of the descriptor; an authority's kind is the {@code table} of
   *     its rows, after {@code autorite:}
   * @throws UserError with everything that is wrong in all of them
   */
  public List<Entry> read() {
    return read(this::text);
  }

  /** Reads every table from other texts than the files'. */
  List<Entry> read(Function<Resource, String> texts) {
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (Resource resource : resources) {
      try {
        entries.addAll(new TableReader(resource, problems).read(texts.apply(resource)));
      } catch (UserError e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
    return entries;
  }

  /**
   * All tables as they would be without the people who withdrew; no file is touched.
   *
   * @param meanings who is meant by a written name
   */
  public Redaction without(Withdrawals withdrawals, Meanings meanings) {
    return Redaction.of(this, withdrawals, meanings);
  }

  /** The text of a table's file. */
  String text(Resource resource) {
    return Utf8.read(folder.resolve(resource.path()), resource.name());
  }

  Path folder() {
    return folder;
  }

  List<Resource> resources() {
    return resources;
  }

  /** The columns of each kind of table, in order. */
  public Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new HashMap<>();
    for (Resource resource : resources) {
      columns.put(resource.table(), resource.schema().fields().stream().map(Field::name).toList());
    }
    return columns;
  }

  /** A schema of a home folder by the name of its kind of table. */
  static Schema schema(Path home, String table) {
    String name = "data/schemas/" + table + ".json";
    return schema(json(home.resolve(name), name), name);
  }

  private static Set<String> tablesIn(Path folder) {
    return Tree.files(folder, "data").stream()
        .filter(file -> file.toString().endsWith(".csv"))
        .map(file -> Tree.written(folder, file))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Schema schema(Map<?, ?> json, String name) {
    List<Field> fields = new ArrayList<>();
    for (Map<?, ?> field : maps(json.get("fields"))) {
      List<String> kinds = strings(field.get("eig:reference"));
      fields.add(
          new Field(
              text(field, "name"),
              type(field, kinds, name),
              field.get("constraints") instanceof Map<?, ?> constraints
                  && Boolean.TRUE.equals(constraints.get("required")),
              kinds,
              field.containsKey("eig:separator"),
              Optional.of(text(field, "eig:recognises")).filter(kind -> !kind.isEmpty()),
              Optional.of(text(field, "eig:madeFrom")).filter(column -> !column.isEmpty())));
    }
    return new Schema(fields, strings(json.get("primaryKey")));
  }

  private static Field.Type type(Map<?, ?> field, List<String> kinds, String name) {
    if (!kinds.isEmpty()) {
      return Field.Type.REFERENCE;
    }
    if (text(field, "eig:type").equals("period")) {
      return Field.Type.PERIOD;
    }
    return switch (text(field, "type")) {
      case "integer" -> Field.Type.INTEGER;
      case "number" -> Field.Type.NUMBER;
      case "string" -> text(field, "format").equals("uri") ? Field.Type.ADDRESS : Field.Type.TEXT;
      default ->
          throw new UserError(
              UserError.Kind.DATA,
              name,
              "column "
                  + text(field, "name")
                  + " has the unknown type \""
                  + text(field, "type")
                  + "\"",
              "use string, integer or number");
    };
  }

  /** JSON is a subset of YAML 1.2, which the parser reads with duplicate keys refused. */
  private static Map<?, ?> json(Path file, String name) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
    try {
      if (new Load(settings).loadFromString(Utf8.read(file, name)) instanceof Map<?, ?> map) {
        return map;
      }
      throw new UserError(UserError.Kind.DATA, name, "it is not a JSON object", "restore it");
    } catch (YamlEngineException e) {
      throw new UserError(
          UserError.Kind.DATA, name, "it is not JSON (" + e.getMessage() + ")", "correct it there");
    }
  }

  private static List<Map<?, ?>> maps(@Nullable Object value) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private static List<String> strings(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }
}
