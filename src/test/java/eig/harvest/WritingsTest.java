package eig.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blanks, dates, addresses, pages and bodies as editors write them. */
class WritingsTest {

  @Test
  void blanksOfEveryKindAreTrimmed() {
    assertThat(Blanks.trim(" \u00A0\u202F\u2028\t\uFEFF\u200BÉtienne David\u00A0\u2029\n "))
        .isEqualTo("Étienne David");
  }

  @Test
  void aValueIsOnOneLineAndKeepsItsNoBreakSpaces() {
    assertThat(Blanks.trim("Vers l’école\n  pour\u2028tous\u00A0!"))
        .isEqualTo("Vers l’école pour tous\u00A0!");
    assertThat(Blanks.trim("Data\uFEFFPass")).isEqualTo("DataPass");
  }

  @ParameterizedTest
  @CsvSource({
    "3 septembre 2024, 2024-09-03",
    "1er mars 2021, 2021-03-01",
    "31 août 2023, 2023-08-31",
    "4 Février 2020, 2020-02-04",
    "mai 2022, 2022-05",
    "2022, 2022"
  })
  void aDateInWordsKeepsItsPrecision(String words, String iso) {
    assertThat(FrenchDate.parse(words)).contains(iso);
    assertThat(FrenchDate.parse(words.replace(' ', '\u00A0'))).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 février 2021", "30 brumaire 2021", "hier", "", "12 2021"})
  void whatIsNoDateIsNone(String words) {
    assertThat(FrenchDate.parse(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-07-19T14:11:00.000Z, 2021-07-19",
    "2021-10-04, 2021-10-04",
    "2022, 2022",
    "2021-02-30,",
    "20220115,",
    "2021-13-01T00:00:00Z,"
  })
  void aTimestampIsADayAndADayThatDoesNotExistIsNone(String written, String iso) {
    assertThat(FrenchDate.iso(written)).isEqualTo(Optional.ofNullable(iso));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://github.com/exemple/depot | | true",
        "https://gitlab.com/groupe/sous-groupe/depot/-/tree/main | | true",
        "https://git.exemple.fr/groupe/depot | | true",
        "https://github.com/exemple | Découvrir l'organisation github | true",
        "https://github.com/exemple | Code source | true",
        "https://exemple.fr/sources | Code source | true",
        "https://github.com/quelquun | Son profil | false",
        "https://github.com/search?q=exemple | Code source | false",
        "https://exemple.github.io/ | Site | false",
        "https://exemple.fr/ | Documentation du projet | false",
        "https://exemple/depot | Code source | false",
        "/img/code.pdf | Code source | false"
      })
  void aCodeRepositoryIsToldFromAProfileAndFromOtherPages(
      String address, String title, boolean repository) {
    assertThat(Addresses.isRepository(address, title == null ? "" : title)).isEqualTo(repository);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hhttp://exemple.fr/",
        "https://exemple-sans-domaine/depot",
        "/docs/livret.pdf",
        "exemple.fr",
        "https://exemple.fr/un espace"
      })
  void aMalformedAddressIsNone(String written) {
    assertThat(Addresses.isWeb(written)).isFalse();
  }

  @Test
  void frontMatterMayEndTheFileWithoutALineEnd() {
    Page page = Page.parse("---\nname: Idée\n---", "a.md");
    assertThat(page.fields().text("name")).contains("Idée");
    assertThat(page.body()).isEmpty();
  }

  @Test
  void theBodyKnowsItsLines() {
    Page page = Page.parse("---\ntitle: A\n---\nun\ndeux\n", "d/a.md");
    assertThat(page.at(1)).hasToString("d/a.md:5");
    assertThat(page.stem()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# Un titre", "---\ntitle: A\n", "+++\ntitle = 'A'\n+++\n"})
  void aFileWithoutWholeFrontMatterIsRefused(String text) {
    assertThatThrownBy(() -> Page.parse(text, "a.md"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("a.md:1")
        .hasMessageContaining("front matter");
  }

  @Test
  void shortcodesAreFoundEvenMalformedOnesWithTheirLines() {
    String body =
        "Un texte.\n\n{{< video x1 \"Titre\">}}\n{{< video\"Titre\">}}\n{{< lien url=\"u\" title=\"t\" >}}\n";
    assertThat(Body.shortcodes(body)).extracting(Body.Shortcode::line).containsExactly(2, 3, 4);
    assertThat(Body.shortcodes(body))
        .extracting(Body.Shortcode::arguments)
        .containsExactly("x1 \"Titre\"", "\"Titre\"", "url=\"u\" title=\"t\"");
    assertThat(Body.shortcodes(body).get(2).named()).containsEntry("url", "u");
  }

  @Test
  void linksAreFoundInShortcodesInTheTextAndBare() {
    String body =
        """
        {{< arrow-link url="https://a.fr/" title="A" target="true" >}}

        ### Un titre{.subtitle}
        Un [lien &amp; *son* texte](https://b.fr/) et <iframe src="https://non.fr"></iframe>

        * à la main : https://c.fr/x.
        """;
    assertThat(Body.links(body))
        .containsExactly(
            new Body.Hyperlink("https://a.fr/", "A", 0),
            new Body.Hyperlink("https://b.fr/", "lien & son texte", 3),
            new Body.Hyperlink("https://c.fr/x", "", 5));
  }
}
