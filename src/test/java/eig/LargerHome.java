package eig;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eig.model.Normaliser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * The project's tables several times over: every row that speaks of a défi, a person, an
 * administration, a product, an event or an article again, of others with the same name and a
 * number. Promotions, programmes, documents and concepts stay what they are.
 */
final class LargerHome {

  private static final Set<String> REPEATED =
      Set.of("defi", "personne", "administration", "produit", "evenement", "article");

  /** Columns that name a thing of the kind that the column {@code type} says. */
  private static final Map<String, List<String>> TYPED =
      Map.of("ecritures", List.of("ecriture", "cle"), "rapprochements", List.of("a", "b"));

  private final Path data;
  private final int times;
  private final Set<String> others = new HashSet<>();
  private final Set<String> keys = new HashSet<>();

  private LargerHome(Path data, int times) {
    this.data = data;
    this.times = times;
  }

  /** Makes the tables of a home so many times as large. */
  static void repeat(Home home, int times) throws IOException {
    new LargerHome(home.folder().resolve("data"), times).repeat();
  }

  private void repeat() throws IOException {
    List<JsonObject> resources = objects("datapackage.json", "resources");
    for (JsonObject resource : resources) {
      String kind = text(resource, "eig:kind");
      for (Map<String, String> row : rows(text(resource, "path"))) {
        if (REPEATED.contains(kind)) {
          keys.add(row.get("cle"));
        } else if (!kind.isEmpty()) {
          others.add(Normaliser.normalise(row.get("cle")));
          others.add(Normaliser.normalise(kind + "/" + row.get("cle")));
          others.add(Normaliser.normalise(row.get("nom")));
          others.add(Normaliser.normalise(kind + "/" + row.get("nom")));
        } else if (text(resource, "schema").endsWith("/ecritures.json")
            && !REPEATED.contains(row.get("type"))) {
          others.add(Normaliser.normalise(row.get("ecriture")));
          others.add(Normaliser.normalise(row.get("type") + "/" + row.get("ecriture")));
        }
      }
    }
    for (JsonObject resource : resources) {
      if (!text(resource, "path").endsWith("sources.csv")) {
        repeat(resource);
      }
    }
  }

  private void repeat(JsonObject resource) throws IOException {
    String schema = text(resource, "schema");
    String table = schema.replaceAll(".*/|\\.json$", "");
    boolean identities = REPEATED.contains(text(resource, "eig:kind"));
    Map<String, JsonObject> fields = new HashMap<>();
    objects(schema, "fields").forEach(field -> fields.put(text(field, "name"), field));
    Set<String> identified = new HashSet<>();
    JSON.read(data.resolve(schema).toString())
        .get("primaryKey")
        .getAsArray()
        .forEach(column -> identified.add(column.getAsString().value()));
    // The key of a record is the name of its file: others have others.
    if (identified.equals(Set.of("fiche"))) {
      identified.addAll(fields.keySet());
    }
    List<Map<String, String>> rows = rows(text(resource, "path"));
    List<List<String>> all = new ArrayList<>();
    rows.forEach(row -> all.add(List.copyOf(row.values())));
    for (int copy = 2; copy <= times; copy++) {
      String number = "-x" + copy;
      for (Map<String, String> row : rows) {
        List<String> repeated = new ArrayList<>();
        row.forEach(
            (column, cell) -> {
              boolean named =
                  (identities && Set.of("cle", "nom").contains(column))
                      || (TYPED.getOrDefault(table, List.of()).contains(column)
                          && REPEATED.contains(row.get("type")))
                      || (table.equals("arbitrages")
                          && column.equals("valeur")
                          && keys.contains(cell));
              repeated.add(named ? cell + number : renamed(cell, fields.get(column), number));
            });
        List<String> columns = List.copyOf(row.keySet());
        if (identified.stream()
            .map(columns::indexOf)
            .anyMatch(i -> !repeated.get(i).equals(row.get(columns.get(i))))) {
          int record = columns.indexOf("fiche");
          if (record >= 0) {
            repeated.set(record, repeated.get(record) + number);
          }
          all.add(repeated);
        }
      }
    }
    if (!rows.isEmpty()) {
      try (CsvWriter out =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(data.resolve(text(resource, "path")))) {
        out.writeRecord(rows.get(0).keySet());
        all.forEach(out::writeRecord);
      }
    }
  }

  private String renamed(String cell, JsonObject field, String number) {
    Set<String> kinds = new HashSet<>();
    if (field.hasKey("eig:reference")) {
      field
          .get("eig:reference")
          .getAsArray()
          .forEach(kind -> kinds.add(kind.getAsString().value()));
    } else if (field.hasKey("eig:recognises")) {
      kinds.add(text(field, "eig:recognises"));
    }
    boolean address = text(field, "format").equals("uri");
    kinds.retainAll(REPEATED);
    if (cell.isEmpty() || (kinds.isEmpty() && !address)) {
      return cell;
    }
    String separator = field.hasKey("eig:separator") ? "\\|" : "(?!)";
    return Stream.of(cell.split(separator))
        .map(value -> others.contains(Normaliser.normalise(value)) ? value : value + number)
        .collect(Collectors.joining("|"));
  }

  private List<Map<String, String>> rows(String path) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(data.resolve(path))) {
      return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }

  private List<JsonObject> objects(String file, String list) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonValue each : JSON.read(data.resolve(file).toString()).get(list).getAsArray()) {
      objects.add(each.getAsObject());
    }
    return objects;
  }

  private static String text(JsonObject object, String key) {
    return object.hasKey(key) && object.get(key).isString()
        ? object.get(key).getAsString().value()
        : "";
  }
}
