package eig;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A question with arguments, whose answer was obtained without this program.
 *
 * @param name the file of the expected answer, without {@code .csv}; it begins with the question
 * @param arguments the written values by parameter name
 * @param document the one document to ask; empty for the retained view
 */
public record GoldenCase(String name, Map<String, String> arguments, Optional<String> document) {

  /** Where the expected answers are. */
  public static final Path FOLDER = Path.of("src/test/resources/queries");

  private static final String LIST = "cas.csv";

  /** All of them, in the order of the list. */
  public static List<GoldenCase> all() {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(LIST))) {
      return rows.stream().map(GoldenCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenCase of(NamedCsvRecord row) {
    Map<String, String> arguments = new TreeMap<>();
    for (String pair : row.getField("arguments").split("\\|", -1)) {
      if (!pair.isEmpty()) {
        arguments.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    Optional<String> document = Optional.ofNullable(arguments.remove("selon"));
    return new GoldenCase(row.getField("attendu"), arguments, document);
  }

  /** The name of its question. */
  public String question() {
    return name.split("\\.", 2)[0];
  }

  /** The expected answer, as CSV with lines that end as in the file. */
  public String expected() throws IOException {
    return Files.readString(FOLDER.resolve(name + ".csv"));
  }

  @Override
  public String toString() {
    return name;
  }
}
