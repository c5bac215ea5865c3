package eig;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The numbered cases of what a visitor, a source or a machine can do to the service: each names the
 * tests that hold it, or says why there is none.
 */
class SecurityCasesTest {

  private static final Path CASES = Path.of("src/test/resources/security-cases.csv");
  private static final int COUNT = 113;

  private static List<NamedCsvRecord> cases() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(CASES)) {
      return reader.stream().toList();
    }
  }

  @Test
  void everyCaseIsThereOnce() throws IOException {
    assertThat(cases().stream().map(c -> c.getField("case")))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, COUNT).mapToObj(String::valueOf).toList());
  }

  @Test
  void everyCaseNamesTestsThatExistOrSaysWhyThereIsNone() throws IOException {
    Map<String, String> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      sources =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .collect(
                  Collectors.toMap(
                      f -> f.getFileName().toString().replace(".java", ""),
                      SecurityCasesTest::text));
    }
    for (NamedCsvRecord each : cases()) {
      String tests = each.getField("tests");
      assertThat(tests + each.getField("remark")).as("case " + each.getField("case")).isNotEmpty();
      for (String test : tests.isEmpty() ? new String[0] : tests.split("\\|", -1)) {
        String[] parts = test.split("#", 2);
        assertThat(sources).containsKey(parts[0]);
        if (parts.length > 1) {
          assertThat(sources.get(parts[0])).contains("void " + parts[1] + "(");
        }
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
