package eig.source;

import eig.model.Key;
import eig.model.Withdrawals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the people who withdrew out of the lines of one table: a reference becomes the key, so that
 * somebody still held the role; a name in a text becomes a mark; an address that holds a name goes.
 */
public final class Redactor {

  private static final Pattern SEPARATOR = Pattern.compile("\\|");
  private static final Pattern ADDRESS =
      Pattern.compile("\\S+://\\S+|www\\.\\S+|[\\w.-]+\\.\\p{Alpha}{2,}/\\S*");

  /** Between the keys of people that one writing names together. */
  private static final String TOGETHER = " + ";

  private final Resource resource;
  private final Withdrawals withdrawals;
  private final Meanings meanings;
  private int rows;
  private int references;
  private int texts;
  private int addresses;

  Redactor(Resource resource, Withdrawals withdrawals, Meanings meanings) {
    this.resource = resource;
    this.withdrawals = withdrawals;
    this.meanings = meanings;
  }

  /**
   * For a table of claims that stands under no declaration yet.
   *
   * @param home where its schema is
   * @param table the kind of table
   */
  public static Redactor of(Path home, String table, String document, Withdrawals withdrawals) {
    return new Redactor(
        new Resource(
            "sources/" + document + "/" + table + ".csv",
            table,
            "",
            document,
            DataPackage.schema(home, table)),
        withdrawals,
        Meanings.NONE);
  }

  /** What was done so far. */
  TableCut cut() {
    return new TableCut(resource.name(), rows, references, texts, addresses);
  }

  /** The lines without them, header first as it was. */
  public List<List<String>> without(List<List<String>> lines) {
    List<List<String>> kept = new ArrayList<>();
    Set<List<String>> whole = new HashSet<>();
    Set<List<String>> named = new HashSet<>();
    List<String> header = lines.isEmpty() ? List.of() : lines.get(0);
    for (List<String> line : lines) {
      if (kept.isEmpty()) {
        kept.add(line);
        continue;
      }
      Optional<List<String>> row = isAboutThem(header, line) ? Optional.empty() : row(header, line);
      // Two writings of one name can leave two rows that say the same.
      if (row.isEmpty() || (!whole.add(row.get()) && !row.get().equals(line))) {
        rows++;
      } else {
        kept.add(distinct(header, row.get(), named));
      }
    }
    return kept;
  }

  /** Rows that only say who somebody is. */
  private boolean isAboutThem(List<String> header, List<String> line) {
    boolean people = cell(header, line, "type").equals(Withdrawals.PERSON);
    return switch (resource.table()) {
      case "ecritures" ->
          people && keys(cell(header, line, "cle")).stream().allMatch(withdrawals::has);
      case "rapprochements" ->
          people
              && (withdrawals.has(cell(header, line, "a"))
                  || withdrawals.has(cell(header, line, "b")));
      default ->
          resource.kind().equals(Withdrawals.PERSON) && withdrawals.has(cell(header, line, "cle"));
    };
  }

  private static List<String> keys(String cell) {
    return SEPARATOR.splitAsStream(cell).map(String::strip).toList();
  }

  /** A row without them; empty when what must be there would be gone. */
  private Optional<List<String>> row(List<String> header, List<String> line) {
    List<String> row = new ArrayList<>(line);
    for (int i = 0; i < Math.min(header.size(), line.size()); i++) {
      Optional<Field> field = resource.schema().field(header.get(i));
      if (field.isPresent() && !line.get(i).isBlank()) {
        row.set(i, cell(field.get(), line.get(i)));
        boolean needed = field.get().required() || isKey(header.get(i));
        if (row.get(i).isEmpty() && needed) {
          return Optional.empty();
        }
      }
    }
    together(header, line, row);
    for (Field field : resource.schema().fields()) {
      field
          .madeFrom()
          .map(column -> cell(header, row, column))
          .filter(withdrawals::has)
          .ifPresent(key -> row.set(header.indexOf(field.name()), key));
    }
    return Optional.of(row);
  }

  /** A writing of several people of whom some withdrew. */
  private void together(List<String> header, List<String> line, List<String> row) {
    List<String> keys = keys(cell(header, line, "cle"));
    if (resource.table().equals("ecritures")
        && cell(header, line, "type").equals(Withdrawals.PERSON)
        && keys.stream().anyMatch(withdrawals::has)) {
      row.set(header.indexOf("ecriture"), String.join(TOGETHER, keys));
    }
  }

  /** Rows that only the writing of a name told apart still differ. */
  private List<String> distinct(List<String> header, List<String> row, Set<List<String>> named) {
    List<String> distinct = new ArrayList<>(row);
    List<String> key = resource.schema().primaryKey();
    Optional<String> changeable =
        key.stream().filter(column -> isTaken(cell(header, row, column))).findFirst();
    while (!named.add(key.stream().map(column -> cell(header, distinct, column)).toList())
        && changeable.isPresent()) {
      int i = header.indexOf(changeable.get());
      distinct.set(i, distinct.get(i) + ".");
    }
    return distinct;
  }

  private boolean isTaken(String cell) {
    return cell.contains(Withdrawals.MARK) || withdrawals.has(cell.replaceAll(".*/", ""));
  }

  private boolean isKey(String column) {
    return resource.schema().primaryKey().contains(column);
  }

  private String cell(Field field, String cell) {
    String[] parts = field.many() ? SEPARATOR.split(cell, -1) : new String[] {cell};
    return Arrays.stream(parts)
        .map(part -> value(field, part))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("|"));
  }

  private String value(Field field, String written) {
    return switch (field.type()) {
      case INTEGER, NUMBER, PERIOD -> written;
      case REFERENCE -> reference(field, written);
      case ADDRESS -> address(written);
      case TEXT ->
          ADDRESS.matcher(written.strip()).matches()
              ? address(written)
              : counted(written, withdrawals.without(written));
    };
  }

  private String address(String written) {
    if (withdrawals.in(written)) {
      addresses++;
      return "";
    }
    return written;
  }

  private String counted(String before, String after) {
    texts += before.equals(after) ? 0 : 1;
    return after;
  }

  private String reference(Field field, String written) {
    int slash = field.kinds().size() == 1 ? -1 : written.indexOf('/');
    String kind = slash < 0 ? field.kinds().get(0) : written.substring(0, slash).strip();
    String name = written.substring(slash + 1).strip();
    String before = written.substring(0, slash + 1);
    List<String> keys = meanings.of(kind, resource.document(), name).stream().map(Key::id).toList();
    if (kind.equals(Withdrawals.PERSON)) {
      boolean theirs = keys.stream().anyMatch(withdrawals::has);
      if (!keys.isEmpty() && !theirs) {
        return written;
      }
      Optional<String> key =
          theirs ? Optional.of(String.join(TOGETHER, keys)) : withdrawals.named(name);
      if (key.isPresent()) {
        references += key.get().equals(name) ? 0 : 1;
        return key.get().equals(name) ? written : before + key.get();
      }
    } else if (keys.size() == 1 && withdrawals.in(name)) {
      // Our key for it, because names from which a name was taken may be alike.
      return counted(written, before + withdrawals.without(keys.get(0)));
    }
    return withdrawals.in(name) ? counted(written, before + withdrawals.without(name)) : written;
  }

  private static String cell(List<String> header, List<String> line, String column) {
    int i = header.indexOf(column);
    return i < 0 || i >= line.size() ? "" : line.get(i).strip();
  }
}
