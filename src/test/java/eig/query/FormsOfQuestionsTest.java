package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsOfQuestionsTest {

  private static final Var X = Var.alloc("x");

  private static Binding row(Node term) {
    return BindingFactory.binding(X, term);
  }

  private static final Answer.Table THREE =
      new Answer.Table(
          List.of(X),
          List.of(
              row(NodeFactory.createLiteralString("a")),
              row(NodeFactory.createLiteralString("b")),
              row(NodeFactory.createLiteralString("c"))),
          Optional.of(new Coverage.Count(1, 2, "défis")));

  private static String written(Form form, Answer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(answer, node -> Optional.empty(), Map.of(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void areThoseOfRowsOfANetworkOrOfAGraph(@TempDir Path temp) {
    Shelf shelf = Shelf.read(Fixtures.home(temp));

    assertThat(Form.of(shelf.get("equipe")))
        .containsExactly(Form.CSV, Form.TSV, Form.JSON, Form.XML, Form.TABLEUR);
    assertThat(Form.of(shelf.get("reseau")))
        .containsExactly(
            Form.CSV,
            Form.TSV,
            Form.JSON,
            Form.XML,
            Form.TABLEUR,
            Form.GEXF,
            Form.NOEUDS,
            Form.LIENS);
    assertThat(Form.of(shelf.get("carte")))
        .containsExactly(Form.TTL, Form.NT, Form.JSONLD, Form.RDF);
    assertThat(Form.ofRows())
        .containsExactly(Form.CSV, Form.TSV, Form.JSON, Form.XML, Form.TABLEUR);
    assertThat(Form.ofGraph()).containsExactly(Form.TTL, Form.NT, Form.JSONLD, Form.RDF);
  }

  @ParameterizedTest
  @CsvSource({
    "CSV, csv, csv, text/csv; charset=utf-8, true",
    "TABLEUR, tableur, tableur.csv, text/csv; charset=utf-8, true",
    "NOEUDS, noeuds, noeuds.csv, text/csv; charset=utf-8, false",
    "LIENS, liens, liens.csv, text/csv; charset=utf-8, false",
    "GEXF, gexf, gexf, application/gexf+xml, false",
    "JSON, json, json, application/sparql-results+json, true",
    "TTL, ttl, ttl, text/turtle, false",
  })
  void haveANameASuffixAndAMediaType(
      Form form, String id, String suffix, String mediaType, boolean paged) {
    assertThat(form.id()).isEqualTo(id);
    assertThat(form.suffix()).isEqualTo(suffix);
    assertThat(form.mediaType()).isEqualTo(mediaType);
    assertThat(form.isPaged()).isEqualTo(paged);
  }

  @Test
  void theStandardFormsOfRows() {
    assertThat(written(Form.CSV, THREE)).isEqualTo("x\r\na\r\nb\r\nc\r\n");
    assertThat(written(Form.TSV, THREE)).isEqualTo("?x\n\"a\"\n\"b\"\n\"c\"\n");
  }

  @Test
  void aGraphThatXmlCannotHoldIsRefused() {
    Answer graph =
        new Answer.Triples(
            Set.of(
                Triple.create(
                    NodeFactory.createURI("http://x.example/a"),
                    NodeFactory.createURI("http://x.example/2"),
                    NodeFactory.createURI("http://x.example/c"))),
            Optional.empty());

    assertThatThrownBy(() -> written(Form.RDF, graph)).isInstanceOf(Refusal.class);
    assertThat(written(Form.NT, graph))
        .isEqualTo("<http://x.example/a> <http://x.example/2> <http://x.example/c> .\n");
    assertThat(GraphFormat.JSONLD.suffix()).isEqualTo("jsonld");
  }

  @Test
  void rowsThatXmlCannotHoldAreRefused() {
    Answer bad =
        new Answer.Table(
            List.of(X), List.of(row(NodeFactory.createLiteralString("\u0001"))), Optional.empty());

    assertThatThrownBy(() -> written(Form.XML, bad)).isInstanceOf(Refusal.class);
    assertThat(written(Form.XML, THREE)).contains("<literal>a</literal>");
  }

  @Test
  void aSilenceHasNoneButASentence() {
    Answer.Silence silence = new Answer.Silence("b", List.of("« a »", "« c »"), List.of("d"));

    assertThatThrownBy(() -> written(Form.CSV, silence))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(silence.sentence())
        .isEqualTo("Le document b ne dit rien de ce genre : « a », « c » n’y figure pas.");
    assertThat(silence.coverage()).isEmpty();
  }

  @Test
  void aPageIsASliceThatKeepsTheCoverage() {
    assertThat(THREE.slice(1, 1).rows()).containsExactly(THREE.rows().get(1));
    assertThat(THREE.slice(1, 9).rows()).hasSize(2);
    assertThat(THREE.slice(9, 9).rows()).isEmpty();
    assertThat(THREE.slice(0, 1).coverage()).isEqualTo(THREE.coverage());
    assertThat(THREE.slice(0, 1).columns()).containsExactly(X);
  }
}
