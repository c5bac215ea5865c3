package eig.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/** A form in which the answer to a question can be had, beside the page. */
public enum Form {
  CSV(AnswerFormat.CSV.mediaType(), Of.ROWS),
  TSV(AnswerFormat.TSV.mediaType(), Of.ROWS),
  JSON(AnswerFormat.JSON.mediaType(), Of.ROWS),
  XML(AnswerFormat.XML.mediaType(), Of.ROWS),
  TABLEUR("text/csv; charset=utf-8", Of.ROWS),
  GEXF("application/gexf+xml", Of.NETWORK),
  NOEUDS("text/csv; charset=utf-8", Of.NETWORK),
  LIENS("text/csv; charset=utf-8", Of.NETWORK),
  TTL(GraphFormat.TTL.mediaType(), Of.GRAPH),
  NT(GraphFormat.NT.mediaType(), Of.GRAPH),
  JSONLD(GraphFormat.JSONLD.mediaType(), Of.GRAPH),
  RDF(GraphFormat.RDF.mediaType(), Of.GRAPH);

  private enum Of {
    ROWS,
    NETWORK,
    GRAPH
  }

  private final String mediaType;
  private final Of of;

  Form(String mediaType, Of of) {
    this.mediaType = mediaType;
    this.of = of;
  }

  /** The forms that the answer to a question has; the first is the usual one. */
  public static List<Form> of(Question question) {
    return Arrays.stream(values())
        .filter(
            form ->
                switch (form.of) {
                  case ROWS -> question.query().isSelectType();
                  case NETWORK ->
                      question.query().isSelectType()
                          && Network.fits(question.header().columns().keySet());
                  case GRAPH -> question.query().isConstructType();
                })
        .toList();
  }

  /** The forms of rows. */
  public static List<Form> ofRows() {
    return Arrays.stream(values()).filter(form -> form.of == Of.ROWS).toList();
  }

  /** The forms of a graph. */
  public static List<Form> ofGraph() {
    return Arrays.stream(values()).filter(form -> form.of == Of.GRAPH).toList();
  }

  /** What {@code format=} calls it: {@code csv}, {@code tableur}, {@code gexf}… */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The suffix of its addresses and files: {@code csv}, {@code tableur.csv}… */
  public String suffix() {
    return switch (this) {
      case TABLEUR, NOEUDS, LIENS -> id() + ".csv";
      default -> id();
    };
  }

  /** Its media type, with the character set where it is text. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it is written row by row, so that a page of it makes sense. */
  public boolean isPaged() {
    return of == Of.ROWS;
  }

  /**
   * Writes an answer.
   *
   * @param names what a thing is called; empty when it has no name
   * @param options {@code sep} and {@code bom} of a table for spreadsheets
   * @throws Refusal when the form cannot hold it
   * @throws eig.model.UserError when an option is refused
   */
  public void write(
      Answer answer,
      Function<Node, Optional<String>> names,
      Map<String, String> options,
      OutputStream out) {
    if (answer instanceof Answer.Triples graph) {
      Graph triples = GraphFactory.createDefaultGraph();
      graph.triples().forEach(triples::add);
      GraphFormat.named(id()).write(triples, out);
    } else if (answer instanceof Answer.Table table) {
      switch (this) {
        case TABLEUR -> Spreadsheet.of(options).write(table, names, out);
        case GEXF -> Gexf.write(Network.of(table, names), out);
        case NOEUDS -> NetworkTables.nodes(Network.of(table, names), out);
        case LIENS -> NetworkTables.edges(Network.of(table, names), out);
        default -> AnswerFormat.named(id()).orElseThrow().write(table.rowSet(), out);
      }
    } else {
      throw new IllegalArgumentException("a silence has no form");
    }
  }
}
