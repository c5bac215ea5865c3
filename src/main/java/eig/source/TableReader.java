package eig.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eig.model.Entry;
import eig.model.Origin;
import eig.model.Period;
import eig.model.Problem;
import eig.model.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one CSV table against its schema; what is wrong is added to the problems, with file and
 * line.
 */
final class TableReader {

  private static final Pattern SEPARATOR = Pattern.compile("\\|");
  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

  private final Resource resource;
  private final List<Problem> problems;

  TableReader(Resource resource, List<Problem> problems) {
    this.resource = resource;
    this.problems = problems;
  }

  /** The rows that are well formed; the others are problems. */
  List<Entry> read(String text) {
    List<Entry> entries = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      List<Field> header = null;
      Map<List<String>, Integer> seen = new HashMap<>();
      for (CsvRecord row : records) {
        if (header == null) {
          header = header(row);
          if (header.isEmpty()) {
            return List.of();
          }
        } else {
          entry(header, row, seen, entries);
        }
      }
      if (header == null) {
        problem(0, "the file is empty", "give it at least its header line");
      }
    } catch (CsvParseException | IOException e) {
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      problem(
          line.find() ? Integer.parseInt(line.group(1)) : 0,
          "it is not CSV (" + e.getMessage() + ")",
          "check its quotes");
    }
    return entries;
  }

  /** The fields in the order of the file; empty when the header is refused. */
  private List<Field> header(CsvRecord row) {
    int before = problems.size();
    List<Field> header = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String name : row.getFields()) {
      resource
          .schema()
          .field(name)
          .ifPresentOrElse(
              header::add,
              () ->
                  problem(
                      1,
                      "unknown column \"" + name + "\"",
                      "the columns are " + String.join(", ", columns())));
      if (!names.add(name)) {
        problem(1, "the column \"" + name + "\" stands twice", "remove one");
      }
    }
    for (String name : columns()) {
      if (!names.contains(name)) {
        problem(
            1, "the column \"" + name + "\" is missing", "add it, empty where nothing is known");
      }
    }
    return problems.size() == before ? header : List.of();
  }

  private List<String> columns() {
    return resource.schema().fields().stream().map(Field::name).toList();
  }

  private void entry(
      List<Field> header, CsvRecord row, Map<List<String>, Integer> seen, List<Entry> entries) {
    int before = problems.size();
    int line = Math.toIntExact(row.getStartingLineNumber());
    if (row.getFieldCount() != header.size()) {
      problem(
          line,
          "the row has %d cells where the header has %d"
              .formatted(row.getFieldCount(), header.size()),
          "quote a cell that holds a comma, and keep every column");
      return;
    }
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    Map<String, String> raw = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      Field field = header.get(i);
      String cell = row.getField(i).strip();
      raw.put(field.name(), cell);
      if (cell.isEmpty()) {
        if (field.required()) {
          problem(line, field.name() + " is empty", "fill it");
        }
      } else {
        cells.put(field.name(), values(field, cell, line));
      }
    }
    List<String> key =
        resource.schema().primaryKey().stream().map(c -> raw.getOrDefault(c, "")).toList();
    Integer first = seen.putIfAbsent(key, line);
    if (first != null) {
      problem(
          line,
          "the key (%s) = (%s) already stands on line %d"
              .formatted(
                  String.join(", ", resource.schema().primaryKey()), String.join(", ", key), first),
          "remove or correct one of the two rows");
    }
    if (problems.size() == before) {
      entries.add(
          new Entry(table(), resource.document(), cells, new Origin(resource.name(), line)));
    }
  }

  private String table() {
    return resource.kind().isEmpty() ? resource.table() : "autorite:" + resource.kind();
  }

  private List<Value> values(Field field, String cell, int line) {
    List<Value> values = new ArrayList<>();
    for (String part : field.many() ? SEPARATOR.split(cell, -1) : new String[] {cell}) {
      String text = part.strip();
      if (text.isEmpty()) {
        problem(line, field.name() + " has an empty value between two |", "remove the extra |");
      } else {
        value(field, text, line, values);
      }
    }
    return values;
  }

  private void value(Field field, String text, int line, List<Value> values) {
    switch (field.type()) {
      case TEXT -> values.add(clue(field, new Value.Text(text)));
      case INTEGER, NUMBER -> number(field, text, line, values);
      case ADDRESS -> address(field, text, line, values);
      case PERIOD -> {
        try {
          values.add(new Value.When(Period.parse(text)));
        } catch (IllegalArgumentException e) {
          problem(
              line,
              field.name() + ": " + e.getMessage(),
              "write 2019, 2019-05, 2019-05-04 or 2018-01/2018-03");
        }
      }
      case REFERENCE -> reference(field, text, line, values);
    }
  }

  private void number(Field field, String text, int line, List<Value> values) {
    try {
      if (!NUMBER.matcher(text).matches()) {
        throw new NumberFormatException(text);
      }
      BigDecimal number = new BigDecimal(text);
      values.add(
          new Value.Quantity(
              field.type() == Field.Type.INTEGER
                  ? BigDecimal.valueOf(number.intValueExact())
                  : number));
    } catch (ArithmeticException | NumberFormatException e) {
      problem(
          line,
          field.name()
              + ": \""
              + text
              + "\" is not "
              + (field.type() == Field.Type.INTEGER ? "an integer" : "a number"),
          "write digits with a point for decimals, such as 2500000 or 0.5");
    }
  }

  private void address(Field field, String text, int line, List<Value> values) {
    try {
      URI uri = new URI(text);
      if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null) {
        values.add(clue(field, new Value.Address(text)));
        return;
      }
    } catch (URISyntaxException e) {
      // Reported below, as any other text that is no address.
    }
    problem(
        line,
        field.name() + ": \"" + text + "\" is not a web address",
        "write it in full, with http:// or https://");
  }

  private static Value clue(Field field, Value value) {
    return field.recognises().<Value>map(kind -> new Value.Clue(kind, value)).orElse(value);
  }

  /** With several kinds the cell says which: {@code defi/DataJust}. */
  private void reference(Field field, String text, int line, List<Value> values) {
    if (field.kinds().size() == 1) {
      values.add(new Value.Name(field.kinds(), text));
      return;
    }
    int slash = text.indexOf('/');
    String kind = slash < 0 ? "" : text.substring(0, slash);
    if (field.kinds().contains(kind)) {
      values.add(new Value.Name(List.of(kind), text.substring(slash + 1).strip()));
    } else {
      problem(
          line,
          field.name() + ": \"" + text + "\" does not say what it refers to",
          "write type/name, the type one of " + String.join(", ", field.kinds()));
    }
  }

  private void problem(int line, String what, String remedy) {
    problems.add(Problem.at(new Origin(resource.name(), line), what, remedy));
  }
}
