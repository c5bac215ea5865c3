package eig.harvest;

import static eig.harvest.Layout.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Entry;
import eig.source.DataPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a harvest writes is what the schemas describe, and what the tables' reader accepts. */
class SchemasTest {

  @TempDir private Path folder;

  @Test
  void everyLayoutHasTheColumnsAndTheKeyOfItsSchema() throws IOException {
    for (Layout layout : ALL) {
      Map<?, ?> schema = schema(layout.name());
      List<String> columns = new ArrayList<>();
      for (Object field : (List<?>) Objects.requireNonNull(schema.get("fields"))) {
        columns.add(String.valueOf(((Map<?, ?>) field).get("name")));
      }
      assertThat(layout.columns()).as(layout.name()).isEqualTo(columns);
      assertThat(layout.key()).as(layout.name()).isEqualTo(schema.get("primaryKey"));
    }
  }

  @Test
  void theTablesOfEverySourceAreAccepted() throws IOException {
    Sources site =
        Sources.site(folder.resolve("site"))
            .defi(
                "a.md",
                "title: A\nwho: Hôte\ntown: Paris\nthemes: Santé\nurlSET: nulle part",
                "{{< dailymotion x1 >}} https://github.com/x/y")
            .person("p.md", "title: Jeanne Essai\nrole: participant\ndefis: A")
            .file("site/content/blog/b.md", "---\ntitle: B\ndate: 2021-02-30\n---\n")
            .file(
                "site/content/presse.md",
                "---\ntitle: P\n---\n#### T\n[M, mai 2022](https://exemple.fr)\n");
    Sources former =
        Sources.formerSite(folder.resolve("ancien"))
            .file("_data/personnes.yml", "Jeanne Essai:\n  profil: Mentor\n  annees: [2018 2019]\n")
            .file(
                "_data/defis.yml",
                """
                A:
                  year: 2018
                  duration_months: 8
                  source_code: https://x/y
                  mentors: [Jeanne Essai]
                  key_figures:
                  - amount: 3
                    description: outils
                """);
    Sources beta =
        Sources.beta(folder.resolve("beta"))
            .file("content/_organisations/x.md", "---\nname: Agence X\n---")
            .product(
                "a.md",
                """
                title: A
                sponsors: /organisations/x
                phases:
                - name: construction
                  start: x
                events:
                - name: fast""");
    List<Entry> rows =
        read(
            folder.resolve("maison"),
            Website.SITE_EIG.harvest(site.root(), KnownProducts.ALL),
            Website.ANCIEN_SITE_EIG.harvest(former.root(), KnownProducts.ALL),
            Website.BETA_GOUV.harvest(beta.root(), KnownProducts.ALL));
    assertThat(rows).extracting(Entry::document).contains("site-eig", "ancien-site-eig");
  }

  /** The rows of harvests, read as the program reads its own tables. */
  static List<Entry> read(Path home, Harvest... harvests) throws IOException {
    copy(Path.of("data/schemas"), home.resolve("data/schemas"));
    List<String> resources = new ArrayList<>();
    for (Harvest harvest : harvests) {
      String document = harvest.website().document();
      DocumentFolder.of(home, document).replace(harvest);
      for (Table table : harvest.tables()) {
        resources.add(
            "{\"path\": \"sources/%s/%s\", \"schema\": \"schemas/%s.json\", \"eig:document\": \"%s\"}"
                .formatted(document, table.fileName(), table.layout().name(), document));
      }
    }
    Files.writeString(
        home.resolve("data/datapackage.json"),
        "{\"resources\": [" + String.join(",", resources) + "]}");
    return DataPackage.open(home).read();
  }

  private static Map<?, ?> schema(String name) throws IOException {
    Path file = Path.of("data/schemas", name + ".json");
    return (Map<?, ?>)
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
