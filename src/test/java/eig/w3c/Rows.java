package eig.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;

/**
 * A result of a SELECT or ASK.
 *
 * @param columns in order; an ASK has none
 * @param rows in order; an ASK that is true has one, of nothing
 */
record Rows(List<Var> columns, List<Binding> rows) {

  private static final String RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

  /** Reads a response. */
  static Rows of(byte[] body, Lang lang) {
    return of(
        ResultsReader.create().forceLang(lang).build().readAny(new ByteArrayInputStream(body)),
        lang);
  }

  /** Reads a file of the suite, in a format of SPARQL results or in the vocabulary of results. */
  static Rows of(Path file) throws IOException {
    Lang lang = RDFLanguages.filenameToLang(file.toString());
    if (!RDFLanguages.isTriples(lang)) {
      return of(Files.readAllBytes(file), lang);
    }
    Model model = RDFParser.source(file).base(Entry.iriOf(file)).toModel();
    return model
        .listObjectsOfProperty(ResourceFactory.createProperty(RS, "boolean"))
        .nextOptional()
        .map(answer -> ask(answer.asLiteral().getBoolean()))
        .orElseGet(() -> rows(RowSet.adapt(new RDFInput(model)), false));
  }

  private static Rows of(SPARQLResult result, Lang lang) {
    return result.isBoolean()
        ? ask(result.getBooleanResult())
        : rows(RowSet.adapt(result.getResultSet()), lang.equals(ResultSetLang.RS_CSV));
  }

  private static Rows ask(boolean answer) {
    return new Rows(List.of(), answer ? List.of(Binding.builder().build()) : List.of());
  }

  private static Rows rows(RowSet read, boolean plain) {
    List<Binding> rows = new ArrayList<>();
    read.forEach(row -> rows.add(plain ? withBlankNodes(row) : row));
    return new Rows(read.getResultVars(), rows);
  }

  /** CSV has strings only; what looks like a blank node stands for one. */
  private static Binding withBlankNodes(Binding row) {
    BindingBuilder out = Binding.builder();
    row.forEach(
        (column, cell) -> {
          String text = cell.getLiteralLexicalForm();
          Node node = text.startsWith("_:") ? NodeFactory.createBlankNode(text) : cell;
          out.add(column, node);
        });
    return out.build();
  }

  /**
   * Asserts that these rows are those that are expected, but for the names of blank nodes.
   *
   * @param ordered whether the order counts
   * @param byValue whether terms of one value are one
   */
  void assertAre(Rows expected, boolean ordered, boolean byValue) {
    assertThat(new HashSet<>(columns)).as("columns").isEqualTo(new HashSet<>(expected.columns));
    boolean same =
        ordered
            ? byValue
                ? ResultsCompare.equalsByValueAndOrder(stream(), expected.stream())
                : ResultsCompare.equalsByTermAndOrder(stream(), expected.stream())
            : byValue
                ? ResultsCompare.equalsByValue(stream(), expected.stream())
                : ResultsCompare.equalsByTerm(stream(), expected.stream());
    assertThat(same).as("%nexpected:%n%s%nbut was:%n%s%n", expected.shown(), shown()).isTrue();
  }

  /** Asserts that these rows are those of a REDUCED: each of them, once or as often as expected. */
  void assertReduce(Rows expected) {
    assertThat(new HashSet<>(columns)).as("columns").isEqualTo(new HashSet<>(expected.columns));
    Set<Binding> distinct = new HashSet<>(expected.rows);
    assertThat(new HashSet<>(rows)).isEqualTo(distinct);
    assertThat(rows.size()).isBetween(distinct.size(), expected.rows.size());
  }

  private RowSet stream() {
    return RowSetStream.create(columns, rows.iterator());
  }

  private String shown() {
    return rows.stream().map(Binding::toString).collect(Collectors.joining("\n"));
  }
}
