package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RealGraph;
import eig.model.Entry;
import eig.model.Programme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The readings of the former website's key figures. What is expected was read in its pages; the
 * table has 140 figures (four zeros of the form's template are none).
 */
class RealReadingsTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());
  private static List<Entry> figures = List.of();
  private static Graph readings = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void read() {
    Programme programme = RealGraph.reconciled().programme();
    figures = programme.claims().stream().filter(row -> row.table().equals("chiffres")).toList();
    readings = GraphFactory.createDefaultGraph();
    new Readings(programme, IRIS).statements().forEach(readings::add);
  }

  @Test
  void areOneForEachFigure() {
    assertThat(figures).hasSize(140);
    for (Node property :
        List.of(Eig.natureDeChiffre, Eig.unite, Eig.valeurEnUnites, Eig.libelleLu)) {
      assertThat(readings.stream(Node.ANY, property, Node.ANY).map(Triple::getSubject))
          .as(property.getLocalName())
          .containsExactlyInAnyOrderElementsOf(figures.stream().map(row -> node(row)).toList());
    }
  }

  @Test
  void giveEachFigureOneOfSixNatures() {
    Map<String, Long> counts =
        figures.stream()
            .map(row -> value(row, Eig.natureDeChiffre))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

    assertThat(counts)
        .containsOnlyKeys("activite", "contexte", "moyens", "production", "resultat", "usage");
    assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(140);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inpn-espaces      | espaces naturels                       | contexte   | lieux            | 25000",
        "remboursante      | millions d'assurés AMELI               | contexte   | personnes        | 33000000",
        "operations-18     | Interventions par an sur le terrain    | contexte   | interventions-par-an | 500000",
        "karfur            | structures partenaires                 | moyens     | organisations    | 20",
        "archifiltre       | ateliers utilisateurs réalisés         | activite   | ateliers         | 20",
        "france-transition | heures de recherche                    | activite   | heures           | 60",
        "lab-sante         | agents formés à R et Python            | activite   | agents           | 60",
        "gobelins          | objets en ligne                        | production | objets           | 65000",
        "dataesr           | API créées                             | production | api              | 5",
        "previsecours      | lignes de code                         | production | lignes-de-code   | 4300",
        "archifiltre       | utilisateurs uniques depuis le lancement | usage    | utilisateurs     | 1000",
        "siance            | Des 320 inspecteurs ont utilisé l'outil | usage     | pour-cent        | 30",
        "adex              | Minutes gagnées par expert analysé     | resultat   | minutes          | 30",
        "ia-flash          | Avis de contravention et contestations évitées par an | resultat | avis-par-an | 8000",
        "brigade-numerique | note moyenne de satisfaction des citoyens | resultat | points          | 9",
        "explocode         | x2 Amélioration des métriques de pertinence | resultat | fois          | 2",
      })
  void areWhatThePagesMean(String defi, String words, String nature, String unit, String value) {
    assertThat(figures)
        .filteredOn(
            row ->
                row.thing("defi").id().equals(defi) && row.required("libelle_ecrit").equals(words))
        .singleElement()
        .satisfies(
            row ->
                assertThat(
                        List.of(
                            value(row, Eig.natureDeChiffre),
                            value(row, Eig.unite),
                            value(row, Eig.valeurEnUnites)))
                    .containsExactly(nature, unit, value));
  }

  @Test
  void takeMoneyForMeans() {
    assertThat(figures)
        .filteredOn(row -> row.text("unite").orElse("").equals("euros"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(value(row, Eig.natureDeChiffre)).isEqualTo("moyens");
              assertThat(value(row, Eig.valeurEnUnites)).isEqualTo("99000");
            });
  }

  @Test
  void agreeWithTheUnitThatTheDocumentWrites() {
    Map<String, String> units = Map.of("%", "pour-cent");
    for (Entry row : figures) {
      String unit = row.text("unite").orElse("");
      boolean millions = unit.equals("millions");
      if (!unit.isEmpty() && !millions) {
        assertThat(value(row, Eig.unite))
            .as(row.origin().toString())
            .isEqualTo(units.getOrDefault(unit, unit));
      }
      assertThat(value(row, Eig.valeurEnUnites))
          .as(row.origin().toString())
          .isEqualTo(row.required("valeur") + (millions ? "000000" : ""));
    }
  }

  @Test
  void sayWhatIsCountedWithoutTheNumber() {
    assertThat(readings.stream(Node.ANY, Eig.libelleLu, Node.ANY))
        .noneMatch(t -> t.getObject().getLiteralLexicalForm().matches(".*\\d.*"));
  }

  private static Node node(Entry row) {
    return Mappings.of("chiffres").orElseThrow().subject(row, IRIS);
  }

  private static String value(Entry row, Node property) {
    return readings.stream(node(row), property, Node.ANY)
        .map(Triple::getObject)
        .map(o -> o.isLiteral() ? o.getLiteralLexicalForm() : o.getURI().replaceAll(".*/", ""))
        .collect(Collectors.joining(" + "));
  }
}
