package eig.query;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/**
 * How an answer is written.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/">SPARQL 1.1 Results CSV and TSV</a>
 * @see <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Results JSON</a>
 */
public enum AnswerFormat {
  CSV(ResultSetLang.RS_CSV, "text/csv; charset=utf-8"),
  TSV(ResultSetLang.RS_TSV, "text/tab-separated-values; charset=utf-8"),
  JSON(ResultSetLang.RS_JSON, "application/sparql-results+json"),
  XML(ResultSetLang.RS_XML, "application/sparql-results+xml");

  @SuppressWarnings("ImmutableEnumChecker") // Lang is immutable; Jena does not annotate it
  private final Lang lang;

  private final String mediaType;

  AnswerFormat(Lang lang, String mediaType) {
    this.lang = lang;
    this.mediaType = mediaType;
  }

  /** The format of a suffix or an option: {@code csv}, {@code json}… */
  public static Optional<AnswerFormat> named(String name) {
    for (AnswerFormat format : values()) {
      if (format.suffix().equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The suffix of its addresses. */
  public String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its media type, with the character set where it is text. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes all rows.
   *
   * @throws Refusal when the format cannot hold one of them
   */
  public void write(RowSet rows, OutputStream out) {
    ResultsWriter.create()
        .lang(lang)
        .build()
        .write(out, this == XML ? PassedRows.inXml(rows) : rows);
  }

  /** Writes the answer to an ASK query; CSV and TSV have no form for it and give the bare word. */
  public void write(boolean answer, OutputStream out) {
    ResultsWriter.create().lang(lang).build().write(out, answer);
  }
}
