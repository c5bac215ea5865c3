package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import eig.model.Identity;
import eig.model.Key;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom names mean, asked by who takes somebody out of the tables. */
class RecognitionTest {

  private static final Key ADA = person("p1");
  private static final Key BASILE = person("p2");

  private static Key person(String id) {
    return new Key("personne", id);
  }

  private static WrittenRows rows() {
    return new WrittenRows()
        .authority("personne", "p1", "Ada Lebrun")
        .authority("personne", "p2", "Basile Noël")
        .authority("defi", "atlas", "Ada Lebrun");
  }

  private static Recognition of(WrittenRows rows) {
    return Recognition.of(rows.all());
  }

  @Test
  void aNameMeansTheThingOfThatKind() {
    Recognition recognition = of(rows());

    assertThat(recognition.meanings("personne", "a", "ADA LEBRUN")).containsExactly(ADA);
    assertThat(recognition.meanings("defi", "a", "Ada Lebrun"))
        .containsExactly(new Key("defi", "atlas"));
    assertThat(recognition.meanings("personne", "a", "Chloé Martin")).isEmpty();
  }

  @Test
  void anAmbiguousNameMeansNobody() {
    Recognition recognition = of(rows().authority("personne", "p3", "Ada Lebrun"));

    assertThat(recognition.meanings("personne", "a", "Ada Lebrun")).isEmpty();
    assertThat(recognition.meanings("personne", "a", "p3")).containsExactly(person("p3"));
  }

  @Test
  void aWritingOfOneDocumentMeansNobodyInAnother() {
    Recognition recognition = of(rows().writing("personne", "A. L.", "a", "p1"));

    assertThat(recognition.meanings("personne", "a", "A. L.")).containsExactly(ADA);
    assertThat(recognition.meanings("personne", "b", "A. L.")).isEmpty();
  }

  @Test
  void aWritingOfAKeyThatDoesNotExistMeansNobody() {
    Recognition recognition = of(rows().writing("personne", "Les deux", "", "p1|p9"));

    assertThat(recognition.meanings("personne", "a", "Les deux")).isEmpty();
  }

  @Test
  void onlyTheTableOfWritingsHoldsWritings() {
    Recognition recognition =
        of(rows().texts("autre", "type", "personne", "ecriture", "Ada", "cle", "p1"));

    assertThat(recognition.meanings("personne", "a", "Ada")).isEmpty();
    assertThat(recognition.writings(ADA)).isEmpty();
    assertThat(recognition.names("personne", key -> true)).doesNotContainKey("Ada");
  }

  @Test
  void tellsTheNameOfAThing() {
    assertThat(of(rows()).name(BASILE)).hasValue("Basile Noël");
    assertThat(of(rows()).name(person("p9"))).isEmpty();
  }

  @Test
  void whoWithdrewIsStillSomebody() {
    Recognition recognition = of(rows().texts("retraits", "cle", "p3"));

    assertThat(recognition.name(person("p3"))).hasValue("Personne retirée");
  }

  @Test
  void everyOtherWritingIsOneOfATableOrOfOurs() {
    Recognition recognition =
        of(
            rows()
                .writing("personne", "A. L.", "a", "p1")
                .writing("personne", "B. N.", "a", "p2")
                .writing("personne", "Ada et Basile", "", "p1|p2")
                .claim("a", "personne", "ada lebrun", "A. L.", "B. N.", "Inconnue")
                .claim("a", "defi", "ADA LEBRUN")
                .claim("b", "personne", "p1", "Ada Lebrun", "ADA  LEBRUN", "Ada et Basile"));

    assertThat(recognition.writings(ADA)).containsExactly("A. L.", "ada lebrun", "ADA  LEBRUN");
  }

  @Test
  void namesOfOthersOfAKindWithTheirWritings() {
    Recognition recognition =
        of(
            rows()
                .writing("personne", "A. L.", "a", "p1")
                .writing("personne", "B. N.", "a", "p2")
                .writing("personne", "Ada et Basile", "", "p1|p2")
                .writing("defi", "L’atlas", "", "atlas"));

    Map<String, Key> others = recognition.names("personne", key -> !key.equals("p1"));

    assertThat(others).containsOnly(entry("Basile Noël", BASILE), entry("B. N.", BASILE));
  }

  @Test
  void anIdentityLiesInItsDepartementOrItsRegion() {
    WrittenRows rows =
        new WrittenRows()
            .texts("autorite:commune", "cle", "29019", "nom", "Brest", "departement", "29")
            .texts("autorite:departement", "cle", "29", "nom", "Finistère", "region", "53")
            .texts("autorite:region", "cle", "53", "nom", "Bretagne");

    assertThat(rows.all())
        .extracting(Recognition::identity)
        .extracting(identity -> identity.flatMap(Identity::within).map(Key::toString).orElse(""))
        .containsExactly("departement/29", "region/53", "");
  }

  @Test
  void aWritingMeansEachOfItsKeys() {
    List<Key> meant =
        Recognition.meant(new WrittenRows().writing("personne", "Eux", "", "p1 | p2").all().get(0));

    assertThat(meant).containsExactly(ADA, BASILE);
  }
}
