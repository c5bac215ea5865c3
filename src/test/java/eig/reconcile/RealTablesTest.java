package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RealGraph;
import eig.model.Entry;
import eig.model.Key;
import eig.model.Programme;
import eig.model.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who is who in the project's own tables. The numbers and the identities were found by a careful
 * reading of the sources, not by this program.
 */
class RealTablesTest {

  private static final String SITE = "site-eig";
  private static final String FORMER_SITE = "ancien-site-eig";

  private static Programme programme =
      new Programme(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  @BeforeAll
  static void read() {
    Reconciled reconciled = RealGraph.reconciled();
    assertThat(reconciled.doubts()).isEmpty();
    programme = reconciled.programme();
  }

  private static Stream<Entry> rows(String document, String table) {
    return programme.claims().stream()
        .filter(row -> row.document().equals(document) && row.table().equals(table));
  }

  private static Set<Key> things(Stream<Entry> rows, String column) {
    return rows.flatMap(row -> row.all(column).stream())
        .filter(Value.Thing.class::isInstance)
        .map(value -> ((Value.Thing) value).key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theCurrentSiteHas131DefisOfEightPromotions() {
    assertThat(rows(SITE, "defis")).hasSize(131);
    assertThat(things(rows(SITE, "defis"), "defi")).hasSize(131);
    assertThat(things(rows(SITE, "defis"), "promotion")).hasSize(8);
  }

  @Test
  void its431RecordsAre428People() {
    assertThat(rows(SITE, "personnes")).hasSize(431);
    assertThat(things(rows(SITE, "personnes"), "personne")).hasSize(428);
  }

  @Test
  void theTwoSitesKnow431PeopleOfWhomThreeAreOnTheFormerAlone() {
    Set<Key> current = things(rows(SITE, "personnes"), "personne");
    Set<Key> former = things(rows(FORMER_SITE, "personnes"), "personne");
    former.addAll(things(rows(FORMER_SITE, "participations"), "personne"));
    assertThat(former).hasSize(268);
    former.removeAll(current);
    assertThat(names(former))
        .containsExactlyInAnyOrder("Audrey Istace", "Florent Laboy", "Mathieu Andro");
  }

  @Test
  void sixPeopleOfTheProgrammeAreNamedInPostsOnly() {
    Set<Key> onSites = things(rows(SITE, "personnes"), "personne");
    onSites.addAll(things(rows(FORMER_SITE, "personnes"), "personne"));
    assertThat(programme.identities())
        .filteredOn(identity -> identity.key().kind().equals("personne"))
        .filteredOn(identity -> !onSites.contains(identity.key()))
        .extracting(eig.model.Identity::name)
        .contains(
            "Abdoulaye Diallo",
            "Daouda Diallo",
            "Gregoria Rubio",
            "William Thiery",
            "Thanh Ha Le",
            "Nour Allazkani");
  }

  private static List<String> names(Set<Key> keys) {
    return programme.identities().stream()
        .filter(identity -> keys.contains(identity.key()))
        .map(eig.model.Identity::name)
        .toList();
  }

  @Test
  void itsHostsAre74Organisations() {
    assertThat(things(rows(SITE, "defis"), "hotes")).hasSize(74);
  }

  /** The traps of the hosts: two in one field, a ministry with its direction in either order. */
  @ParameterizedTest
  @CsvSource({
    "epshad, epnak|cnam",
    "ia-flash, min-interieur|antai",
    "signaux-faibles, dge|direccte-bfc",
    "brigade-numerique, dggn",
    "cibnav, dam",
    "predisauvetage, dam",
    "coacheleves, dne",
    "datajust, dacs",
    "dataesr, mesri-doad",
    "gobelins, mobilier-national",
    "id-numerique, min-id-num",
    "lab-sante, drees",
    "open-chronic, drees",
    "maritux, shom",
    "previsecours, mcavd",
    "proxirh, ac-lyon",
    "vers-l-ecole-pour-tous, ac-clermont",
    "resorption-bidonvilles, dihal",
    "sequoia-cgdd, cgdd",
    "sequoia-ign, ign",
    "vigicrux, schapi",
    "eig2-link, etalab",
    "eig3-link, etalab",
    "social-connect, cget",
    // Commas inside a ministry's own name are no separators.
    "dases, min-education",
    "mesri-la-machine-a-donnees, min-esr",
    // A truncated name, a label left in the field, a trailing comma, a wrong name.
    "carte-archeologique-nationale, min-culture",
    "hopkins, min-action-comptes",
    "franceco, dinum",
    "datamed, ansm",
    "inpn-espaces, mnhn",
  })
  void hostsComeOutAsTheRightOrganisations(String defi, String hosts) {
    assertThat(
            rows(SITE, "defis")
                .filter(row -> row.thing("defi").id().equals(defi))
                .flatMap(row -> row.all("hotes").stream())
                .map(value -> ((Value.Thing) value).key().id()))
        .containsExactlyInAnyOrder(hosts.split("\\|", -1));
  }

  /** Towns as they are written: with a postal code, a CEDEX, a département, two in one field. */
  @ParameterizedTest
  @CsvSource({
    "epshad, 91228|75056",
    "estim-action, 33063|77083",
    "capqualif, 92062",
    "envinorma, 94080",
    "datarh, 69123",
    "b-lisenav, 29019",
  })
  void townsComeOutAsCommunes(String defi, String communes) {
    assertThat(
            rows(SITE, "defis")
                .filter(row -> row.thing("defi").id().equals(defi))
                .flatMap(row -> row.all("villes").stream())
                .map(value -> ((Value.Thing) value).key().id()))
        .containsExactlyInAnyOrder(communes.split("\\|", -1));
  }

  /** Writings that only their document explains: typing errors, other names, reversed names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "beta-gouv; administration; Agence National de l'Habitat; Agence nationale de l’habitat",
        "beta-gouv; administration; Agence nationale de l’habitat; Agence nationale de l’habitat",
        "beta-gouv; administration; Délégation générale du travail; Direction générale du travail",
        "livret-promotion-6; personne; Gabriel Riposte; Gabriel Ripoche",
        "livret-promotion-6; personne; Lise Fainsilber; Esil Fainsilber",
        "annonce-promotion-5; personne; Sarah Gross; Sarah Cocher",
        "annonce-promotion-5; personne; Elisabeth Talbourdet; Elisabeth Talbourdet-Ville",
        "site-eig; personne; RICHET Jehanne; Jehanne Richet",
        "ancien-site-eig; personne; Pierre–Alain Jachiet; Pierre-Alain Jachiet",
        "site-eig; defi; SiRANo; SIRANo",
        "site-eig; defi; e-PSHAD; ePSHAD",
      })
  void aWritingMeansWhomItsDocumentMeans(
      String document, String kind, String written, String name) {
    Recognition recognition = Recognition.of(RealGraph.rows());
    assertThat(recognition.meanings(kind, document, written))
        .singleElement()
        .satisfies(key -> assertThat(recognition.name(key)).hasValue(name));
  }

  /** Names that are close, and two people all the same. */
  @ParameterizedTest
  @CsvSource({
    "Perrin Grandne, Perrine Cribier-Delande",
    "Emmanuel Ronot, Emmanuelle Rosnet",
    "Nicolas Assouad, Jean-Baptiste Assouad",
    "Cécile Lambert, Anne Lambert",
    "Cecile Le Guen, Éric Le Guen",
    "Abdoulaye Diallo, Daouda Diallo",
    "Pierre Dubreuil, Loïc Duflot",
  })
  void peopleOfCloseNamesStayTwo(String one, String other) {
    Recognition recognition = Recognition.of(RealGraph.rows());
    List<Key> first = recognition.meanings("personne", "", one);
    assertThat(first).hasSize(1);
    assertThat(recognition.meanings("personne", "", other)).hasSize(1).isNotEqualTo(first);
  }

  /** Titles that a press page uses as common words, and products that only share a name. */
  @Test
  void falseFriendsAreNotLinked() {
    Set<Key> mentioned = things(rows("espace-presse", "mentions"), "chose");
    assertThat(mentioned)
        .isNotEmpty()
        .doesNotContain(
            new Key("defi", "label"),
            new Key("defi", "a-just"),
            new Key("defi", "administration-plus"),
            new Key("defi", "fabrique-numerique"));
    assertThat(things(rows("beta-gouv", "origines"), "defi"))
        .isNotEmpty()
        .doesNotContain(
            new Key("defi", "datarh"), new Key("defi", "artificia"), new Key("defi", "franceco"));
  }

  @Test
  void threeDefisOfOneTitleAreToldApart() {
    assertThat(
            rows(FORMER_SITE, "defis")
                .filter(row -> row.text("titre").orElse("").equals("EIG Link"))
                .map(row -> row.thing("defi").id() + " " + row.required("promotion")))
        .containsExactlyInAnyOrder("eig2-link 2", "eig3-link 3", "eig4-link 4");
  }

  @Test
  void aReferenceThatNamesTwoDefisMeansBoth() {
    assertThat(
            rows(SITE, "participations")
                .filter(row -> row.required("personne").equals("Thomas Plantier"))
                .flatMap(row -> row.all("cadre").stream())
                .map(value -> ((Value.Thing) value).key().id()))
        .containsExactlyInAnyOrder("estim-action", "sos-ponts");
  }

  @Test
  void aSuiteIsRecognisedAsAProductByTheAddressItHadBefore() {
    assertThat(
            rows(SITE, "defis")
                .filter(row -> row.thing("defi").id().equals("mon-devis-sans-oubli"))
                .flatMap(row -> row.all("suite").stream())
                .map(value -> ((Value.Recognised) value).key().id()))
        .containsExactly("mon-devis-sans-oublis");
  }

  @Test
  void thePressPageHasSixtyArticlesAndTheFormerSite140KeyFigures() {
    assertThat(things(rows(SITE, "articles"), "article")).hasSize(60);
    assertThat(rows(FORMER_SITE, "chiffres")).hasSize(140);
  }
}
