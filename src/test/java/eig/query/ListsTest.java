package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several values in one cell. */
class ListsTest {

  private static final List<Var> COLUMNS = Var.varList(List.of("qui", "nombre", "ou", "quand"));

  private static Binding row(String... cells) {
    BindingBuilder row = Binding.builder();
    for (int column = 0; column < cells.length; column++) {
      if (!cells[column].isEmpty()) {
        row.add(COLUMNS.get(column), NodeFactory.createLiteralString(cells[column]));
      }
    }
    return row.build();
  }

  private static List<List<String>> gathered(List<String> lists, Binding... rows) {
    List<List<String>> cells = new ArrayList<>();
    for (Binding row : Lists.gather(COLUMNS, lists, List.of(rows))) {
      cells.add(
          COLUMNS.stream()
              .map(c -> row.contains(c) ? row.get(c).getLiteralLexicalForm() : "")
              .toList());
    }
    return cells;
  }

  @Test
  void rowsThatDifferInTheListsOnlyBecomeOneInThePlaceOfTheFirst() {
    assertThat(
            gathered(
                List.of("ou"),
                row("b", "2", "Zoo"),
                row("a", "1", "Bourg"),
                row("b", "2", "Épinal"),
                row("b", "2", "erg"),
                row("b", "2", "Zoo"),
                row("b", "3", "Zoo")))
        .containsExactly(
            List.of("b", "2", "Épinal|erg|Zoo", ""),
            List.of("a", "1", "Bourg", ""),
            List.of("b", "3", "Zoo", ""));
  }

  @Test
  void eachListIsItsOwnAndAnEmptyOneStaysEmpty() {
    assertThat(
            gathered(
                List.of("ou", "quand"),
                row("a", "", "x", ""),
                row("a", "", "", "2020"),
                row("a", "", "", "2019"),
                row("c", "", "", "")))
        .containsExactly(List.of("a", "", "x", "2019|2020"), List.of("c", "", "", ""));
  }

  @Test
  void withoutListsRowsStayAsTheyAre() {
    assertThat(gathered(List.of(), row("a", "1", "x"), row("a", "1", "x"))).hasSize(2);
  }

  /** They are sorted as if they had none, and stay what they are. */
  @Test
  void valuesThatDifferInAccentsOrCaseStayTwo() {
    assertThat(
            gathered(
                List.of("ou"),
                row("a", "", "état"),
                row("a", "", "Etat"),
                row("a", "", "État"),
                row("a", "", "été")))
        .containsExactly(List.of("a", "", "Etat|État|état|été", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "<https://a.example/>, \"https://a.example/\"",
    "\"1\",                \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
    "\"art\"@fr,           \"art\"@en",
  })
  void rowsOfDifferentTermsThatReadAlikeStayTwo(String one, String other) {
    List<Binding> rows =
        Stream.of(one, other)
            .map(
                term ->
                    Binding.builder()
                        .add(COLUMNS.get(0), NodeFactoryExtra.parseNode(term))
                        .add(COLUMNS.get(2), NodeFactory.createLiteralString("x"))
                        .build())
            .toList();
    assertThat(Lists.gather(COLUMNS, List.of("ou"), rows)).isEqualTo(rows);
  }
}
