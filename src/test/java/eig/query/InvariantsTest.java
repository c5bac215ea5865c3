package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eig.RealGraph;
import eig.RealShelf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of the answers whatever the tables say: sums agree, entities stand once. */
class InvariantsTest {

  private static RealShelf real;
  private static Answers answers;
  private static Shelf shelf;

  @BeforeAll
  static void open() {
    real = RealShelf.open();
    answers = real.answers();
    shelf = real.shelf();
  }

  @AfterAll
  static void close() {
    real.close();
  }

  private static List<Map<String, String>> rows(String question, String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      given.put(arguments[i], arguments[i + 1]);
    }
    Answer.Table table = Asked.of(answers, shelf.get(question), given);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Binding row : table.rows()) {
      Map<String, String> cells = new HashMap<>();
      for (Var column : table.columns()) {
        if (row.contains(column)) {
          cells.put(
              column.getVarName(),
              row.get(column).isLiteral()
                  ? row.get(column).getLiteralLexicalForm()
                  : row.get(column).getURI());
        }
      }
      rows.add(cells);
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static BigDecimal number(Map<String, String> row, String column) {
    return new BigDecimal(row.getOrDefault(column, "0"));
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static long sum(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToLong(row -> number(row, column).longValueExact()).sum();
  }

  private static long distinct(List<Map<String, String>> rows, String column) {
    return rows.stream().map(row -> row.get(column)).distinct().count();
  }

  private static Map<String, List<Map<String, String>>> by(
      List<Map<String, String>> rows, String column) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.getOrDefault(column, "")));
  }

  /** The défis are counted alike by every question that counts them all, and in the table. */
  @Test
  void everyCountOfTheDefisIsTheSame() throws Exception {
    long all = RealGraph.linesOf("data/autorites/defis.csv").size();

    assertThat(sum(rows("defis-par-promotion"), "defis")).isEqualTo(all);
    assertThat(sum(rows("code-ouvert"), "defis")).isEqualTo(all);
    assertThat(distinct(rows("suites"), "defi")).isEqualTo(all);
    assertThat(distinct(rows("taux-d-encadrement"), "defi")).isEqualTo(all);
    assertThat(rows("taux-d-encadrement")).hasSize((int) all);
    assertThat(distinct(rows("defis-dans-la-presse"), "defi") + rows("defis-sans-presse").size())
        .isEqualTo(all);
  }

  /** The entity of each row stands in no other. */
  @ParameterizedTest
  @CsvSource({
    "administrations-fideles, iri",
    "administrations-hotes, administration",
    "agents-plusieurs-defis, iri",
    "code-ouvert, promotion",
    "defis-par-ensemble, ensemble",
    "defis-par-promotion, promotion",
    "defis-plusieurs-hotes, iri",
    "defis-sans-presse, defi",
    "eig-plusieurs-defis, iri",
    "expertises, expertise",
    "medias, media",
    "nouveaux-hotes, promotion",
    "parcours, iri",
    "personnes-par-promotion, promotion",
    "personnes-plusieurs-promotions, iri",
    "presence-par-document, iri",
    "presse-et-devenir, etat",
    "survie-des-produits, promotion",
    "themes, theme",
  })
  void aRowIsAnEntity(String question, String column) {
    assertThat(rows(question)).extracting(row -> row.get(column)).doesNotHaveDuplicates();
  }

  /** The number beside a list is how many stand in it. */
  @ParameterizedTest
  @CsvSource({
    "administrations-fideles, promotions",
    "agents-plusieurs-defis, defis",
    "eig-plusieurs-defis, defis",
    "personnes-plusieurs-promotions, promotions",
  })
  void aListHasAsManyAsItsCount(String question, String count) {
    assertThat(rows(question))
        .allSatisfy(
            row ->
                assertThat(text(row, "liste").split("\\|"))
                    .hasSize(number(row, count).intValueExact()));
  }

  /** Each pair of a network without direction stands once. */
  @ParameterizedTest
  @CsvSource({"reseau-personnes", "ponts-entre-administrations", "paires-d-expertises"})
  void aPairStandsOnce(String question) {
    List<Map<String, String>> rows = rows(question);

    assertThat(rows).allMatch(row -> text(row, "source").compareTo(text(row, "target")) < 0);
    assertThat(rows)
        .extracting(row -> row.get("source") + " " + row.get("target"))
        .doesNotHaveDuplicates();
    assertThat(rows).allMatch(row -> number(row, "weight").signum() > 0);
  }

  /** A part of a whole is not more than it, and says itself in per cent of it. */
  @ParameterizedTest
  @CsvSource({
    "code-ouvert, avec_code, defis, part",
    "couverture, renseigne, total, part",
    "nouveaux-hotes, nouveaux, hotes, part",
    "survie-des-produits, actifs, observables, part",
  })
  void aPartIsOfItsWhole(String question, String some, String all, String part) {
    assertThat(rows(question))
        .allSatisfy(
            row -> {
              double share = 100 * number(row, some).doubleValue() / number(row, all).doubleValue();
              assertThat(share).isBetween(0.0, 100.0);
              assertThat(number(row, part).doubleValue()).isCloseTo(share, offset(0.0501));
            });
  }

  /** Parts that divide a whole make it, but for their rounding. */
  @ParameterizedTest
  @CsvSource({"presse-par-nature, annee", "temoins-par-fait, propriete"})
  void thePartsMakeTheWhole(String question, String column) {
    by(rows(question), column)
        .forEach(
            (whole, parts) ->
                assertThat(parts.stream().mapToDouble(r -> number(r, "part").doubleValue()).sum())
                    .as(whole)
                    .isCloseTo(100, offset(0.05 * parts.size())));
  }

  /** What is low is not above what is high; an unknown bound is left out. */
  @ParameterizedTest
  @CsvSource({
    "calendrier-des-promotions, debut_min, fin_max",
    "evenements, debut, fin",
    "produits-anterieurs, debut_produit, debut_defi",
    "reseau-personnes, start, end",
  })
  void theFirstDayIsNotAfterTheLast(String question, String first, String last) {
    assertThat(rows(question))
        .allMatch(
            row -> !row.containsKey(last) || text(row, first).compareTo(text(row, last)) <= 0);
  }

  @ParameterizedTest
  @CsvSource({
    "calendrier-des-promotions, jours_min, jours_max",
    "taux-de-selection, taux_min, taux_max",
  })
  void theLeastIsNotMoreThanTheMost(String question, String least, String most) {
    assertThat(rows(question))
        .allMatch(
            row -> !row.containsKey(least) || number(row, least).compareTo(number(row, most)) <= 0);
  }

  @Test
  void theCumulationOfHostsEndsAtAll() {
    by(rows("concentration-des-hotes"), "promotion")
        .forEach(
            (promotion, ensembles) -> {
              List<BigDecimal> cumul = ensembles.stream().map(row -> number(row, "cumul")).toList();
              assertThat(cumul).as(promotion).isSorted();
              assertThat(cumul.get(cumul.size() - 1)).isEqualByComparingTo("100");
            });
  }

  @Test
  void codeIsKnownOrNot() {
    assertThat(rows("code-ouvert"))
        .allSatisfy(
            row ->
                assertThat(number(row, "avec_code").add(number(row, "sans_information")))
                    .isEqualByComparingTo(number(row, "defis")));
  }

  /** A host of two défis is once among the hosts and twice in the sum. */
  @Test
  void theHostsOfADefiAreThoseOfItsPromotion() {
    assertThat(sum(rows("administrations-hotes"), "defis"))
        .isEqualTo(rows("hotes-par-promotion").size());
  }

  /** An EIG of two défis of one promotion is one person of it. */
  @Test
  void thePeopleOfAPromotionAreThoseOfItsTeams() {
    Map<String, List<Map<String, String>>> teams = by(rows("taux-d-encadrement"), "promotion");
    assertThat(rows("personnes-par-promotion"))
        .allSatisfy(
            row -> {
              List<Map<String, String>> team = teams.get(row.get("promotion"));
              assertThat(number(row, "eig").longValue())
                  .isBetween(1L, sum(Objects.requireNonNull(team), "eig"));
              assertThat(number(row, "agents_publics").longValue())
                  .isBetween(0L, sum(team, "porteurs"));
            });
  }

  /** Who is observed after three years is observed after two. */
  @Test
  void theLongerOneWaitsTheFewerAreObserved() {
    Function<String, Map<String, Long>> observed =
        months ->
            rows("survie-des-produits", "mois", months).stream()
                .collect(
                    Collectors.toMap(
                        row -> row.get("promotion"),
                        row -> number(row, "observables").longValue()));
    Map<String, Long> two = observed.apply("24");
    observed
        .apply("36")
        .forEach((promotion, n) -> assertThat(n).isLessThanOrEqualTo(two.get(promotion)));
  }

  @Test
  void aCareerGoesSomewhere() {
    assertThat(rows("parcours"))
        .allMatch(row -> row.containsKey("eig_sur"))
        .allMatch(row -> row.containsKey("agent_sur") || row.containsKey("equipe"));
  }

  /** The house’s rule: every question on impact says what it is not. */
  @Test
  void everyQuestionOfImpactSaysThatItIsNoCounterfactual() {
    List<Question> impact =
        shelf.all().stream().filter(q -> q.header().tags().contains("impact")).toList();
    assertThat(impact).hasSizeGreaterThan(10);
    assertThat(impact)
        .allSatisfy(q -> assertThat(q.header().method().orElse("")).contains("contrefactuel"));
  }

  @Test
  void thereAreFiftyQuestions() {
    assertThat(shelf.all()).hasSizeGreaterThanOrEqualTo(50);
  }
}
