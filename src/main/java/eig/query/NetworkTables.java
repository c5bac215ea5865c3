package eig.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A network as two tables, with the column names that Gephi's import knows. */
final class NetworkTables {

  private NetworkTables() {}

  /** The nodes. */
  static void nodes(Network network, OutputStream out) {
    CsvWriter csv = csv(out);
    csv.writeRecord("Id", "Label");
    network.nodes().forEach(csv::writeRecord);
    flush(csv);
  }

  /** The edges. */
  static void edges(Network network, OutputStream out) {
    CsvWriter csv = csv(out);
    csv.writeRecord("Source", "Target", "Type", "Kind", "Weight", "Start", "End");
    network
        .edges()
        .forEach(
            edge ->
                csv.writeRecord(
                    edge.source(),
                    edge.target(),
                    "Directed",
                    edge.type().orElse(""),
                    edge.weight().orElse(""),
                    edge.start().orElse(""),
                    edge.end().orElse("")));
    flush(csv);
  }

  private static CsvWriter csv(OutputStream out) {
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.CRLF)
        .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void flush(CsvWriter csv) {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
