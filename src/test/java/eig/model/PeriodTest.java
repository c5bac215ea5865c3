package eig.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2019,            2019-01-01, 2019-12-31",
    "2019-05,         2019-05-01, 2019-05-31",
    "2019-04,         2019-04-01, 2019-04-30",
    "2019-02,         2019-02-01, 2019-02-28",
    "2020-02,         2020-02-01, 2020-02-29",
    "1900-02,         1900-02-01, 1900-02-28",
    "2000-02,         2000-02-01, 2000-02-29",
    "2019-05-04,      2019-05-04, 2019-05-04",
    "2020-02-29,      2020-02-29, 2020-02-29",
    "2018-01/2018-03, 2018-01-01, 2018-03-31",
    "2018/2019-02,    2018-01-01, 2019-02-28",
    "2018-03-15/2018, 2018-03-15, 2018-12-31",
  })
  void hasTheFirstAndTheLastDayOfItsPrecision(String written, LocalDate first, LocalDate last) {
    Period period = Period.parse(written);

    assertThat(period.written()).isEqualTo(written);
    assertThat(period.earliest()).isEqualTo(first);
    assertThat(period.latest()).contains(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2018,                  YEARS,  false",
    "2018-03,               MONTHS, false",
    "2018-03-15,            DAYS,   false",
    "2018/2019-02,          YEARS,  true",
    "2018-03-15/2018-04,    MONTHS, true",
    "2018-03-15/2018-04-02, DAYS,   true",
    "2018-03-15/,           DAYS,   false",
  })
  void tellsHowFinelyItsEndsAreTold(String written, ChronoUnit unit, boolean span) {
    assertThat(Period.parse(written).unit()).isEqualTo(unit);
    assertThat(Period.parse(written).isSpan()).isEqualTo(span);
  }

  @Test
  void anOpenIntervalHasNoLastDay() {
    Period period = Period.parse("2018-01/");

    assertThat(period.earliest()).isEqualTo(LocalDate.of(2018, 1, 1));
    assertThat(period.latest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-02-30",
        "2019-02-29",
        "2019-04-31",
        "2019-13",
        "2019-00",
        "2019-01-00",
        "2019-13-01"
      })
  void refusesADayThatDoesNotExist(String written) {
    assertThatThrownBy(() -> Period.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + written + "\" is a date that does not exist");
  }

  @Test
  void namesTheWrongEndOfAnInterval() {
    assertThatThrownBy(() -> Period.parse("2019-01/2019-02-30"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"2019-02-30\" is a date that does not exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "19",
        "2019-5",
        "2019-05-4",
        "2019/05",
        "mai 2019",
        "04/05/2019",
        "2019-05-04T10:00",
        "/2019",
        "2018/2019/2020",
        " 2019",
        "+2019",
        "20190504"
      })
  void refusesWhatIsNoDate(String written) {
    assertThatThrownBy(() -> Period.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a date");
  }

  @Test
  void refusesAnIntervalThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> Period.parse("2018-03/2018-02"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"2018-03/2018-02\" ends before it begins");
  }

  @Test
  void acceptsAnIntervalOfOneDay() {
    assertThat(Period.parse("2018-03-01/2018-03-01").latest()).contains(LocalDate.of(2018, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2019,            2019-05,         true",
    "2019-05-04,      2019,            true",
    "2019-05-31,      2019-05-31/2020, true",
    "2019-05,         2019-06,         false",
    "2019,            2020,            false",
    "2018-01/,        2030,            true",
    "2018-01/,        2017,            false",
    "2018-01/,        2010/,           true",
    "2018-01/2018-03, 2018-03-31,      true",
    "2018-01/2018-03, 2018-04-01,      false",
  })
  void overlapsWhereADayLiesInBoth(String one, String other, boolean expected) {
    assertThat(Period.parse(one).overlaps(Period.parse(other))).isEqualTo(expected);
    assertThat(Period.parse(other).overlaps(Period.parse(one))).isEqualTo(expected);
  }
}
