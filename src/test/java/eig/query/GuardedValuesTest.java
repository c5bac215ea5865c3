package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.graph.Iris;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.FmtUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions under a budget give what SPARQL 1.1 says, and stop at what would be too large. */
class GuardedValuesTest {

  private static final Answers ANSWERS =
      new Answers(
          new Asking(
              DatasetGraphFactory.createTxnMem(),
              new Iris(Iris.DEFAULT_BASE, List.of()),
              Limits.DEFAULT));

  private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

  /** The value of {@code ?x} at the end of a pattern; empty where an expression has none. */
  private static String x(String pattern) {
    Answer.Table table =
        (Answer.Table)
            ANSWERS.ask(
                Guard.parse(XSD + "SELECT ?x { " + pattern + " }", List.of(), List.of()),
                Caller.LOCAL);
    assertThat(table.rows()).hasSize(1);
    return table.rows().get(0).contains(Var.alloc("x"))
        ? FmtUtils.stringForNode(table.rows().get(0).get(Var.alloc("x")))
        : "";
  }

  /** A text of 16 × 2ⁿ characters as {@code ?tn}, made by doubling. */
  private static String doubled(int times) {
    StringBuilder pattern = new StringBuilder("BIND('0123456789abcdef' AS ?t0) ");
    for (int i = 0; i < times; i++) {
      pattern.append("BIND(CONCAT(?t%d, ?t%d) AS ?t%d) ".formatted(i, i, i + 1));
    }
    return pattern.toString();
  }

  private static void assertTooLarge(String pattern, String why) {
    assertThatThrownBy(() -> x(pattern))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.VALUE_TOO_LARGE))
        .hasMessage(why);
  }

  /** SPARQL 1.1, 17.4.3.14; the pattern and its flags are constant, then of the row. */
  @ParameterizedTest
  @CsvSource({
    "'Alice', '^ali', '', false",
    "'Alice', '^ali', 'i', true",
    "'Alice', '^Ali', '', true",
    "'Bob', 'x', 'i', false",
  })
  void regexMatchesWithItsFlags(String text, String pattern, String flags, String matches) {
    String with =
        "'%s', '%s'%s".formatted(text, pattern, flags.isEmpty() ? "" : ", '" + flags + "'");
    assertThat(x("BIND(REGEX(" + with + ") AS ?x)")).isEqualTo(matches);
    assertThat(
            x(
                "VALUES (?t ?p ?f) { ('%s' '%s' '%s') } BIND(REGEX(?t, ?p, ?f) AS ?x)"
                    .formatted(text, pattern, flags)))
        .isEqualTo(matches);
    assertThat(
            x("VALUES (?t ?p) { ('%s' '%s') } BIND(REGEX(?t, ?p) AS ?x)".formatted(text, pattern)))
        .isEqualTo(String.valueOf(matches.equals("true") && !flags.equals("i")));
  }

  @Test
  void regexOfALiteralWithALanguage() {
    assertThat(x("BIND(REGEX('Alice'@fr, 'lic') AS ?x)")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX(<x:a>, 'a')",
        "REGEX('a', 1)",
        "REPLACE('a', 1, 'b')",
        "REPLACE('a', 'a', 1)",
        "REPLACE('a', 'a', '$9')",
        "REPLACE(<x:a>, 'a', 'b')",
      })
  void hasNoValueWhereAnArgumentIsWrong(String call) {
    assertThat(x("BIND(" + call + " AS ?x)")).isEmpty();
  }

  @Test
  void hasNoValueWhereAnArgumentOfTheRowIsWrong() {
    assertThat(x("VALUES ?f { 1 } BIND(REGEX('a', 'a', ?f) AS ?x)")).isEmpty();
    assertThat(x("VALUES ?p { 1 } BIND(REGEX('1', ?p) AS ?x)")).isEmpty();
    assertThat(x("VALUES ?p { 1 } BIND(REPLACE('1', ?p, '2') AS ?x)")).isEmpty();
  }

  /** SPARQL 1.1, 17.4.3.15, and XPath's examples of {@code fn:replace} that it refers to. */
  @ParameterizedTest
  @CsvSource({
    "'abcd', 'b', 'Z', '', 'aZcd'",
    "'abab', 'B', 'Z', 'i', 'aZaZ'",
    "'abab', 'B.', 'Z', 'i', 'aZb'",
    "'abracadabra', 'bra', '*', '', 'a*cada*'",
    "'abracadabra', 'a.*a', '*', '', '*'",
    "'abracadabra', 'a.*?a', '*', '', '*c*bra'",
    "'abracadabra', 'a', '', '', 'brcdbr'",
    "'abracadabra', 'a(.)', 'a$1$1', '', 'abbraccaddabbra'",
    "'AAAA', 'A+?', 'b', '', 'bbbb'",
    "'darted', '^(.*?)d(.*)$', '$1c$2', '', 'carted'",
    "'abc', 'x', 'y', '', 'abc'",
  })
  void replaceGivesWhatXPathSays(
      String text, String pattern, String by, String flags, String expected) {
    String constant = flags.isEmpty() ? "" : ", '" + flags + "'";
    assertThat(x("BIND(REPLACE('%s', '%s', '%s'%s) AS ?x)".formatted(text, pattern, by, constant)))
        .isEqualTo("\"" + expected + "\"");
    assertThat(
            x(
                "VALUES (?t ?p ?b ?f) { ('%s' '%s' '%s' '%s') } BIND(REPLACE(?t, ?p, ?b, ?f) AS ?x)"
                    .formatted(text, pattern, by, flags)))
        .isEqualTo("\"" + expected + "\"");
    if (flags.isEmpty()) {
      assertThat(
              x(
                  "VALUES (?t ?p ?b) { ('%s' '%s' '%s') } BIND(REPLACE(?t, ?p, ?b) AS ?x)"
                      .formatted(text, pattern, by)))
          .isEqualTo("\"" + expected + "\"");
    }
  }

  @Test
  void replaceKeepsTheLanguage() {
    assertThat(x("BIND(REPLACE('abcd'@fr, 'b', 'Z') AS ?x)")).isEqualTo("\"aZcd\"@fr");
    assertThat(x("BIND(REPLACE('abcd'@fr, 'x', 'Z') AS ?x)")).isEqualTo("\"abcd\"@fr");
  }

  @Test
  void concatStopsAtTheLongestText() {
    // 16 × 2¹⁶ is the limit.
    assertThat(x(doubled(16) + "BIND(STRLEN(?t16) AS ?x)")).isEqualTo("1048576");
    assertTooLarge(
        doubled(16) + "BIND(CONCAT(?t16, 'a') AS ?x)",
        "CONCAT makes a text of 1048577 characters; the limit is 1048576.");
  }

  @Test
  void replaceStopsAtTheLongestText() {
    assertThat(x(doubled(15) + "BIND(STRLEN(REPLACE(?t15, 'a', 'bb')) AS ?x)"))
        .as("each of 2¹⁵ letters doubled: 2¹⁹ + 2¹⁵")
        .isEqualTo("557056");
    assertTooLarge(
        doubled(15) + "BIND(STRLEN(REPLACE(?t15, '.', 'abc')) AS ?x)",
        "REPLACE makes a text longer than the limit of 1048576 characters.");
    assertTooLarge(
        doubled(16) + "BIND(STRLEN(REPLACE(?t16, '^(.*)$', '$1$1')) AS ?x)",
        "REPLACE makes a text longer than the limit of 1048576 characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTAINS", "STRBEFORE", "STRAFTER"})
  void aSearchIsNotLongerThanTwoTo28(String function) {
    // 2²⁰ × 2⁸ characters may be compared, 2²⁰ × 2⁹ not.
    assertThat(x(doubled(16) + "BIND(%s(?t16, ?t4) AS ?x)".formatted(function))).isNotEmpty();
    assertTooLarge(
        doubled(16) + "BIND(%s(?t16, ?t5) AS ?x)".formatted(function),
        "The query searches a long text for a long text.");
  }

  @Test
  void numbersDoNotGrowForEver() {
    StringBuilder squares = new StringBuilder("BIND(2 AS ?n0) ");
    for (int i = 0; i < 12; i++) {
      squares.append("BIND(?n%d * ?n%d AS ?n%d) ".formatted(i, i, i + 1));
    }
    assertThat(x(squares + "BIND(?n12 > 0 AS ?x)")).isEqualTo("true");
    assertTooLarge(
        squares + "BIND(?n12 * ?n12 AS ?x)",
        "The query computes a number of 8193 bits; the limit is 8192.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "xsd:integer('12') ~ 12",
        "xsd:integer('12a') ~",
        "xsd:boolean('1') ~ true",
        "xsd:integer('x') ~",
        "UCASE('été') ~ \"ÉTÉ\"",
        "LCASE('ÉTÉ') ~ \"été\"",
        "ENCODE_FOR_URI('a b') ~ \"a%20b\"",
        "2 + 3 ~ 5",
        "7 - 3 ~ 4",
        "YEAR('2011-01-10T14:45:13Z'^^xsd:dateTime) ~ 2011",
        "YEAR(1) ~",
        "STRDT('123', xsd:integer) ~ 123",
        "STRDT('123', 'x') ~",
        "STRLANG('chat', 'en') ~ \"chat\"@en",
        "STRBEFORE('abc', 'b') ~ \"a\"",
        "STRAFTER('abc', 'b') ~ \"c\"",
        "CONTAINS('foobar', 'bar') ~ true",
      })
  void othersGiveWhatTheyAreToGive(String call, String expected) {
    assertThat(x("BIND(" + call + " AS ?x)")).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aCastOfALongTextIsAnErrorWhereItIsNoneOfTheType() {
    assertThat(x(doubled(9) + "BIND(xsd:integer(?t9) AS ?x)")).as("8 192 characters").isEmpty();
    assertThat(x(doubled(3) + "BIND(xsd:dateTime(?t3) AS ?x)")).as("128 characters").isEmpty();
  }

  @Test
  void aCastOfATooLongNumberOrDateIsRefused() {
    assertTooLarge(
        doubled(9) + "BIND(xsd:integer(REPLACE(?t9, '[a-f]', '1')) AS ?x)",
        "A number has 8192 characters; the limit is 4096.");
    assertTooLarge(
        doubled(3) + "BIND(xsd:dateTime(REPLACE(?t3, '[a-f]', '1')) AS ?x)",
        "A date or duration has 128 characters; the limit is 64.");
    assertTooLarge(
        doubled(9) + "BIND(STRDT(REPLACE(?t9, '[a-f]', '1'), xsd:integer) AS ?x)",
        "A number has 8192 characters; the limit is 4096.");
  }
}
