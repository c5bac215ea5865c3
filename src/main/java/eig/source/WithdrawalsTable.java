package eig.source;

import eig.model.Entry;
import eig.model.Problem;
import eig.model.UserError;
import eig.model.Utf8;
import eig.model.Value;
import eig.model.Withdrawal;
import eig.model.Withdrawals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table {@link Withdrawal#FILE}. */
public final class WithdrawalsTable {

  private static final String TABLE = "retraits";
  private static final String HMAC = "[0-9a-f]{64}";
  private static final String SEAL = "[0-9a-f]{16}\\." + HMAC;

  private WithdrawalsTable() {}

  /**
   * The people who withdrew; none when a home has no such table.
   *
   * @throws UserError when a row is malformed: one that is not understood must not let somebody
   *     back
   */
  public static List<Withdrawal> read(Path home) {
    Path file = home.resolve(Withdrawal.FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    Resource resource =
        new Resource(
            Withdrawal.FILE.substring("data/".length()),
            TABLE,
            "",
            "",
            DataPackage.schema(home, TABLE));
    List<Withdrawal> rows =
        new TableReader(resource, problems)
            .read(Utf8.read(file, Withdrawal.FILE)).stream()
                .map(row -> withdrawal(row, problems))
                .toList();
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
    return rows;
  }

  /** The names and writings of the people who did not withdraw, as the authorities have them. */
  public static List<String> otherNames(Path home) {
    List<String> names = new ArrayList<>(column(home, "data/autorites/personnes.csv", "nom", ""));
    names.addAll(column(home, "data/autorites/ecritures.csv", "ecriture", Withdrawals.PERSON));
    return names;
  }

  private static List<String> column(Path home, String file, String column, String type) {
    List<List<String>> lines = CsvTable.read(home.resolve(file), file);
    int i = lines.isEmpty() ? -1 : lines.get(0).indexOf(column);
    return lines.stream()
        .skip(1)
        .filter(line -> i >= 0 && i < line.size() && (type.isEmpty() || line.contains(type)))
        .map(line -> line.get(i))
        .toList();
  }

  static boolean holds(Resource resource) {
    return resource.table().equals(TABLE);
  }

  /** The lines of the table, header first. */
  static List<List<String>> lines(List<Withdrawal> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("cle", "date", "raison", "temoin", "mots", "empreintes"));
    for (Withdrawal row : rows) {
      lines.add(
          List.of(
              row.key(),
              row.date(),
              row.reason(),
              row.witness(),
              "" + row.words(),
              String.join("|", row.fingerprints())));
    }
    return lines;
  }

  private static Withdrawal withdrawal(Entry row, List<Problem> problems) {
    List<String> seals =
        row.all("empreintes").stream().map(seal -> ((Value.Text) seal).text()).toList();
    if (!row.required("temoin").matches(HMAC) || !seals.stream().allMatch(s -> s.matches(SEAL))) {
      problems.add(
          Problem.at(
              row.origin(),
              "a fingerprint is garbled",
              "restore the row as ./eig withdraw wrote it"));
    }
    return new Withdrawal(
        row.required("cle"),
        row.required("date"),
        row.required("raison"),
        row.required("temoin"),
        row.integer("mots"),
        seals,
        row.origin());
  }
}
