package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.model.Decision;
import eig.model.Document;
import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.UserError;
import eig.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcilerTest {

  private static final String DEFIS_A = "data/sources/a/defis.csv";
  private static final String DEFIS_B = "data/sources/b/defis.csv";
  private static final String SPELLINGS = "data/autorites/ecritures.csv";

  private Path home = Path.of("");

  @BeforeEach
  void home(@TempDir Path temp) {
    home = Fixtures.home(temp);
  }

  private List<String> doubts() {
    return Fixtures.reconciled(home).doubts().stream()
        .map(doubt -> doubt.problem().toString())
        .toList();
  }

  private List<Key> hosts(String document, String challenge) {
    return Fixtures.reconciled(home).programme().claims().stream()
        .filter(row -> row.table().equals("defis") && row.document().equals(document))
        .filter(row -> row.thing("defi").id().equals(challenge))
        .flatMap(row -> row.all("hotes").stream())
        .map(value -> ((Value.Thing) value).key())
        .toList();
  }

  @Test
  void recognisesEveryNameOfTheFixture() {
    Reconciled reconciled = Fixtures.reconciled(home);

    assertThat(reconciled.doubts()).isEmpty();
    assertThat(reconciled.programme().documents())
        .extracting(Document::id)
        .containsExactly("a", "b");
    assertThat(reconciled.programme().decisions())
        .containsExactly(
            new Decision(
                new Key("defi", "karpe"),
                "https://produits.example/karpe",
                new Key("verdict", "probable"),
                "Même nom et même administration."));
  }

  @Test
  void keepsHowTheDocumentWritesAName() {
    Entry row =
        Fixtures.reconciled(home).programme().claims().stream()
            .filter(r -> r.origin().toString().equals(DEFIS_B + ":3"))
            .findFirst()
            .orElseThrow();

    assertThat(row.all("defi"))
        .containsExactly(new Value.Thing(new Key("defi", "karpe"), "KARP’R"));
  }

  @Test
  void acceptsAKeyEvenWhereItsNameIsAmbiguous() {
    Fixtures.append(home, "data/autorites/administrations.csv", "archives-2,Archives nationales");
    Fixtures.edit(home, DEFIS_A, "Archives nationales", "archives-2");

    assertThat(hosts("a", "oeuvres")).containsExactly(new Key("administration", "archives-2"));
  }

  @Test
  void believesASpellingInItsDocumentOnly() {
    assertThat(hosts("b", "karpe")).containsExactly(new Key("administration", "archives"));

    Fixtures.edit(home, DEFIS_A, "Archives nationales", "Arch. nat.");
    assertThat(doubts())
        .hasSize(2)
        .allSatisfy(doubt -> assertThat(doubt).contains("unknown administration \"Arch. nat.\""));
  }

  @Test
  void prefersTheSpellingOfTheDocumentToTheGeneralOne() {
    Fixtures.append(home, SPELLINGS, "administration,Minmer,b,cotes,Dans ce document seulement.");
    Fixtures.edit(home, DEFIS_A, "Archives nationales", "Minmer");
    Fixtures.edit(home, DEFIS_B, "Arch. nat.,", "Minmer,");

    assertThat(hosts("a", "oeuvres")).containsExactly(new Key("administration", "mer"));
    assertThat(hosts("b", "karpe")).containsExactly(new Key("administration", "cotes"));
  }

  @Test
  void recognisesTheFeminineNameOfAConcept() {
    assertThat(Fixtures.reconciled(home).programme().claims())
        .filteredOn(row -> row.origin().toString().equals("data/sources/a/participations.csv:3"))
        .extracting(row -> row.thing("metier"))
        .containsExactly(new Key("metier", "developpeur"));
  }

  @Test
  void refusesASpellingOfAKeyThatDoesNotExist() {
    Fixtures.append(home, SPELLINGS, "defi,Carte,,carte-des-mers,Ancien nom.");

    assertThatThrownBy(() -> Fixtures.reconciled(home))
        .isInstanceOf(UserError.class)
        .hasMessage(
            SPELLINGS + ":4: no defi has the key \"carte-des-mers\"; use a key of data/autorites/");
  }

  @Test
  void refusesASpellingOfAnUnknownTypeOrDocument() {
    Fixtures.append(home, SPELLINGS, "navire,Carte,,carte,Ancien nom.");
    Fixtures.append(home, SPELLINGS, "defi,Carte,z,atlas,Ancien nom.");

    assertThatThrownBy(() -> Fixtures.reconciled(home))
        .hasMessage(
            SPELLINGS
                + ":4: unknown type \"navire\"; use a key of data/autorites/\n"
                + SPELLINGS
                + ":5: unknown document \"z\"; add it to data/sources/sources.csv or correct it");
  }

  @Test
  void refusesTheClaimsOfAnUnknownDocumentOnce() {
    Fixtures.edit(home, "data/sources/sources.csv", "b,Espace", "c,Espace");
    Fixtures.edit(home, SPELLINGS, "Arch. nat.,b,", "Arch. nat.,c,");

    assertThatThrownBy(() -> Fixtures.reconciled(home))
        .isInstanceOfSatisfying(UserError.class, e -> assertThat(e.problems()).hasSize(1))
        .hasMessage(
            "data/sources/b/articles.csv:2: unknown document \"b\";"
                + " add it to data/sources/sources.csv or correct it");
  }

  @Test
  void refusesARankOfAnUnknownDocument() {
    Fixtures.append(home, "data/sources/rangs.csv", "z,hote,,1,Mieux informé.");

    assertThatThrownBy(() -> Fixtures.reconciled(home))
        .hasMessage(
            "data/sources/rangs.csv:2: unknown document \"z\"; "
                + "add it to data/sources/sources.csv or correct it");
  }

  @Test
  void refusesADecisionAboutAKeyThatDoesNotExist() {
    Fixtures.append(
        home, "data/autorites/rapprochements.csv", "defi,perdu,atlas,autre,Rien de commun.,");

    assertThatThrownBy(() -> Fixtures.reconciled(home))
        .hasMessage(
            "data/autorites/rapprochements.csv:3: no defi has the key \"perdu\"; "
                + "use a key of data/autorites/");
  }

  @ParameterizedTest
  @CsvSource({"perdu, mentor", "mentor, perdu"})
  void refusesAHierarchyOfAKeyThatDoesNotExist(String narrow, String large) {
    String hierarchies = "data/autorites/hierarchies.csv";
    int line = (int) Fixtures.text(home, hierarchies).lines().count() + 1;
    Fixtures.append(home, hierarchies, "role," + narrow + "," + large);

    assertThatThrownBy(() -> Fixtures.reconciled(home))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "%s:%d: no role has the key \"perdu\"; use a key of data/autorites/"
                .formatted(hierarchies, line));
  }

  @Test
  void givesTheSameIdentitiesWhateverTheOrderOfRows() {
    List<Entry> rows = Fixtures.entries(home);
    Reconciled expected = Reconciler.reconcile(rows);
    List<Entry> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(7));

    Reconciled reconciled = Reconciler.reconcile(shuffled);

    assertThat(reconciled.doubts()).isEmpty();
    assertThat(reconciled.programme().identities())
        .isEqualTo(expected.programme().identities())
        .isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()));
    assertThat(reconciled.programme().documents()).isEqualTo(expected.programme().documents());
    assertThat(reconciled.programme().claims())
        .containsExactlyInAnyOrderElementsOf(expected.programme().claims());
  }

  @Test
  void tellsConceptsFromThings() {
    assertThat(Fixtures.reconciled(home).programme().identities())
        .filteredOn(Identity::isConcept)
        .extracting(identity -> identity.key().kind())
        .contains("role", "metier")
        .doesNotContain("personne", "defi", "article");
  }

  @Test
  void oneWritingCanMeanSeveralThingsTogether() {
    Fixtures.append(
        home,
        SPELLINGS,
        "administration,\"Mer, phares et archives\",a,phares|archives,Deux services.");
    Fixtures.edit(
        home,
        "data/sources/a/defis.csv",
        "Service des phares|Archives nationales",
        "\"Mer, phares et archives\"");
    assertThat(doubts()).isEmpty();
    assertThat(hosts("a", "atlas"))
        .containsExactly(
            new Key("administration", "phares"), new Key("administration", "archives"));
  }

  @Test
  void doubtsAnUnknownPromotionOfARank() {
    Fixtures.append(home, "data/sources/rangs.csv", "b,hote,9,0,Mieux informé.");

    assertThat(doubts())
        .containsExactly(
            "data/sources/rangs.csv:2: promotion: unknown promotion \"9\"; "
                + "correct it, or add it to data/autorites/");
  }

  @Test
  void doubtsAnUnknownArticleThatADocumentIs() {
    Fixtures.edit(home, "data/sources/sources.csv", "lov2,2,", "lov2,2,a9999");

    assertThat(doubts())
        .singleElement()
        .asString()
        .startsWith("data/sources/sources.csv:3: article: unknown article \"a9999\"");
  }

  @Test
  void acceptsAWholeNumberWrittenWithADecimal() {
    Fixtures.edit(home, "data/sources/sources.csv", "lov2,2,", "lov2,2.0,");

    assertThat(Fixtures.reconciled(home).programme().documents())
        .extracting(Document::rank)
        .containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"autorites", "meta", "retenu", "vue"})
  void noDocumentTakesTheNameOfOneOfOurGraphs(String name) {
    Fixtures.append(home, "data/sources/sources.csv", name + ",Titre,Éditeur,,état,,,lov2,3,");

    assertThatThrownBy(() -> Fixtures.reconciled(home))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("a document cannot be called \"" + name + "\"");
  }
}
