package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RealGraph;
import eig.graph.Iris;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The questions as editors of SPARQL find them. */
class ExamplesTest {

  private static final Graph GRAPH = GraphFactory.createDefaultGraph();
  private static Shelf shelf;

  @BeforeAll
  static void describe() {
    shelf = RealGraph.shelf();
    Examples.of(
            shelf,
            Map.of("eig", "https://w3id.org/eig/ontologie#", "sh", "http://www.w3.org/ns/shacl#"),
            new Iris(Iris.DEFAULT_BASE, List.of()))
        .forEach(GRAPH::add);
  }

  private static RowSet ask(String query) {
    return QueryExec.dataset(DatasetGraphFactory.wrap(GRAPH))
        .query(
            "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX schema: <https://schema.org/>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                + query)
        .select()
        .materialize();
  }

  /** The query by which sparql-editor looks for examples. */
  @Test
  void areFoundByAnEditor() {
    RowSet rows =
        ask(
            "SELECT DISTINCT ?sq ?comment ?query { ?sq a sh:SPARQLExecutable ;"
                + " rdfs:comment ?comment ; sh:select|sh:ask|sh:construct ?query } ORDER BY ?sq");
    int found = 0;
    while (rows.hasNext()) {
      String text = rows.next().get(Var.alloc("query")).getLiteralLexicalForm();
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      assertThat(text).doesNotContain("#+");
      assertThat(shelf.all()).anyMatch(q -> q.query().equals(query));
      found++;
    }
    assertThat(found).isEqualTo(shelf.all().size());
  }

  /** The query by which it looks for prefixes. */
  @Test
  void declareTheirPrefixes() {
    RowSet rows = ask("SELECT DISTINCT ?p ?n { [] sh:namespace ?n ; sh:prefix ?p } ORDER BY ?p");
    assertThat(rows.next().get(Var.alloc("n")).getLiteralLexicalForm())
        .isEqualTo("https://w3id.org/eig/ontologie#");
    assertThat(rows.next().get(Var.alloc("p")).getLiteralLexicalForm()).isEqualTo("sh");
    assertThat(rows.hasNext()).isFalse();
  }

  /** What the shapes of SIB's collection ask of each example, and no node is blank. */
  @Test
  void keepTheRulesOfTheirShape() {
    for (String wrong :
        List.of(
            "SELECT ?s { ?s a sh:SPARQLExecutable FILTER NOT EXISTS { ?s schema:target ?t"
                + " FILTER(isIRI(?t)) } }",
            "SELECT ?s { ?s a sh:SPARQLExecutable FILTER NOT EXISTS { ?s rdfs:comment ?c"
                + " FILTER(LANG(?c) != '') } }",
            "SELECT ?s { ?s schema:keywords ?k FILTER(REGEX(?k, '^ | $')) }",
            "SELECT ?s { ?s schema:keyword ?k }",
            "SELECT ?s { ?s a sh:SPARQLExecutable ; sh:select ?a ; sh:construct ?b }",
            "SELECT ?s { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) }")) {
      assertThat(ask(wrong).hasNext()).as(wrong).isFalse();
    }
  }

  @Test
  void describeTheirParameters() {
    RowSet rows =
        ask(
            "SELECT ?name ?path ?optional ?default { <https://w3id.org/eig/question/medias>"
                + " sh:parameter ?p . ?p sh:name ?name ; sh:path ?path ; sh:optional ?optional ;"
                + " sh:datatype ?type ; sh:defaultValue ?default }");
    var row = rows.next();
    assertThat(row.get(Var.alloc("name")).getLiteralLexicalForm()).isEqualTo("min");
    assertThat(row.get(Var.alloc("path")).getURI()).endsWith("/_min");
    assertThat(row.get(Var.alloc("optional")).getLiteralLexicalForm()).isEqualTo("true");
    assertThat(row.get(Var.alloc("default")).getLiteralValue()).isEqualTo(1);
  }
}
