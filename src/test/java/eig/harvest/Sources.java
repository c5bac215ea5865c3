package eig.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small checkout of our own making, and what a harvest takes from it. */
final class Sources {

  private final Path root;

  private Sources(Path root) {
    this.root = root;
  }

  /** A current website with nothing in it. */
  static Sources site(Path root) {
    return new Sources(root).folder("site/content/defis").folder("site/content/personnes");
  }

  /** A former website with nothing in it. */
  static Sources formerSite(Path root) {
    return new Sources(root).file("_data/defis.yml", "{}").file("_data/personnes.yml", "{}");
  }

  /** A beta.gouv.fr with nothing in it. */
  static Sources beta(Path root) {
    return new Sources(root).folder("content/_startups").folder("content/_organisations");
  }

  Path root() {
    return root;
  }

  /** Adds a folder. */
  Sources folder(String name) {
    try {
      Files.createDirectories(root.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a file. */
  Sources file(String name, String text) {
    try {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a défi of the current website. */
  Sources defi(String file, String frontMatter, String body) {
    return file("site/content/defis/" + file, "---\n" + frontMatter + "\n---\n" + body);
  }

  /** Adds a person of the current website. */
  Sources person(String file, String frontMatter) {
    return file("site/content/personnes/" + file, "---\n" + frontMatter + "\n---\n");
  }

  /** Adds a product of beta.gouv.fr. */
  Sources product(String file, String frontMatter) {
    return file("content/_startups/" + file, "---\n" + frontMatter + "\n---\nUn texte.\n");
  }

  /** The values of a column, row by row. */
  static List<String> column(Harvest harvest, Layout layout, String column) {
    int i = layout.columns().indexOf(column);
    assertThat(i).as(column).isNotNegative();
    return harvest.table(layout).rows().stream().map(row -> row.get(i)).toList();
  }

  /** The only row of a table, by column. */
  static Map<String, String> only(Harvest harvest, Layout layout) {
    List<List<String>> rows = harvest.table(layout).rows();
    assertThat(rows).hasSize(1);
    Map<String, String> cells = new java.util.HashMap<>();
    for (int i = 0; i < layout.columns().size(); i++) {
      cells.put(layout.columns().get(i), rows.get(0).get(i));
    }
    return cells;
  }

  /** What was said with a weight, each as one line. */
  static List<String> said(Harvest harvest, Remark.Weight weight) {
    return harvest.remarks(weight).stream().map(Remark::toString).toList();
  }
}
