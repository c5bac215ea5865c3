package eig.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

  @ParameterizedTest
  @CsvSource({
    "Karfu’R,               karfu'r",
    "Karfu’R,               KARFU R",
    "'  Cour de cassation ', Cour de cassation",
    "Cour\u00A0de\u202Fcassation, Cour de cassation",
    "Marie-Lorraine,        Marie Lorraine",
    "Marie\u2011Lorraine,   Marie-Lorraine",
    "Marie\u2013Lorraine,   Marie-Lorraine",
    "Œuvre,                 oeuvre",
    "ŒUVRE,                 Oeuvre",
    "Lætitia,               laetitia",
    "ﬁchier,                fichier",
    "Straße,                STRASSE",
    "Élise,                 elise",
    "E\u0301lise,           Élise",
    "Ça et là,              ca et la",
    "L’État,                L'Etat",
    "« Atlas »,             Atlas",
    "Atlas.,                Atlas",
    "'Mer, côtes',          Mer (côtes)",
  })
  void givesTheSameFormToTheSameName(String one, String other) {
    assertThat(Normaliser.normalise(one)).isEqualTo(Normaliser.normalise(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Promotion 1, Promotion 2",
    "DataJust, Data Just",
    "EIG Link 5, EIG Link",
    "Bruno, Brune",
    "L’État, Létat",
    "Αθήνα, Афина",
  })
  void keepsDifferentNamesApart(String one, String other) {
    assertThat(Normaliser.normalise(one)).isNotEqualTo(Normaliser.normalise(other));
  }

  @Test
  void leavesWordsOfBareSmallLettersAndDigits() {
    assertThat(Normaliser.normalise("  « L’Œuvre\u00A0d’Élise » (n° 2) "))
        .isEqualTo("l oeuvre d elise n 2");
  }

  @Test
  void isIdempotentWhateverTheText() {
    Random random = new Random(20190204);
    for (int i = 0; i < 20_000; i++) {
      String text = anything(random);
      String once = Normaliser.normalise(text);
      assertThat(Normaliser.normalise(once)).as(escaped(text)).isEqualTo(once);
    }
  }

  @Test
  void ignoresCaseAndUnicodeFormOfWhateverLatinText() {
    Random random = new Random(20190205);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(8, 0x20, 0x17F)
          .filter(c -> c != 0x130 && c != 0x131)
          .forEach(text::appendCodePoint);
      String decomposed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
      assertThat(Normaliser.normalise(decomposed))
          .as(escaped(text.toString()))
          .isEqualTo(Normaliser.normalise(text.toString()));
    }
  }

  private static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    int[] ranges = {0x80, 0x250, 0x2100, 0xFFFF, Character.MAX_CODE_POINT};
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(random.nextInt(ranges[random.nextInt(ranges.length)] + 1));
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(String.format("\\u{%X}", c)));
    return escaped.toString();
  }
}
