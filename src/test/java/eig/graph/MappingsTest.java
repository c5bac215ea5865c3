package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import eig.model.Entry;
import eig.source.DataPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {

  /** The tables that hold decisions of ours or describe the documents, and no claims. */
  private static final Set<String> NO_CLAIMS =
      Set.of(
          "identites",
          "articles-identites",
          "communes",
          "departements",
          "hierarchies",
          "produits-identites",
          "concepts",
          "licences",
          "ecritures",
          "rapprochements",
          "arbitrages",
          "lectures",
          "sources",
          "rangs");

  private static final Map<String, List<String>> COLUMNS = DataPackage.open(Path.of("")).columns();

  @Test
  void accountForEveryColumnOfEveryTableOfClaims() {
    COLUMNS.forEach(
        (table, columns) -> {
          if (!NO_CLAIMS.contains(table)) {
            assertThat(Mappings.of(table)).as(table).isPresent();
            assertThat(Mappings.of(table).orElseThrow().accountedFor())
                .as(table)
                .containsAll(columns);
          }
        });
  }

  @Test
  void nameNoColumnThatTheSchemaLacks() {
    for (Mapping mapping : Mappings.all()) {
      assertThat(COLUMNS).containsKey(mapping.table());
      Set<String> known = new TreeSet<>(COLUMNS.getOrDefault(mapping.table(), List.of()));
      // Not every table of claims relays articles.
      known.add("source_citee");
      assertThat(known).as(mapping.table()).containsAll(mapping.accountedFor());
    }
  }

  @Test
  void leaveOurOwnTablesAlone() {
    assertThat(NO_CLAIMS).allSatisfy(table -> assertThat(Mappings.of(table)).isEmpty());
  }

  @Test
  void turnEveryValueOfTheFixtureIntoAStatement(@TempDir Path temp) {
    var programme = Fixtures.reconciled(Fixtures.home(temp)).programme();
    Iris iris = new Iris(Iris.DEFAULT_BASE, List.of());
    for (Entry row : programme.claims()) {
      Mapping mapping = Mappings.of(row.table()).orElseThrow();
      long values =
          row.cells().entrySet().stream()
              .filter(cell -> mapping.speaking().contains(cell.getKey()))
              .mapToLong(cell -> cell.getValue().size())
              .sum();

      assertThat(mapping.statements(row, iris).size())
          .as(row.origin().toString())
          .isGreaterThanOrEqualTo((int) values);
    }
  }
}
