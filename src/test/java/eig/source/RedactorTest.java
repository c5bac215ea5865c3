package eig.source;

import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Key;
import eig.model.Secret;
import eig.model.Withdrawal;
import eig.model.Withdrawals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables under the project's own schemas, from which « Ève Martin » (p1) withdrew. */
class RedactorTest {

  private static final Secret SECRET = Secret.of("0123456789abcdef", "test");
  private static final Withdrawals EVE =
      Withdrawals.of(
          List.of(Withdrawal.of(SECRET, "p1", "2026-01-01", "x", "Ève Martin", List.of("Eva"))),
          Optional.of(SECRET));

  /** Who is who in document {@code d}: « Eva » is somebody else. */
  private static List<Key> meaning(String kind, String document, String written) {
    return switch (kind + " " + written) {
      case "personne Ève Martin", "personne p1", "personne Évie" -> List.of(new Key(kind, "p1"));
      case "personne Eva" -> List.of(new Key(kind, "p2"));
      case "personne Les Martin" -> List.of(new Key(kind, "p1"), new Key(kind, "p2"));
      case "evenement Café avec Ève Martin" -> List.of(new Key(kind, "cafe"));
      default -> List.of();
    };
  }

  private static List<String> without(String table, String kind, String... lines) {
    Resource resource =
        new Resource("x.csv", table, kind, "d", DataPackage.schema(Path.of(""), schema(table)));
    List<List<String>> all = new ArrayList<>();
    all.add(resource.schema().fields().stream().map(Field::name).toList());
    for (String line : lines) {
      List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
      while (cells.size() < all.get(0).size()) {
        cells.add("");
      }
      all.add(cells);
    }
    List<List<String>> rest = new Redactor(resource, EVE, RedactorTest::meaning).without(all);
    assertThat(rest.get(0)).isEqualTo(all.get(0));
    return rest.stream().skip(1).map(row -> String.join(",", row).replaceAll(",+$", "")).toList();
  }

  private static String schema(String table) {
    return table.equals("autorite") ? "identites" : table;
  }

  @Test
  void aReferenceBecomesTheKeyAndTheRoleStays() {
    assertThat(
            without(
                "participations",
                "",
                "Ève Martin,defi/Atlas,eig,designer",
                "Évie,defi/Karpe,eig",
                "Eva,defi/Atlas,mentor",
                "Paul Martin,defi/Atlas,eig"))
        .containsExactly(
            "p1,defi/Atlas,eig,designer",
            "p1,defi/Karpe,eig",
            "Eva,defi/Atlas,mentor",
            "Paul Martin,defi/Atlas,eig");
    assertThat(without("mentions", "", "a0001,personne/Ève Martin,explicite"))
        .containsExactly("a0001,personne/p1,explicite");
  }

  @Test
  void twoWritingsOfOneNameKeepBothClaimsUnderKeysThatDiffer() {
    assertThat(
            without(
                "participations", "", "Ève Martin,defi/Atlas,eig", "Évie,defi/Atlas,eig,designer"))
        .containsExactly("p1,defi/Atlas,eig", "p1.,defi/Atlas,eig,designer");
    assertThat(without("participations", "", "Ève Martin,defi/Atlas,eig", "Évie,defi/Atlas,eig"))
        .containsExactly("p1,defi/Atlas,eig");
  }

  @Test
  void aWritingOfSeveralPeopleStillMeansThemAll() {
    assertThat(without("ecritures", "", "personne,Les Martin,d,p1|p2,Ensemble."))
        .containsExactly("personne,p1 + p2,d,p1|p2,Ensemble.");
    assertThat(without("participations", "", "Les Martin,defi/Atlas,eig"))
        .containsExactly("p1 + p2,defi/Atlas,eig");
  }

  @Test
  void rowsThatOnlySayWhoSomebodyIsGo() {
    assertThat(without("autorite", "personne", "p1,Ève Martin", "p2,Eva Dupont"))
        .containsExactly("p2,Eva Dupont");
    assertThat(
            without(
                "ecritures",
                "",
                "personne,Évie,,p1,Surnom.",
                "personne,Eva,,p2,Surnom.",
                "evenement,Café d’Ève Martin,,cafe,Autre titre."))
        .containsExactly(
            "personne,Eva,,p2,Surnom.", "evenement,Café d’[personne retirée],,cafe,Autre titre.");
    assertThat(
            without(
                "rapprochements",
                "",
                "personne,p1,Évie (d),meme,Surnom.",
                "personne,p2,p1,autre,Homonyme.",
                "personne,p2,E. D.,meme,Pas Ève Martin."))
        .containsExactly("personne,p2,E. D.,meme,Pas [personne retirée].");
  }

  @Test
  void aTextLosesTheNameAndAThingKnownByItIsNamedByItsKey() {
    assertThat(without("autorite", "evenement", "cafe,Café avec Ève Martin"))
        .containsExactly("cafe,Café avec [personne retirée]");
    assertThat(without("evenements", "", "Café avec Ève Martin")).containsExactly("cafe");
    assertThat(without("evenements", "", "Thé avec Ève Martin"))
        .containsExactly("Thé avec [personne retirée]");
  }

  @Test
  void anAddressThatHoldsTheNameGoesAndTheRowWithItWhereItWasAllTheRowSaid() {
    assertThat(
            without(
                "videos",
                "",
                "Atlas,https://video.example/eve-martin",
                "Atlas,https://video.example/atlas"))
        .containsExactly("Atlas,https://video.example/atlas");
    assertThat(
            without(
                "depots",
                "",
                "defi/Atlas,https://forge.example/EveMartin/atlas",
                "defi/Atlas,,forge.example/%C3%88veMartin/atlas",
                "defi/Atlas,https://forge.example/atlas/atlas"))
        .containsExactly("defi/Atlas,https://forge.example/atlas/atlas");
    assertThat(
            without(
                "articles",
                "",
                "a1,Ève Martin raconte,Gazette,2019,https://gazette.example/eve-martin-raconte,x"))
        .containsExactly("a1,[personne retirée] raconte,Gazette,2019,,x");
  }

  @Test
  void aRecordCalledAfterThePersonIsCalledByTheKey() {
    assertThat(
            without(
                "personnes",
                "",
                "eve,Ève Martin,designer",
                "eva-dupont,Eva,designer",
                "evie,Évie,designer"))
        .containsExactly("p1,p1,designer", "eva-dupont,Eva,designer");
    assertThat(without("billets", "", "portrait-eve-martin,Un portrait", "portrait,Un portrait"))
        .containsExactly("portrait-[personne retirée],Un portrait", "portrait,Un portrait");
  }

  @Test
  void whatIsDoneTwiceIsDoneOnce() {
    List<String> once =
        without("participations", "", "Ève Martin,defi/Atlas,eig", "Évie,defi/Atlas,mentor");
    assertThat(without("participations", "", once.toArray(String[]::new))).isEqualTo(once);
  }
}
