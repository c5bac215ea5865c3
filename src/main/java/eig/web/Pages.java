package eig.web;

import eig.publish.PublishedFolder;
import eig.query.Question;
import eig.query.Shelf;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** The pages: a view record for each, rendered by a template that escapes what it is given. */
public final class Pages {

  /** A count of the home page. */
  public record Count(String label, long number) {}

  /** The home page. */
  public record Home(String generation, List<Count> counts, Map<String, List<Question>> themes) {}

  /** The files to download, by dataset. */
  public record Downloads(Map<String, List<String>> sets) {}

  /** A page with a table. */
  public record Result(String query, List<String> columns, List<List<Cell>> rows) {}

  /**
   * A cell.
   *
   * @param text what is shown
   * @param link where it leads; empty when it leads nowhere
   */
  public record Cell(String text, String link) {}

  private static final String EXAMPLE =
      """
      PREFIX eig: <https://w3id.org/eig/ontologie#>
      SELECT ?nom ?hote WHERE {
        ?defi a eig:Defi ; eig:nom ?nom ; eig:hote/eig:nom ?hote .
      } ORDER BY ?nom ?hote
      """;

  /** Of one cell. */
  private static final int SHOWN = 2_000;

  /** Of all cells of a page, which is made in memory. */
  private static final long MAX_CHARACTERS = 4L * 1024 * 1024;

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private final String home;

  Pages(Shelf shelf, String generation, List<Count> counts) {
    home = render("accueil.jte", new Home(generation, counts, shelf.byTheme()));
  }

  /** The home page, which only changes with the generation. */
  String home() {
    return home;
  }

  /** A query that shows what can be asked. */
  public static String example() {
    return EXAMPLE;
  }

  /** The answer to a query that somebody wrote. */
  String result(String query, RowSet rows) {
    return render(
        "resultat.jte",
        new Result(
            query, rows.getResultVars().stream().map(Var::getVarName).toList(), cells(rows)));
  }

  /** What can be downloaded. */
  static String downloads(PublishedFolder published) {
    return render(
        "telechargements.jte",
        new Downloads(
            published.files().stream()
                .filter(file -> file.contains("/"))
                .collect(
                    Collectors.groupingBy(
                        file -> file.substring(0, file.indexOf('/')),
                        TreeMap::new,
                        Collectors.mapping(
                            file -> file.substring(file.indexOf('/') + 1), Collectors.toList())))));
  }

  /** An error. */
  static String problem(HttpProblem problem) {
    return render("probleme.jte", problem);
  }

  /**
   * The cells of some rows.
   *
   * @throws Spool.Full when they are more than a page can hold
   */
  static List<List<Cell>> cells(RowSet rows) {
    List<Var> columns = rows.getResultVars();
    List<List<Cell>> cells = new ArrayList<>();
    long characters = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      List<Cell> shown = columns.stream().map(column -> cell(row.get(column))).toList();
      characters += shown.stream().mapToLong(c -> c.text().length() + c.link().length()).sum();
      if (characters > MAX_CHARACTERS) {
        throw new Spool.Full();
      }
      cells.add(shown);
    }
    return cells;
  }

  /** The cell of a term; empty for none. */
  static Cell cell(@Nullable Node node) {
    if (node == null) {
      return new Cell("", "");
    }
    if (!node.isURI()) {
      return new Cell(cut(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()), "");
    }
    String iri = node.getURI();
    // Data never choose the scheme of a link.
    boolean leads = iri.startsWith("https://") || iri.startsWith("http://");
    return new Cell(cut(iri), leads && iri.length() <= SHOWN ? iri : "");
  }

  /** A page is read by a person: a longer text is whole in the other formats. */
  private static String cut(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "…";
  }

  /** Fills a template. */
  static String render(String template, Object view) {
    TemplateOutput output = new StringOutput();
    TEMPLATES.render(template, view, output);
    return output.toString();
  }
}
