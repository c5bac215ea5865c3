package eig.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eig.model.UserError;
import eig.model.Utf8;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Tables as files: comma, LF, quotes only where they are needed. */
public final class CsvTable {

  private CsvTable() {}

  /** The lines of a table, header first; none when there is no such file. */
  public static List<List<String>> read(Path file, String name) {
    if (!Files.exists(file)) {
      return List.of();
    }
    return parse(Utf8.read(file, name), name);
  }

  /** The lines of a table, header first. */
  static List<List<String>> parse(String text, String name) {
    List<List<String>> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      for (CsvRecord line : records) {
        lines.add(line.getFields());
      }
      return lines;
    } catch (CsvParseException | IOException e) {
      throw new UserError(
          UserError.Kind.DATA,
          name,
          "it is not CSV (" + e.getMessage() + ")",
          "restore it, or remove it to write it anew");
    }
  }

  /** Lines as the text of a file. */
  static String text(List<List<String>> lines) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      lines.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a table and waits until the disk has it. */
  public static void write(Path file, List<List<String>> lines) throws IOException {
    Files.writeString(file, text(lines), StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
