package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.graph.KnowledgeGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under the guard an ordinary query has the very rows that ARQ gives without it. */
class SameAnswersTest {

  private static final String PREFIXES =
      "PREFIX eig: <https://w3id.org/eig/ontologie#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
  private static final DatasetGraph STORE = DatabaseMgr.createDatasetGraph();

  private static Asking asking =
      new Asking(STORE, new eig.graph.Iris("https://a.example/", List.of()), Limits.DEFAULT);

  @BeforeAll
  static void fill(@TempDir Path temp) {
    KnowledgeGraph graph = Fixtures.graph(Fixtures.home(temp));
    asking = new Asking(STORE, graph.iris(), Limits.DEFAULT);
    Txn.executeWrite(STORE, () -> graph.send(StreamRDFLib.dataset(STORE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 50",
        "SELECT * { ?s ?p ?o } ORDER BY DESC(?o) ?s ?p OFFSET 20 LIMIT 30",
        "SELECT DISTINCT ?p { ?s ?p ?o } ORDER BY ?p",
        "SELECT REDUCED ?p { ?s ?p ?o } ORDER BY ?p",
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?p (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (?n > 1) ORDER BY ?p",
        "SELECT (COUNT(DISTINCT *) AS ?n) { ?s ?p ?o }",
        "SELECT (GROUP_CONCAT(DISTINCT ?n; separator='|') AS ?all) { { SELECT ?n { ?d a eig:Defi ; eig:nom ?n } ORDER BY ?n } }",
        "SELECT (MIN(?n) AS ?a) (MAX(?n) AS ?b) (SAMPLE(1) AS ?c) { ?d eig:nom ?n }",
        "SELECT (SUM(STRLEN(?n)) AS ?a) (AVG(STRLEN(?n)) AS ?b) { ?d eig:nom ?n }",
        "SELECT ?d ?x { ?d a eig:Defi OPTIONAL { ?d eig:hote ?x } } ORDER BY ?d ?x",
        "SELECT ?d ?x { ?d a eig:Defi OPTIONAL { ?d eig:hote ?x FILTER (STRLEN(STR(?x)) > 40) } } ORDER BY ?d ?x",
        "SELECT ?d { ?d a eig:Promotion MINUS { ?d eig:hote ?x } } ORDER BY ?d",
        "SELECT ?d { ?d a eig:Promotion FILTER NOT EXISTS { ?d eig:hote ?x } } ORDER BY ?d",
        "SELECT ?d { ?d a eig:Defi FILTER EXISTS { ?d eig:hote ?x FILTER REGEX(STR(?x), 'a') } } ORDER BY ?d",
        "SELECT * { { ?d a eig:Defi } UNION { ?d a eig:Promotion } } ORDER BY ?d",
        "SELECT * { { SELECT ?d { ?d a eig:Defi } } { SELECT ?d ?n { ?d eig:nom ?n } } } ORDER BY ?d ?n",
        "SELECT ?a ?b { ?a eig:hote/^eig:hote ?b } ORDER BY ?a ?b",
        "SELECT ?a ?b { ?a (eig:hote|eig:promotion)+ ?b } ORDER BY ?a ?b",
        "SELECT ?b { ?a a eig:Defi . ?a eig:hote* ?b } ORDER BY ?b",
        "SELECT ?a ?b { ?a !(eig:hote|eig:nom) ?b } ORDER BY ?a ?b LIMIT 40",
        "SELECT ?a ?b { ?a eig:hote? ?b . ?a a eig:Defi } ORDER BY ?a ?b",
        "SELECT ?n { ?d eig:nom ?n FILTER REGEX(?n, '^[a-k]', 'i') } ORDER BY ?n",
        "SELECT ?p ?f (REGEX('a\\nB', ?p, ?f) AS ?m) { VALUES (?p ?f) { ('b$' '') ('b$' 'i') ('^b' 'im') ('a.B' 's') ('a .B' 'sx') } }",
        "SELECT ?p (REGEX('aB', ?p) AS ?m) (REGEX('aB', ?p, 'i') AS ?n) { VALUES ?p { 'b' 'B' } }",
        "SELECT ?f (REGEX('aB', 'b', ?f) AS ?m) (REPLACE('aB', 'b', 'c', ?f) AS ?n) { VALUES ?f { '' 'i' } }",
        "SELECT ?p (REPLACE('aB'@fr, ?p, 'c', 'i') AS ?m) (REPLACE('aB'@fr, ?p, 'c') AS ?n) { VALUES ?p { 'b' 'B' } }",
        "SELECT (REPLACE(?n, '(.)(.)', '$2$1') AS ?m) { ?d eig:nom ?n } ORDER BY ?m",
        "SELECT (REPLACE(?n, 'A', 'b', 'i') AS ?m) { ?d eig:nom ?n } ORDER BY ?m",
        "SELECT (CONCAT(?n, '-', UCASE(?n), ENCODE_FOR_URI(?n)) AS ?m) { ?d eig:nom ?n } ORDER BY ?m",
        "SELECT (SUBSTR(?n, 2, 3) AS ?m) (STRBEFORE(?n, 'a') AS ?o) { ?d eig:nom ?n } ORDER BY ?m ?o",
        "SELECT (1 + 2 * 3 - 4 / 5 AS ?x) (-?x AS ?y) (ROUND(2.5) AS ?z) (ABS(-1) AS ?w) {}",
        "SELECT (xsd:integer('12') * 3 AS ?x) (xsd:decimal('1.50') AS ?y) (xsd:dateTime('2020-01-01T00:00:00Z') AS ?z) {}",
        "SELECT (xsd:integer('x') AS ?x) (COALESCE(xsd:integer('y'), 7) AS ?y) {}",
        "SELECT (IF(1 < 2, 'a', 1/0) AS ?x) (BOUND(?q) AS ?y) {}",
        "SELECT ?x { VALUES ?x { 1 2 UNDEF } BIND(?x * ?x AS ?y) FILTER(?y > 1) }",
        "SELECT ?x ?y { VALUES (?x ?y) { (1 2) (3 4) } } ORDER BY ?x",
        "SELECT ?d { ?d a eig:Defi FILTER(?d IN (<https://w3id.org/eig/id/defi/atlas>)) }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
        "SELECT ?g ?d { GRAPH ?g { ?d a eig:Defi } } ORDER BY ?g ?d",
        "SELECT (STRDT('5', xsd:integer) + 1 AS ?x) (STRLANG('a', 'fr') AS ?y) {}",
        "SELECT (MD5('a') AS ?x) (SHA256('b') AS ?y) (STRLEN('é') AS ?z) {}",
        "SELECT (YEAR('2020-02-03T04:05:06Z'^^xsd:dateTime) AS ?y) {}",
        "SELECT ?p (GROUP_CONCAT(STR(?o)) AS ?all) { { SELECT ?p ?o { ?s ?p ?o . ?s a eig:Promotion } ORDER BY ?p ?o } } GROUP BY ?p ORDER BY ?p"
      })
  void anOrdinaryQueryIsAnsweredAsWithoutIt(String text) {
    Query guarded = Guard.parse(PREFIXES + text, List.of(), List.of());
    List<String> rows = asking.run(guarded, Caller.LOCAL, exec -> rows(exec.select()));
    assertThat(rows).isEqualTo(plain(PREFIXES + text)).isNotEmpty();
  }

  /** SPARQL 1.1, 17.2: what an expression has no value for is an error of that expression. */
  @ParameterizedTest
  @ValueSource(
      strings = {"'2020-02-03'^^xsd:date", "'2020'^^xsd:gYear", "'04:05:06'^^xsd:time", "'x'", "1"})
  void aPartThatADateDoesNotHaveIsNoValue(String date) {
    String text =
        PREFIXES
            + "SELECT (COALESCE(HOURS(%s), YEAR(%s), TZ(%s), 'none') AS ?x) {}".replace("%s", date);
    Query query = Guard.parse(text, List.of(), List.of());
    assertThat(asking.<List<String>>run(query, Caller.LOCAL, exec -> rows(exec.select())))
        .hasSize(1);
  }

  @Test
  void aCastWithoutItsArgumentIsRefused() {
    assertThatThrownBy(
            () -> Guard.parse(PREFIXES + "SELECT (xsd:integer() AS ?x) {}", List.of(), List.of()))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.reason()).isEqualTo(Refusal.Reason.SYNTAX));
  }

  private static List<String> plain(String text) {
    return Txn.calculateRead(
        STORE,
        () -> {
          try (QueryExec exec = QueryExec.dataset(STORE).query(QueryFactory.create(text)).build()) {
            return rows(exec.select());
          }
        });
  }

  private static List<String> rows(RowSet rows) {
    List<String> all = new ArrayList<>();
    rows.forEachRemaining(row -> all.add(BindingFactory.copy(row).toString()));
    return all;
  }
}
