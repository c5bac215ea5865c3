package eig.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eig.Fixtures;
import eig.model.Entry;
import eig.model.Problem;
import eig.model.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPackageTest {

  private static final String DEFIS = "data/sources/b/defis.csv";
  private static final String DESCRIPTOR = "data/datapackage.json";

  private Path home = Path.of("");

  @BeforeEach
  void home(@TempDir Path temp) {
    home = Fixtures.home(temp);
  }

  private List<Entry> read() {
    return DataPackage.open(home).read();
  }

  private UserError refusal() {
    UserError error = catchThrowableOfType(UserError.class, this::read);
    assertThat(error).isNotNull();
    assertThat(error.kind()).isEqualTo(UserError.Kind.DATA);
    return error;
  }

  @Test
  void readsTheRowsOfEveryTable() {
    List<Entry> rows = read();

    assertThat(rows).filteredOn(row -> row.table().equals("autorite:personne")).hasSize(5);
    assertThat(rows)
        .filteredOn(row -> row.table().equals("defis"))
        .extracting(Entry::document)
        .containsExactly("a", "a", "a", "b", "b", "b");
    assertThat(rows)
        .filteredOn(row -> row.table().equals("sources"))
        .extracting(row -> row.required("document"))
        .containsExactly("a", "b");
  }

  @Test
  void namesTheColumnsOfEachKindOfTable() {
    assertThat(DataPackage.open(home).columns())
        .containsEntry("identites", List.of("cle", "nom"))
        .containsEntry(
            "rattachements",
            List.of("administration", "parent", "attache", "date", "source_citee"));
  }

  @Test
  void readsTheSameFromAMarkedCarriageReturnedDecomposedFile() {
    List<Entry> before = read();
    for (String file : List.of(DEFIS, "data/autorites/defis.csv", DESCRIPTOR)) {
      String text = Normalizer.normalize(Fixtures.text(home, file), Normalizer.Form.NFD);
      Fixtures.replace(home, file, "\uFEFF" + text.replace("\n", "\r\n"));
    }

    assertThat(read()).isEqualTo(before);
  }

  @Test
  void refusesATableThatNothingDeclares() {
    Fixtures.replace(home, "data/sources/c/defis.csv", "defi\n");

    assertThat(refusal())
        .hasMessage(
            "data/sources/c/defis.csv: no table of data/datapackage.json is this file; "
                + "declare it or remove it");
  }

  @Test
  void refusesADeclaredTableThatIsMissing() throws IOException {
    Files.delete(home.resolve(DEFIS));

    assertThat(refusal())
        .hasMessage(
            "data/sources/b/defis.csv: the file is missing but data/datapackage.json declares it; "
                + "restore it or remove its declaration");
  }

  @Test
  void refusesADescriptorThatIsNotJson() {
    Fixtures.edit(home, DESCRIPTOR, "\"name\": \"fixture\",", "\"name\": \"fixture\"");

    Problem problem = refusal().problems().get(0);
    assertThat(problem.where()).isEqualTo(DESCRIPTOR);
    // The comma is missing at the end of line 3; the parser stumbles over the key on line 4.
    assertThat(problem.what()).startsWith("it is not JSON (").contains("line 4");
    assertThat(problem.remedy()).isEqualTo("correct it there");
  }

  @Test
  void refusesADescriptorWithAKeyThatStandsTwice() {
    Fixtures.edit(home, DESCRIPTOR, "\"version\":", "\"name\":");

    assertThat(refusal().problems().get(0).what()).contains("duplicate key name");
  }

  @Test
  void refusesADescriptorThatIsNoObject() {
    Fixtures.replace(home, DESCRIPTOR, "[]\n");

    assertThat(refusal()).hasMessage("data/datapackage.json: it is not a JSON object; restore it");
  }

  @Test
  void refusesASchemaThatIsMissing() throws IOException {
    Files.delete(home.resolve("data/schemas/mentions.json"));

    assertThat(refusal())
        .hasMessage(
            "data/schemas/mentions.json: the file is missing; "
                + "restore it or remove its declaration");
  }

  @Test
  void refusesASchemaWithAnUnknownType() {
    Fixtures.replace(
        home,
        "data/schemas/mentions.json",
        """
        {"fields": [{"name": "article", "type": "geopoint"}]}
        """);

    assertThat(refusal())
        .hasMessage(
            "data/schemas/mentions.json: column article has the unknown type \"geopoint\"; "
                + "use string, integer or number");
  }

  @Test
  void reportsTheProblemsOfAllFilesTogether() {
    Fixtures.edit(home, "data/sources/a/evenements.csv", "2019-11-12", "2019-02-30");
    Fixtures.edit(home, "data/sources/b/mesures.csv", ",28,", ",beaucoup,");
    Fixtures.replace(home, DEFIS, "cle\n\u00E9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal().problems())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "data/sources/a/evenements.csv:2: date: \"2019-02-30\" is a date that does not exist; "
                + "write 2019, 2019-05, 2019-05-04 or 2018-01/2018-03",
            "data/sources/b/mesures.csv:2: valeur: \"beaucoup\" is not a number; "
                + "write digits with a point for decimals, such as 2500000 or 0.5",
            "data/sources/b/defis.csv:2: byte 4 (0xE9) is not UTF-8; save the file as UTF-8");
  }
}
