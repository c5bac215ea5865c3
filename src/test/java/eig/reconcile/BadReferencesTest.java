package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Problem;
import eig.model.UserError;
import eig.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** WrittenRows of ours that speak of what does not exist: each is told, with every other. */
class BadReferencesTest {

  private static final String KEY = "; use a key of data/autorites/";
  private static final String DOCUMENT = "; add it to data/sources/sources.csv or correct it";

  private static WrittenRows rows() {
    return new WrittenRows()
        .texts("autorite:licence", "cle", "lov2", "nom", "Licence Ouverte", "ouverte", "oui")
        .authority("verdict", "autre", "Autre")
        .authority("defi", "atlas", "Atlas")
        .source("a", 1);
  }

  private static List<String> problems(WrittenRows rows) {
    try {
      Reconciler.reconcile(rows.all());
    } catch (UserError e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
    return List.of();
  }

  @Test
  void aLargerThingThatDoesNotExist() {
    WrittenRows rows =
        rows()
            .texts("autorite:commune", "cle", "29019", "nom", "Brest", "departement", "29")
            .texts("autorite:departement", "cle", "35", "nom", "Ille-et-Vilaine", "region", "53");

    assertThat(problems(rows))
        .containsExactly(
            "lignes:5: no departement has the key \"29\"" + KEY,
            "lignes:6: unknown type \"region\"" + KEY);
  }

  @Test
  void bothEndsOfAHierarchy() {
    assertThat(
            problems(
                rows().texts("hierarchies", "type", "defi", "cle", "perdu", "plus_large", "egare")))
        .containsExactly(
            "lignes:5: no defi has the key \"perdu\"" + KEY,
            "lignes:5: no defi has the key \"egare\"" + KEY);
  }

  @Test
  void everyKeyOfAWritingWhateverCameBefore() {
    assertThat(
            problems(
                rows().writing("navire", "Un", "", "n1|n2").writing("navire", "Deux", "", "n3")))
        .containsExactly(
            "lignes:5: unknown type \"navire\"" + KEY,
            "lignes:5: unknown type \"navire\"" + KEY,
            "lignes:6: unknown type \"navire\"" + KEY);
  }

  @Test
  void eachUnknownDocumentOnceWhereverItIsNamed() {
    WrittenRows rows =
        rows()
            .claim("x", "defi", "atlas")
            .claim("x", "defi", "atlas")
            .writing("defi", "La carte", "y", "atlas")
            .texts("lectures", "document", "z", "defi", "atlas", "libelle_ecrit", "cartes")
            .texts("essai", "document", "a", "documents", "w");

    assertThat(problems(rows))
        .containsExactly(
            "lignes:5: unknown document \"x\"" + DOCUMENT,
            "lignes:7: unknown document \"y\"" + DOCUMENT,
            "lignes:8: unknown document \"z\"" + DOCUMENT,
            "lignes:9: unknown document \"w\"" + DOCUMENT);
  }

  @Test
  void aColumnOfADocumentsOwnTableMaySayDocumentOfAnything() {
    WrittenRows rows = rows();
    rows.row("essai", "a", Map.of("document", List.of(new Value.Text("un livre"))));

    assertThat(problems(rows)).isEmpty();
  }
}
