package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  private static final String OUT = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }";

  private static Query parse(String text) {
    return Guard.parse(text, List.of(), List.of());
  }

  private static Refusal refusal(String text) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> parse(text));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static String nested(int depth) {
    // The braces of the pattern are the first level.
    return "ASK { FILTER" + "(".repeat(depth - 1) + "1" + ")".repeat(depth - 1) + " }";
  }

  private static String ofLength(int length) {
    String query = "ASK { ?s ?p ?o } #";
    return query + "x".repeat(length - query.length());
  }

  @Test
  void refusesAQueryLongerThan64KibiCharacters() {
    assertThatCode(() -> parse(ofLength(65_536))).doesNotThrowAnyException();

    Refusal refusal = refusal(ofLength(65_537));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.QUERY_TOO_LONG);
    assertThat(refusal).hasMessage("The query has 65537 characters; the limit is 65536.");
  }

  @Test
  void refusesAQueryNestedDeeperThan64() {
    assertThatCode(() -> parse(nested(64))).doesNotThrowAnyException();

    Refusal refusal = refusal(nested(65));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NESTING);
    assertThat(refusal).hasMessageContaining("64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "{", "[ :p ", "{ SELECT * "})
  void refusesTwentyThousandBracketsAtOnce(String opening) {
    assertThat(refusal("ASK { " + opening.repeat(65_000 / opening.length() - 10)).reason())
        .isEqualTo(Refusal.Reason.NESTING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "DROP ALL",
        "CLEAR DEFAULT",
        "LOAD <http://127.0.0.1:9/>",
        "LOAD <file:///etc/passwd> INTO GRAPH <urn:g>",
        "ASK {} ; DROP ALL",
        "",
        "SELECT",
      })
  void refusesAnUpdateOrNoQueryAsSyntax(String text) {
    assertThat(refusal(text).reason()).isEqualTo(Refusal.Reason.SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o LATERAL { ?s ?q ?r } }",
        "SELECT * { << ?s ?p ?o >> ?q ?r }",
        "SELECT * { LET(?x := 1) }",
        "SELECT (COUNT(*) AS ?n) { ?s <urn:p>{1,8} ?o }",
        "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
      })
  void refusesSyntaxBeyondSparql11(String text) {
    assertThat(refusal(text).reason()).isEqualTo(Refusal.Reason.SYNTAX);
  }

  @Test
  void saysOnOneLineWhereTheSyntaxIsWrong() {
    assertThat(refusal("SELECT * {\n ?s ?p }").getMessage())
        .contains("line 2")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { " + OUT + " }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { VALUES ?u { <http://127.0.0.1:9/> } SERVICE ?u { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { " + OUT + " } }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { " + OUT + " } }",
        "SELECT * { ?a ?b ?c FILTER(?a = 1 || EXISTS { { " + OUT + " } }) }",
        "SELECT * { { SELECT ?s { " + OUT + " } } }",
        "SELECT * { ?a ?b ?c MINUS { " + OUT + " } }",
        "SELECT * { ?a ?b ?c OPTIONAL { " + OUT + " } }",
        "SELECT * { { ?a ?b ?c } UNION { " + OUT + " } }",
        "SELECT * { GRAPH ?g { " + OUT + " } }",
        "SELECT * { BIND(EXISTS { " + OUT + " } AS ?x) }",
        "SELECT (EXISTS { " + OUT + " } AS ?x) { ?a ?b ?c }",
        "SELECT * { { SELECT (EXISTS { " + OUT + " } AS ?x) { ?a ?b ?c } } }",
        "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING(EXISTS { " + OUT + " })",
        "SELECT ?x { ?a ?b ?c } GROUP BY (EXISTS { " + OUT + " } AS ?x)",
        "SELECT ?a { ?a ?b ?c } ORDER BY (EXISTS { " + OUT + " })",
        "ASK { " + OUT + " }",
        "CONSTRUCT { ?s ?p ?o } WHERE { " + OUT + " }",
        "DESCRIBE ?s WHERE { " + OUT + " }",
      })
  void refusesServiceWhereverItHides(String text) {
    Refusal refusal = refusal(text);

    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.SERVICE_NOT_ALLOWED);
    assertThat(refusal.reason().status()).isEqualTo(403);
    assertThat(refusal.reason().code()).isEqualTo("service-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p \"SERVICE <http://127.0.0.1:9/> {}\" }",
        "SELECT * { ?s ?p ?o } # SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }",
        "SELECT ?service { ?service ?p ?o }",
        "SELECT * { ?s (<urn:a>/^<urn:b>)* ?o MINUS { ?s ?p 1 } } ORDER BY ?s LIMIT 5",
        "DESCRIBE <urn:a>",
      })
  void acceptsWhatOnlySpeaksOfService(String text) {
    assertThatCode(() -> parse(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "FROM <http://127.0.0.1:9/>,     http://127.0.0.1:9/",
    "FROM NAMED <file:///etc/passwd>, file:///etc/passwd",
    "FROM <urn:a> FROM <urn:z>,      urn:z",
  })
  void refusesAGraphThatTheStoreDoesNotHave(String clause, String unknown) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.add(
        Quad.create(
            NodeFactory.createURI("urn:a"),
            NodeFactory.createURI("urn:s"),
            NodeFactory.createURI("urn:p"),
            NodeFactory.createURI("urn:o")));
    Query query = parse("SELECT * " + clause + " { ?s ?p ?o }");

    assertThatThrownBy(() -> Guard.refuseUnknownGraphs(query, dataset))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.UNKNOWN_GRAPH))
        .hasMessage("<" + unknown + "> is no graph of this store.");
  }

  @Test
  void letsTheGraphsOfTheProtocolReplaceThoseOfTheText() {
    Query query =
        Guard.parse(
            "SELECT * FROM <urn:a> FROM NAMED <urn:b> { ?s ?p ?o }", List.of("urn:c"), List.of());

    assertThat(query.getGraphURIs()).containsExactly("urn:c");
    assertThat(query.getNamedGraphURIs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SYNTAX, 400, syntax",
    "QUERY_TOO_LONG, 413, query-too-long",
    "NESTING, 400, nesting",
    "UNKNOWN_GRAPH, 400, unknown-graph",
    "SERVICE_NOT_ALLOWED, 403, service-not-allowed",
    "RESULT_TOO_LARGE, 422, result-too-large",
    "QUERY_TIMEOUT, 503, query-timeout",
  })
  void givesEachRefusalTheStatusOfTheDesign(Refusal.Reason reason, int status, String code) {
    assertThat(reason.status()).isEqualTo(status);
    assertThat(reason.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1||", "1+", "1&&", "1=1||"})
  void deepExpressionsAreRefusedNotAStackOverflow(String part) {
    String query = "ASK { FILTER(" + part.repeat(60_000 / part.length()) + "1) }";

    assertThatCode(
            () -> {
              try {
                parse(query);
              } catch (Refusal e) {
                // A refusal is fine.
              }
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNION{}", "OPTIONAL{}", "MINUS{}"})
  void manyElementsAreRefusedNotAStackOverflow(String part) {
    String query = "ASK { {} " + part.repeat(60_000 / part.length()) + " }";

    assertThatCode(
            () -> {
              try {
                Query q = parse(query);
                new Asking(
                        DatasetGraphFactory.createTxnMem(),
                        new eig.graph.Iris("https://a.example/", List.of()),
                        Limits.DEFAULT)
                    .run(q, Caller.LOCAL, exec -> exec.ask());
              } catch (Refusal e) {
                // A refusal is fine.
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aRelativeIriDoesNotTellWhereTheServerStands() {
    String seen =
        new Asking(
                DatasetGraphFactory.createTxnMem(),
                new eig.graph.Iris("https://a.example/", List.of()),
                Limits.DEFAULT)
            .run(
                parse("SELECT (<secret> AS ?x) {}"),
                Caller.LOCAL,
                exec -> exec.select().next().toString());
    assertThat(seen).doesNotContain("file:");
  }

  @Test
  void aRelativeGraphDoesNotTellWhereTheServerStands() {
    assertThat(parse("ASK FROM <secret> {}").getGraphURIs())
        .noneMatch(iri -> iri.startsWith("file:"));
  }
}
