package eig.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalsTest {

  private static final Secret SECRET = Secret.of("0123456789abcdef", "test");

  private static Withdrawals of(String name, String... others) {
    return Withdrawals.of(
        List.of(Withdrawal.of(SECRET, "p1", "2026-01-01", "x", name, List.of(others))),
        Optional.of(SECRET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Élodie Brœnn-Noël",
        "  ÉLODIE BRŒNN NOËL ",
        "Elodie Broenn Noel",
        "BRŒNN-NOËL Élodie",
        "Noël, Élodie Brœnn",
        "Portrait d’Élodie Brœnn-Noël, EIG",
        "elodie-broenn-noel",
        "site/content/personnes/elodie_broenn_noel.md",
        "https://forge.example/elodiebroennnoel/atlas",
        "https://forge.example/elodie-broennnoel",
        "https://forge.example/broenn-noel.elodie",
        "https://forge.example/BroennNoelElodie",
        "ElodieBroennNoel2",
        "eigElodieBroennNoel",
        "https://a.example/%C3%89lodie-Br%C5%93nn-No%C3%ABl",
        "https://a.example/%c9lodie%20Broenn+No%EBl",
        "https://a.example/?u=https%3A%2F%2Fb.example%2F%25C3%2589lodie%2520Broenn%2520Noel",
        "&Eacute;lodie Br&oelig;nn-No&euml;l",
        "&amp;Eacute;lodie&nbsp;Br&oelig;nn&nbsp;No&euml;l",
        "&#201;lodie Br&#339;nn-No&#xeb;l",
        "\\u00c9lodie Br\\u0153nn-No\\u00EBl",
        "Élo\u00ADdie Brœnn-No\u200Bël",
      })
  void aNameIsMetInEveryUsualWriting(String text) {
    Withdrawals withdrawals = of("Élodie Brœnn-Noël");
    for (Normalizer.Form form : Normalizer.Form.values()) {
      String written = Normalizer.normalize(text, form);
      assertThat(withdrawals.in(written)).as(form + " " + text).isTrue();
      assertThat(withdrawals.keyIn(written)).contains("p1");
      assertThat(withdrawals.in(withdrawals.without(written))).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jean",
        "Martin",
        "Jean Martineau",
        "Jeanne Martin",
        "Jean Dupont et Paul Martin",
        "https://forge.example/jeanmartineau",
        "https://forge.example/jean/x/martin",
        "jean-paul-martin",
        "Personne retirée",
        "[personne retirée]",
        "",
      })
  void whoSharesAWordOnlyIsNotTouched(String text) {
    Withdrawals withdrawals = of("Jean Martin");
    assertThat(withdrawals.without(text)).isEqualTo(text);
    assertThat(withdrawals.in(text)).isFalse();
    assertThat(withdrawals.named(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Jean Martin;[personne retirée]",
        "« Jean MARTIN » raconte;« [personne retirée] » raconte",
        "Martin Jean, Jean Martin;[personne retirée], [personne retirée]",
        "L’avis de Jean Martin.;L’avis de [personne retirée].",
        "portrait-de-jean-martin-eig;portrait-de-[personne retirée]-eig",
        "Son code : https://forge.example/JeanMartin/x.git en 2019;Son code : [personne retirée] en 2019",
        "Jea%6E%20Martin!;[personne retirée]!",
      })
  void onlyTheNameIsTakenOutOfAText(String text, String without) {
    assertThat(of("Jean Martin").without(text)).isEqualTo(without);
  }

  @Test
  void theLongerNameOfSomebodyElseStays() {
    Withdrawals withdrawals =
        of("Jean Martin").sparing(List.of("Jean-Martin Dupont", "Ada Lebrun"));
    assertThat(withdrawals.in("avec Jean-Martin Dupont et Ada Lebrun")).isFalse();
    assertThat(withdrawals.in("dupont-jean-martin")).isFalse();
    assertThat(withdrawals.without("Jean Martin et Jean Martin Dupont"))
        .isEqualTo("[personne retirée] et Jean Martin Dupont");
  }

  @Test
  void aFirstNameOrInitialsCountOnlyWhereACellHoldsNothingElse() {
    Withdrawals withdrawals = of("Jean Martin", "Jean", "J. M.");
    assertThat(withdrawals.named("JEAN")).contains("p1");
    assertThat(withdrawals.named("J.M.")).contains("p1");
    assertThat(withdrawals.in("Jean Dupont, dit J. M.")).isFalse();
  }

  @Test
  void anotherWritingCountsAnywhere() {
    Withdrawals withdrawals = of("Jean Martin", "Yann Martinez", "jmartin75");
    assertThat(withdrawals.in("https://forge.example/jmartin75/x")).isTrue();
    assertThat(withdrawals.in("par Martinez (Yann)")).isTrue();
    assertThat(withdrawals.in("Jean Martinez")).isFalse();
  }

  @Test
  void aNameOfMoreThanSixWordsIsMetToo() {
    String name = "Antoine Marie Jean Roger de la Tour du Pin";
    assertThat(of(name).in("né " + name + " en 1980")).isTrue();
    assertThat(of(name).named(name)).contains("p1");
    assertThat(of(name).in("la Tour du Pin")).isFalse();
  }

  /** The values are those of {@code printf … | openssl dgst -sha256 -hmac 0123456789abcdef}. */
  @Test
  void theFingerprintsAreHmacOfTheNormalisedNameAndNothingElseIsKept() {
    Withdrawal row = Withdrawal.of(SECRET, "p1", "2026-01-01", "x", "Noël Jeanne-Marie", List.of());
    assertThat(row.fingerprints())
        .isSorted()
        .allMatch(print -> print.matches("[0-9a-f]{16}\\.[0-9a-f]{64}"))
        .extracting(print -> print.substring(17))
        .contains(
            "794dd95209581c70857e99f776fda548724a54d07dcee37cb71edd4aa1e6b251",
            "de94c575490e4035b4ac43e526b4f20d2ed730080e52ccdc9012f7d97e6a751b");
    assertThat(row.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("jeanne");
  }

  @Test
  void nobodyComesBackBecauseTheSecretIsMissingOrAnotherOne() {
    List<Withdrawal> rows =
        List.of(Withdrawal.of(SECRET, "p1", "2026-01-01", "x", "Jean Martin", List.of()));
    assertThatThrownBy(() -> Withdrawals.of(rows, Optional.empty()))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.DATA))
        .hasMessageContainingAll("data/autorites/retraits.csv", "EIG_RETRAITS_SECRET");
    Secret other = Secret.of("0123456789abcdeg", "test");
    assertThatThrownBy(() -> Withdrawals.of(rows, Optional.of(other)))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.DATA))
        .hasMessageContaining("another secret");
    assertThatThrownBy(() -> Secret.of("  0123456789abcde \n", "test"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("15 bytes");
  }

  @Test
  void whereNobodyWithdrewNothingIsAskedOrChanged() {
    assertThat(Withdrawals.of(List.of(), Optional.empty()).without("Jean Martin"))
        .isEqualTo("Jean Martin");
  }
}
