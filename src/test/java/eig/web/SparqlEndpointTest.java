package eig.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.RealGraph;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint: the protocol, the formats, the limits, and what it refuses. */
class SparqlEndpointTest extends ServedSite {

  @Test
  void aQueryIsAnsweredByGetFormAndDirectPost() throws Exception {
    String expected = "n\r\n%d\r\n".formatted(RealGraph.linesOf(DEFIS).size());
    String encoded = "query=" + encoded(COUNT);
    assertThat(get("/sparql?" + encoded, "text/csv").body()).isEqualTo(expected);
    assertThat(post(encoded, FORM, "text/csv").body()).isEqualTo(expected);
    assertThat(post(COUNT, "application/sparql-query", "text/csv").body()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv; charset=utf-8",
    "text/tab-separated-values, text/tab-separated-values; charset=utf-8",
    "*/*, application/sparql-results+json",
    "text/html, text/html;charset=utf-8",
  })
  void rowsComeInTheFormatThatIsAccepted(String accept, String type) throws Exception {
    HttpResponse<String> answer = get("/sparql?query=" + encoded(COUNT), accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).isPresent();
    assertThat(answer.body()).contains(String.valueOf(RealGraph.linesOf(DEFIS).size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml"
      })
  void aConstructedGraphParsesBackInEveryFormat(String accept) throws Exception {
    String construct =
        "PREFIX eig: <https://w3id.org/eig/ontologie#> CONSTRUCT { ?d eig:nom ?n } { ?d a eig:Defi ; eig:nom ?n }";
    HttpResponse<String> answer = get("/sparql?query=" + encoded(construct), accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    Graph graph =
        RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(accept)).toGraph();
    assertThat(graph.size()).isEqualTo(RealGraph.linesOf(DEFIS).size());
  }

  @Test
  void askAnswersInJson() throws Exception {
    assertThat(get("/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D").body())
        .contains("\"boolean\"", "true");
  }

  @Test
  void anAcceptThatNothingSatisfiesIsRefusedWithTheList() throws Exception {
    HttpResponse<String> refused = get("/sparql?query=" + encoded(COUNT), "application/pdf");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("text/csv");
  }

  @Test
  void headHasNoBody() throws Exception {
    HttpResponse<String> head =
        CLIENT.send(
            request("/sparql?query=" + encoded(COUNT))
                .method("HEAD", BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:%d/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:%d/> { ?s ?p ?o } }",
        "SELECT * { VALUES ?u { <http://localhost:%d/> } SERVICE ?u { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:%d/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE <http://localhost:%d/> { ?s ?p ?o } } } }",
        "SELECT (SUM(IF(EXISTS { SERVICE SILENT <http://localhost:%d/> { ?s ?p ?o } }, 1, 2)) AS ?n) { ?s ?p ?o }"
      })
  void serviceIsRefusedAndNothingIsContacted(String query) throws Exception {
    try (ServerSocket listener = listener()) {
      HttpResponse<String> refused =
          get("/sparql?query=" + encoded(query.formatted(listener.getLocalPort())));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("service-not-allowed");
      assertUncontacted(listener);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <http://localhost:%d/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://localhost:%d/> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"
      })
  void aGraphThatIsNotHereIsRefusedAndNothingIsFetched(String query) throws Exception {
    try (ServerSocket listener = listener()) {
      HttpResponse<String> refused =
          get("/sparql?query=" + encoded(query.formatted(listener.getLocalPort())));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("unknown-graph");
      assertUncontacted(listener);
    }
  }

  @Test
  void theProtocolChoosesAmongTheGraphsOfTheStore() throws Exception {
    String graph = encoded("https://w3id.org/eig/graphe/vue/livret-promotion-6");
    assertThat(
            get("/sparql?default-graph-uri=" + graph + "&query=" + encoded(COUNT), "text/csv")
                .body())
        .isEqualTo("n\r\n13\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "DROP ALL",
        "LOAD <http://localhost/>",
        "SELECT",
        "SELECT * { ?s ?p ?o . LATERAL { ?a ?b ?c } }"
      })
  void whatIsNoQueryOfSparql11IsASyntaxError(String text) throws Exception {
    HttpResponse<String> refused = get("/sparql?query=" + encoded(text));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("\"code\":\"syntax\"");
  }

  @ParameterizedTest
  @CsvSource({"update=DROP+ALL, 400", "nothing=1, 400", "query=ASK%7B%7D&query=ASK%7B%7D, 400"})
  void aRequestThatIsNoSingleQueryIsRefused(String parameters, int status) throws Exception {
    assertThat(get("/sparql?" + parameters).statusCode()).isEqualTo(status);
    assertThat(post(parameters, FORM, "*/*").statusCode()).isEqualTo(status);
  }

  @Test
  void aBodyOfAnotherTypeIsRefused() throws Exception {
    assertThat(post("DROP ALL", "application/sparql-update", "*/*").statusCode()).isEqualTo(415);
    assertThat(post(COUNT, "text/plain", "*/*").statusCode()).isEqualTo(415);
  }

  /** Else the body that follows would be read as the next request of the connection. */
  @Test
  void aRequestThatIsRefusedBeforeItsBodyArrivesEndsTheConnection() throws Exception {
    try (Socket socket = new Socket("localhost", site.port())) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write(
              String.join(
                      "\r\n",
                      "POST /sparql HTTP/1.1",
                      "Host: localhost",
                      "Content-Type: application/sparql-update",
                      "Content-Length: 8",
                      "",
                      "")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      List<String> head = new ArrayList<>();
      for (String line = answer.readLine();
          line != null && !line.isEmpty();
          line = answer.readLine()) {
        head.add(line);
      }
      assertThat(head.get(0)).contains(" 415 ");
      assertThat(head).contains("Connection: close");
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    String large = COUNT + "#" + "x".repeat(70_000);
    assertThat(post(large, "application/sparql-query", "*/*").statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://jena.apache.org/ARQ/function#wait>(20000)",
        "<http://jena.apache.org/ARQ/function#sprintf>(\"%300000000d\", 1)",
        "<http://www.w3.org/2005/xpath-functions#apply>(<http://jena.apache.org/ARQ/function#wait>, 20000)",
        "<java:java.lang.Runtime>(\"a\")"
      })
  void theFunctionsOfTheEngineAreRefused(String call) throws Exception {
    HttpResponse<String> answer =
        get("/sparql?query=" + encoded("SELECT (" + call + " AS ?x) {}"), "text/csv");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"function-not-allowed\"");
  }

  @Test
  void theCastsOfTheStandardAreKnown() throws Exception {
    String cast =
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:integer(\"12\") + 1 AS ?x) {}";
    assertThat(get("/sparql?query=" + encoded(cast), "text/csv").body()).isEqualTo("x\r\n13\r\n");
  }

  @Test
  void plainJsonAndXmlMeanTheResultsInThem() throws Exception {
    assertThat(
            get("/sparql?query=" + encoded(COUNT), "application/json")
                .headers()
                .firstValue("Content-Type"))
        .hasValue("application/sparql-results+json");
    assertThat(
            get("/sparql?query=" + encoded(COUNT), "application/xml")
                .headers()
                .firstValue("Content-Type"))
        .hasValue("application/sparql-results+xml");
  }

  @Test
  void aQueryOverTheTimeLimitIsAnErrorThatStatesIt() throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> stopped =
        get(
            "/sparql?query="
                + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
    assertThat(stopped.statusCode()).isEqualTo(503);
    assertThat(stopped.body()).contains("query-timeout", "3000 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  // One scan and short rows, so that the limit of rows is met before those of bytes and time.
  @ParameterizedTest
  @ValueSource(strings = {"SELECT ?a { ?a ?b ?c }", "CONSTRUCT WHERE { ?a ?b ?c }"})
  void aResultOverTheLimitIsAnErrorNotHalfAnAnswer(String query) throws Exception {
    assertThat(triples()).isGreaterThan(SMALL.rows());
    HttpResponse<String> refused = get("/sparql?query=" + encoded(query));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("result-too-large", "LIMIT");
  }

  @Test
  void aLargeAnswerIsWhole() throws Exception {
    // More bytes than the spool keeps in memory.
    HttpResponse<String> answer =
        get(
            "/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 19000"),
            "application/sparql-results+json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().length()).isGreaterThan(1024 * 1024);
    RowSet rows =
        RowSet.adapt(
            ResultSetMgr.read(
                new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
                ResultSetLang.RS_JSON));
    assertThat(rows.stream().count()).isEqualTo(Math.min(19_000, triples()));
  }

  private static long triples() {
    return Txn.calculateRead(
        reading.dataset(), () -> reading.dataset().getDefaultGraph().stream().count());
  }

  private static ServerSocket listener() throws IOException {
    ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    listener.setSoTimeout(50);
    return listener;
  }

  private static void assertUncontacted(ServerSocket listener) {
    assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
  }
}
