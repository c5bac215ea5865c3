package eig.harvest;

import eig.source.CsvTable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The products of beta.gouv.fr that have to do with the programme: those that {@code
 * data/autorites/produits.csv} knows by the address of their page. All of them while it knows none.
 */
public final class KnownProducts {

  /** Whatever product there is. */
  public static final KnownProducts ALL = new KnownProducts(Set.of());

  private static final Pattern PAGE =
      Pattern.compile("https://beta\\.gouv\\.fr/startups/([^|/]+?)(?:\\.html)?/?(?=\\||$)");

  private static final String TABLE = "data/autorites/produits.csv";

  private final Set<String> records;

  private KnownProducts(Set<String> records) {
    this.records = Set.copyOf(records);
  }

  /** Those of a home folder; all where it has no such table. */
  public static KnownProducts of(Path home) {
    Set<String> records = new HashSet<>();
    List<List<String>> lines = CsvTable.read(home.resolve(TABLE), TABLE);
    int addresses = lines.isEmpty() ? -1 : lines.get(0).indexOf("adresses");
    for (List<String> line : lines) {
      if (addresses >= 0 && addresses < line.size()) {
        Matcher page = PAGE.matcher(line.get(addresses));
        while (page.find()) {
          records.add(page.group(1));
        }
      }
    }
    return new KnownProducts(records);
  }

  /** Whether a record, by the name of its file or one that it had before, is one of them. */
  boolean knows(String record, List<String> before) {
    return records.isEmpty()
        || records.contains(record)
        || before.stream().anyMatch(records::contains);
  }
}
