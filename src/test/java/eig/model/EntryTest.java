package eig.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final Entry ROW =
      new Entry(
          "mesures",
          "a",
          Map.of(
              "sujet", List.of(new Value.Thing(new Key("promotion", "1"), "Promotion 1")),
              "valeur", List.of(new Value.Quantity(new BigDecimal("1E+3"))),
              "date", List.of(new Value.When(Period.parse("2019-05"))),
              "inconnu", List.of(new Value.Name(List.of("defi"), "Atlass"))),
          new Origin("data/sources/a/mesures.csv", 7));

  @Test
  void givesEachCellAsItIsWritten() {
    assertThat(ROW.text("sujet")).contains("Promotion 1");
    assertThat(ROW.text("valeur")).contains("1000");
    assertThat(ROW.text("date")).contains("2019-05");
    assertThat(ROW.text("inconnu")).contains("Atlass");
  }

  @Test
  void anEmptyCellHasNothing() {
    assertThat(ROW.all("perimetre")).isEmpty();
    assertThat(ROW.text("perimetre")).isEmpty();
    assertThat(ROW.key("perimetre")).isEmpty();
    assertThat(ROW.period("perimetre")).isEmpty();
  }

  @Test
  void givesTheThingThatACellRefersTo() {
    assertThat(ROW.key("sujet")).contains(new Key("promotion", "1"));
    assertThat(ROW.thing("sujet")).isEqualTo(new Key("promotion", "1"));
    assertThat(ROW.period("date")).contains(Period.parse("2019-05"));
  }

  @Test
  void namesItsPlaceWhereARequiredCellIsEmpty() {
    assertThatThrownBy(() -> ROW.required("perimetre"))
        .hasMessage("data/sources/a/mesures.csv:7 lacks perimetre");
    assertThatThrownBy(() -> ROW.thing("perimetre"))
        .hasMessage("data/sources/a/mesures.csv:7 lacks perimetre");
  }
}
