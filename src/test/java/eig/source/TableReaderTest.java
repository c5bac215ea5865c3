package eig.source;

import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Entry;
import eig.model.Origin;
import eig.model.Period;
import eig.model.Problem;
import eig.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  private static final String HEADER = "cle,n,valeur,date,adresse,hotes,sujet\n";

  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("cle", Field.Type.TEXT, true, List.of(), false),
              new Field("n", Field.Type.INTEGER, false, List.of(), false),
              new Field("valeur", Field.Type.NUMBER, false, List.of(), false),
              new Field("date", Field.Type.PERIOD, false, List.of(), false),
              new Field("adresse", Field.Type.ADDRESS, false, List.of(), false),
              new Field("hotes", Field.Type.REFERENCE, false, List.of("administration"), true),
              new Field("sujet", Field.Type.REFERENCE, false, List.of("defi", "promotion"), false)),
          List.of("cle", "n"));

  private final List<Problem> problems = new ArrayList<>();

  private List<Entry> read(String text) {
    return new TableReader(new Resource("sources/a/essai.csv", "essai", "", "a", SCHEMA), problems)
        .read(text);
  }

  private List<String> problemsOf(String text) {
    read(text);
    return problems.stream().map(Problem::toString).toList();
  }

  @Test
  void givesTypedValuesWithTheirPlace() {
    List<Entry> rows =
        read(
            HEADER
                + "un,3,2.50,2019-05,https://a.example/x?y=1#z,Mer|Côtes,defi/Karp’R\n"
                + "deux,,,,,,\n");

    assertThat(problems).isEmpty();
    Entry row = rows.get(0);
    assertThat(row.table()).isEqualTo("essai");
    assertThat(row.document()).isEqualTo("a");
    assertThat(row.origin()).isEqualTo(new Origin("data/sources/a/essai.csv", 2));
    assertThat(row.all("cle")).containsExactly(new Value.Text("un"));
    assertThat(row.all("n")).containsExactly(new Value.Quantity(new BigDecimal("3")));
    assertThat(row.all("valeur")).containsExactly(new Value.Quantity(new BigDecimal("2.50")));
    assertThat(row.all("date")).containsExactly(new Value.When(Period.parse("2019-05")));
    assertThat(row.all("adresse")).containsExactly(new Value.Address("https://a.example/x?y=1#z"));
    assertThat(row.all("hotes"))
        .containsExactly(
            new Value.Name(List.of("administration"), "Mer"),
            new Value.Name(List.of("administration"), "Côtes"));
    assertThat(row.all("sujet")).containsExactly(new Value.Name(List.of("defi"), "Karp’R"));
    assertThat(rows.get(1).cells()).containsOnlyKeys("cle");
  }

  @Test
  void takesColumnsInAnyOrderAndTrimsCells() {
    Entry row = read("n,cle,date,valeur,hotes,sujet,adresse\n 4 ,  un  ,,,,,\n").get(0);

    assertThat(row.integer("n")).isEqualTo(4);
    assertThat(row.required("cle")).isEqualTo("un");
  }

  @Test
  void countsLinesOfTheFileNotRows() {
    List<Entry> rows = read(HEADER + "\"un\ndeux\",,,,,,\ntrois,,,,,,\n");

    assertThat(rows).extracting(row -> row.origin().line()).containsExactly(2, 4);
  }

  @Test
  void refusesAMissingColumn() {
    assertThat(problemsOf("cle,n,valeur,date,adresse,hotes\nun,,,,,\n"))
        .containsExactly(
            "data/sources/a/essai.csv:1: the column \"sujet\" is missing; "
                + "add it, empty where nothing is known");
  }

  @Test
  void refusesAnUnknownColumn() {
    assertThat(problemsOf("cle,n,valeur,date,adresse,hotes,sujet,note\nun,,,,,,,\n"))
        .containsExactly(
            "data/sources/a/essai.csv:1: unknown column \"note\"; "
                + "the columns are cle, n, valeur, date, adresse, hotes, sujet");
  }

  @Test
  void refusesAColumnThatStandsTwice() {
    assertThat(problemsOf("cle,n,valeur,date,adresse,hotes,sujet,cle\nun,,,,,,,\n"))
        .containsExactly("data/sources/a/essai.csv:1: the column \"cle\" stands twice; remove one");
  }

  @Test
  void refusesADateThatDoesNotExist() {
    assertThat(problemsOf(HEADER + "un,,,2019-02-30,,,\n"))
        .containsExactly(
            "data/sources/a/essai.csv:2: date: \"2019-02-30\" is a date that does not exist; "
                + "write 2019, 2019-05, 2019-05-04 or 2018-01/2018-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"beaucoup", "2 500", "0x10", "1_000", "12 + 1", ">115", "--1"})
  void refusesTextWhereANumberIsMeant(String text) {
    assertThat(problemsOf(HEADER + "un,," + text + ",,,,\n"))
        .containsExactly(
            "data/sources/a/essai.csv:2: valeur: \""
                + text
                + "\" is not a number; "
                + "write digits with a point for decimals, such as 2500000 or 0.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "99999999999", "un"})
  void refusesANumberThatIsNoInteger(String text) {
    assertThat(problemsOf(HEADER + "un," + text + ",,,,,\n"))
        .containsExactly(
            "data/sources/a/essai.csv:2: n: \""
                + text
                + "\" is not an integer; "
                + "write digits with a point for decimals, such as 2500000 or 0.5");
  }

  @ParameterizedTest
  @CsvSource({"'un,,,,,,,', 8", "'un,,,', 4"})
  void refusesARowWithTooManyOrTooFewCells(String row, int cells) {
    assertThat(problemsOf(HEADER + "zéro,,,,,,\n" + row + "\n"))
        .containsExactly(
            "data/sources/a/essai.csv:3: the row has "
                + cells
                + " cells where the header has 7; "
                + "quote a cell that holds a comma, and keep every column");
  }

  @Test
  void refusesADuplicateKeyAndNamesBothLines() {
    assertThat(problemsOf(HEADER + "un,1,,,,,\nun,2,,,,,\nun,1,5,,,,\n"))
        .containsExactly(
            "data/sources/a/essai.csv:4: the key (cle, n) = (un, 1) already stands on line 2; "
                + "remove or correct one of the two rows");
  }

  @Test
  void refusesAnEmptyRequiredCell() {
    assertThat(problemsOf(HEADER + "  ,1,,,,,\n"))
        .containsExactly("data/sources/a/essai.csv:2: cle is empty; fill it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mer||Côtes", "Mer|", "|Mer", "Mer| |Côtes"})
  void refusesAnEmptyValueBetweenTwoSeparators(String cell) {
    assertThat(problemsOf(HEADER + "un,,,,," + cell + ",\n"))
        .containsExactly(
            "data/sources/a/essai.csv:2: hotes has an empty value between two |; "
                + "remove the extra |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html;base64",
        "//evil.example",
        "https://",
        "https:///chemin",
        "ftp://a.example/",
        "file:///etc/passwd",
        "https://a example/",
        "a.example"
      })
  void refusesABadAddress(String address) {
    assertThat(problemsOf(HEADER + "un,,,," + address + ",,\n"))
        .containsExactly(
            "data/sources/a/essai.csv:2: adresse: \""
                + address
                + "\" is not a web address; write it in full, with http:// or https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlas", "personne/Ada", "/Atlas"})
  void refusesAReferenceWithoutItsTypeWhereSeveralArePossible(String reference) {
    assertThat(problemsOf(HEADER + "un,,,,,," + reference + "\n"))
        .containsExactly(
            "data/sources/a/essai.csv:2: sujet: \""
                + reference
                + "\" does not say what it refers to; "
                + "write type/name, the type one of defi, promotion");
  }

  @Test
  void keepsASlashThatBelongsToAName() {
    assertThat(read(HEADER + "un,,,,,,defi/Accès / droits\n").get(0).all("sujet"))
        .containsExactly(new Value.Name(List.of("defi"), "Accès / droits"));
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(problemsOf(""))
        .containsExactly(
            "data/sources/a/essai.csv: the file is empty; give it at least its header line");
  }

  @Test
  void acceptsATableWithoutRows() {
    assertThat(read(HEADER)).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void reportsEveryProblemAndKeepsTheGoodRows() {
    List<Entry> rows = read(HEADER + "un,x,y,2019-13,,,\ndeux,,,,,,\n,,,,,,\n");

    assertThat(problems)
        .extracting(Problem::where)
        .containsExactly(
            "data/sources/a/essai.csv:2",
            "data/sources/a/essai.csv:2",
            "data/sources/a/essai.csv:2",
            "data/sources/a/essai.csv:4");
    assertThat(rows).extracting(row -> row.required("cle")).containsExactly("deux");
  }
}
