package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.Key;
import eig.model.Problem;
import eig.model.Secret;
import eig.model.UserError;
import eig.model.Value;
import eig.model.Withdrawal;
import eig.model.Withdrawals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * WrittenRows that may name Ada Lebrun, {@code p1}, who withdrew; “Lebrun” alone was also her
 * writing.
 */
class WithdrawnTest {

  private static final Secret SECRET = Secret.of("0123456789abcdef", "essai");

  private static final Withdrawals ADA =
      Withdrawals.of(
          List.of(
              Withdrawal.of(
                  SECRET, "p1", "2026-01-01", "Demande.", "Ada Lebrun", List.of("Lebrun"))),
          Optional.of(SECRET));

  private static final String REMEDY = "; run ./eig withdraw p1 again, or correct it by hand";

  private static WrittenRows rows() {
    return new WrittenRows()
        .texts("autorite:licence", "cle", "lov2", "nom", "Licence Ouverte", "ouverte", "oui")
        .authority("defi", "atlas", "Atlas")
        .authority("personne", "p2", "Basile Noël")
        .texts("retraits", "cle", "p1");
  }

  private static void refuse(WrittenRows rows) {
    Directory directory = new Directory();
    rows.all().forEach(row -> Recognition.learn(row, directory));
    rows.all().stream()
        .filter(row -> row.table().equals("ecritures"))
        .forEach(row -> directory.know(Recognition.meant(row), "", row.required("ecriture")));
    new Withdrawn(ADA, directory).refuse(rows.all());
  }

  private static List<String> refused(WrittenRows rows) {
    try {
      refuse(rows);
    } catch (UserError e) {
      assertThat(e.kind()).isEqualTo(UserError.Kind.DATA);
      return e.problems().stream().map(Problem::toString).toList();
    }
    return List.of();
  }

  @Test
  void rowsThatNameNobodyOfThemAreTaken() {
    assertThat(refused(rows().claim("a", "personne", "Basile Noël", "p1"))).isEmpty();
  }

  @Test
  void thePersonMayNotBeAmongTheIdentitiesAgain() {
    assertThat(refused(rows().authority("personne", "p1", "Quelqu’un")))
        .containsExactly("lignes:5: this person withdrew" + REMEDY);
  }

  @Test
  void aThingOfAnotherKindMayHaveTheSameKey() {
    assertThat(refused(rows().authority("article", "p1", "Un article"))).isEmpty();
  }

  @Test
  void noCellHoldsTheNameWhateverItsColumnOrOrder() {
    WrittenRows rows =
        rows()
            .texts("essai", "titre", "Entretien avec LEBRUN, Ada", "objet", "Une carte.")
            .claim("a", "personne", "Basile Noël", "ada lebrun");

    assertThat(refused(rows))
        .containsExactly(
            "lignes:5: titre names somebody who withdrew" + REMEDY,
            "lignes:6: chose names somebody who withdrew" + REMEDY);
  }

  @Test
  void aWritingThatIsAllOfACellForAPersonIsHersWhenNobodyElseHasIt() {
    assertThat(refused(rows().claim("a", "personne", "Lebrun")))
        .containsExactly("lignes:5: chose names somebody who withdrew" + REMEDY);
  }

  @Test
  void aWritingThatSomebodyElseHasTooIsNotHers() {
    WrittenRows rows =
        rows().writing("personne", "Lebrun", "", "p2").claim("a", "personne", "Lebrun");

    assertThat(refused(rows)).isEmpty();
  }

  @Test
  void aWritingOfSomethingElseThanAPersonIsNotHers() {
    assertThat(refused(rows().claim("a", "defi", "Lebrun"))).isEmpty();
    assertThat(refused(rows().texts("essai", "titre", "Lebrun"))).isEmpty();
  }

  @Test
  void nothingIsRefusedWhereNobodyWithdrew() {
    WrittenRows rows = rows().claim("a", "personne", "Ada Lebrun");

    assertThatCode(() -> new Withdrawn(Withdrawals.none(), new Directory()).refuse(rows.all()))
        .doesNotThrowAnyException();
  }

  @Test
  void theReconcilerLooksBeforeItRecognises() {
    WrittenRows rows =
        rows()
            .source("a", 1)
            .row(
                "essai", "a", Map.of("chose", List.of(WrittenRows.name("personne", "Ada Lebrun"))));

    assertThatThrownBy(() -> Reconciler.reconcile(rows.all(), ADA))
        .hasMessage("lignes:6: chose names somebody who withdrew" + REMEDY);
    assertThat(
            Reconciler.reconcile(rows().source("a", 1).claim("a", "personne", "p1").all(), ADA)
                .programme()
                .claims()
                .get(0)
                .all("chose"))
        .containsExactly(new Value.Thing(new Key("personne", "p1"), "p1"));
  }
}
