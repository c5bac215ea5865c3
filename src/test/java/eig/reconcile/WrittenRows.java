package eig.reconcile;

import eig.model.Entry;
import eig.model.Origin;
import eig.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** WrittenRows of tables written down in a test, each on a line of its own from 1. */
final class WrittenRows {

  private final List<Entry> entries = new ArrayList<>();

  /** A row of an authority. */
  WrittenRows authority(String kind, String key, String name) {
    return row("autorite:" + kind, "", cells("cle", key, "nom", name));
  }

  /** A writing and what it means: keys, separated by {@code |}. */
  WrittenRows writing(String kind, String written, String document, String keys) {
    return row(
        "ecritures",
        "",
        cells("type", kind, "ecriture", written, "document", document, "cle", keys));
  }

  /** A document, under an open licence, of that rank, without an article. */
  WrittenRows source(String id, int rank) {
    return source(id, rank, Map.of());
  }

  /** The same with more cells. */
  WrittenRows source(String id, int rank, Map<String, Value> more) {
    Map<String, List<Value>> cells =
        cells(
            "document",
            id,
            "titre",
            "Titre",
            "editeur",
            "Éditeur",
            "etat",
            "texte",
            "rang",
            "" + rank);
    cells.put("licence", List.of(name("licence", "lov2")));
    more.forEach((column, value) -> cells.put(column, List.of(value)));
    return row("sources", "", cells);
  }

  /** A cell in which a document names things of a kind. */
  WrittenRows claim(String document, String kind, String... written) {
    return row(
        "essai",
        document,
        Map.of("chose", Arrays.stream(written).map(words -> name(kind, words)).toList()));
  }

  /** A row of texts: column, cell, column, cell…; an empty cell is none. */
  WrittenRows texts(String table, String... cells) {
    return row(table, "", cells(cells));
  }

  /** Any row. */
  WrittenRows row(String table, String document, Map<String, List<Value>> cells) {
    entries.add(new Entry(table, document, cells, new Origin("lignes", entries.size() + 1)));
    return this;
  }

  List<Entry> all() {
    return List.copyOf(entries);
  }

  static Value name(String kind, String written) {
    return new Value.Name(List.of(kind), written);
  }

  private static Map<String, List<Value>> cells(String... cells) {
    Map<String, List<Value>> filled = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      if (!cells[i + 1].isEmpty()) {
        filled.put(cells[i], List.of(new Value.Text(cells[i + 1])));
      }
    }
    return filled;
  }
}
