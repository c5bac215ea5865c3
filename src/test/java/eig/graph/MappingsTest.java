package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import eig.model.Entry;
import eig.model.Key;
import eig.model.Origin;
import eig.model.Value;
import eig.source.DataPackage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
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
          "retraits",
          "produits-identites",
          "concepts",
          "licences",
          "ecritures",
          "rapprochements",
          "arbitrages",
          "lectures",
          "sources",
          "rangs");

  /** The columns whose name is that of another property than the one that they state. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "articles rang",
          "besoins defi",
          "chiffres defi",
          "chiffres unite",
          "defis titre",
          "depots adresse",
          "evenements_produit produit",
          "fonctions personne",
          "phases produit",
          "programmes dans",
          "regles objet",
          "videos adresse");

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

  /** Two columns whose properties were exchanged would each be shown as the other. */
  @Test
  void sayOfAColumnThePropertyOfItsName() {
    Iris iris = new Iris(Iris.DEFAULT_BASE, List.of());
    Ontology ontology = Ontology.read(Path.of(""));
    Set<String> otherwise = new TreeSet<>();
    for (Mapping mapping : Mappings.all()) {
      Map<String, List<Value>> cells = new LinkedHashMap<>();
      mapping.accountedFor().forEach(column -> cells.put(column, List.of(thing(column))));
      Entry row = new Entry(mapping.table(), "a", cells, Origin.of("a.csv"));
      List<Triple> statements = mapping.statements(row, iris);
      for (String column : mapping.speaking()) {
        Node named = NodeFactory.createURI(Eig.NAMESPACE + camelCase(column));
        if (ontology.defines(named)
            && statements.stream()
                .filter(said -> said.getObject().equals(iris.thing(thing(column).key())))
                .noneMatch(said -> said.getPredicate().equals(named))) {
          otherwise.add(mapping.table() + " " + column);
        }
      }
    }
    assertThat(otherwise).containsExactlyInAnyOrderElementsOf(OTHERWISE);
  }

  private static Value.Thing thing(String column) {
    return new Value.Thing(new Key("defi", column), column);
  }

  private static String camelCase(String column) {
    return Pattern.compile("_(.)")
        .matcher(column)
        .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
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
