package eig.publish;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eig.query.Answer;
import eig.query.Answers;
import eig.query.Caller;
import eig.query.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A table that is published: a query whose rows it has, and the schema that describes them.
 *
 * @param name of its files, without suffix
 * @param question the query
 * @param schema its Table Schema
 * @see <a href="https://specs.frictionlessdata.io/table-schema/">Table Schema</a>
 */
record PublishedTable(String name, Question question, JsonObject schema) {

  /**
   * One of ours, from the resources of this room.
   *
   * @throws IllegalStateException when its schema has not the columns of its query
   */
  static PublishedTable named(String name) {
    return of(
        name,
        text(name + ".rq"),
        JsonParser.parseString(text(name + ".schema.json")).getAsJsonObject());
  }

  /** The same from texts. */
  static PublishedTable of(String name, String query, JsonObject schema) {
    Question question = Question.of(name, query);
    List<String> fields = new ArrayList<>();
    for (JsonElement field : schema.getAsJsonArray("fields")) {
      fields.add(field.getAsJsonObject().get("name").getAsString());
    }
    if (!fields.equals(List.copyOf(question.header().columns().keySet()))) {
      throw new IllegalStateException(
          "the schema of the table %s has the fields %s, its query the columns %s"
              .formatted(name, fields, question.header().columns().keySet()));
    }
    return new PublishedTable(name, question, schema);
  }

  private static String text(String resource) {
    try (InputStream in = PublishedTable.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the rows, with names of people replaced by a mark, and the schema.
   *
   * @return how many rows there are, under {@code lignes}, and how many have each column that not
   *     all must have
   */
  Map<String, Integer> write(Answers answers, PersonNames names, Folder folder) throws IOException {
    Answer.Table table =
        (Answer.Table) answers.ask(question, Map.of(), Optional.empty(), Caller.LOCAL);
    Map<String, Integer> filled = new LinkedHashMap<>();
    filled.put("lignes", table.rows().size());
    for (JsonElement field : schema.getAsJsonArray("fields")) {
      if (!field.getAsJsonObject().has("constraints")) {
        filled.put(field.getAsJsonObject().get("name").getAsString(), 0);
      }
    }
    folder.file(
        name + ".csv",
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
          csv.writeRecord(table.columns().stream().map(Var::getVarName).toList());
          for (Binding row : table.rows()) {
            List<String> cells =
                table.columns().stream().map(column -> cell(row, column, names)).toList();
            csv.writeRecord(cells);
            for (int column = 0; column < cells.size(); column++) {
              if (!cells.get(column).isEmpty()) {
                filled.computeIfPresent(
                    table.columns().get(column).getVarName(), (name, count) -> count + 1);
              }
            }
          }
          csv.flush();
        });
    folder.file(
        name + ".schema.json",
        out -> out.write(Json.text(schema).getBytes(StandardCharsets.UTF_8)));
    return filled;
  }

  private static String cell(Binding row, Var column, PersonNames names) {
    Node term = row.get(column);
    if (term == null) {
      return "";
    }
    if (term.isURI()) {
      return names.inAddress(term.getURI()) ? "" : term.getURI();
    }
    // Lists hold addresses too, each of which goes alone.
    List<String> kept = new ArrayList<>();
    for (String value : term.getLiteralLexicalForm().split("\\|", -1)) {
      if (!value.contains("://") || !names.inAddress(value)) {
        kept.add(names.without(value));
      }
    }
    return String.join("|", kept);
  }

  /** What a data package says of it. */
  JsonObject resource() {
    JsonObject resource = new JsonObject();
    resource.addProperty("name", name);
    resource.addProperty("path", name + ".csv");
    resource.addProperty("profile", "tabular-data-resource");
    resource.add("title", schema.get("title"));
    resource.add("description", schema.get("description"));
    resource.addProperty("format", "csv");
    resource.addProperty("mediatype", "text/csv");
    resource.addProperty("encoding", "utf-8");
    JsonObject dialect = new JsonObject();
    dialect.addProperty("delimiter", ",");
    resource.add("dialect", dialect);
    resource.addProperty("schema", name + ".schema.json");
    return resource;
  }

  /** The descriptor of a package of tables. */
  static JsonArray resources(List<PublishedTable> tables) {
    JsonArray all = new JsonArray();
    tables.forEach(table -> all.add(table.resource()));
    return all;
  }
}
