package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import eig.RawClient.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of an answer. The number of each case is the one of {@code security-cases.csv}. */
class HttpAnswersTest extends RawSite {

  @Test
  void case45HeadHasTheHeadersOfGet() throws IOException {
    Reply get = send(RawClient.get(ASK));
    try (RawClient client = RawClient.to(site.port())) {
      Reply head = client.send(RawClient.request("HEAD", ASK)).readHead();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag")).isNotEmpty();
      // No body follows: the next answer begins at once.
      assertThat(client.send(RawClient.get(ASK)).read().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "callback=%3Cscript%3Ealert(1)%3C/script%3E",
        "stylesheet=%22%3F%3E%3Cscript%20xmlns=%22http://www.w3.org/1999/xhtml%22%3E",
        "force-accept=text/html%3Cscript%3E",
        "output=text/html%3Cscript%3E"
      })
  void case50ParametersOfOtherServersChangeNothing(String parameter) throws IOException {
    for (String accept :
        List.of("application/sparql-results+json", "application/sparql-results+xml")) {
      Reply reply = send(RawClient.get(ASK + "&" + parameter, "Accept: " + accept));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("Content-Type")).isEqualTo(accept);
      assertThat(reply.text()).doesNotContain("script", "alert");
    }
  }

  @Test
  void case51AnErrorPageShowsTextAsText() throws IOException {
    Reply page =
        send(
            RawClient.get(
                "/sparql?query=" + encoded("SELECT <script>alert(1)</script>"),
                "Accept: text/html"));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/pdf | 406",
        ";;q=x,,/ | 200",
        "*/*;q=0 | 406",
        "text/csv;q=0, application/json;q=0.1 | 200",
        "text/csv;q=2 | 200",
        "application/sparql-results+json;q=0, */* | 200",
      })
  void case53AcceptIsReadByTheBook(String accept, int status) throws IOException {
    Reply reply = send(RawClient.get("/sparql?query=" + encoded(COUNT), "Accept: " + accept));
    assertThat(reply.status()).isEqualTo(status);
    if (status == 406) {
      assertThat(reply.text()).contains("text/csv", "application/sparql-results+xml");
    }
    if (accept.startsWith("application/sparql-results+json;q=0")) {
      assertThat(reply.header("Content-Type")).isNotEqualTo("application/sparql-results+json");
    }
  }

  /** Case 64: what Fuseki would offer is not there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/metrics",
        "/$/stats",
        "/$/ping",
        "/$/compact/ds",
        "/$/server",
        "/ds/upload",
        "/ds/data",
        "/ds/query",
        "/metrics"
      })
  void case64NothingOfTheServerBeneathIsReachable(String path) throws IOException {
    assertProblem(send(RawClient.get(path)), 404, "unknown-address");
    assertThat(send(RawClient.request("POST", path, bytes("x"))).status()).isEqualTo(405);
  }

  @Test
  void case65AnyPageMayReadAndNoneWithCredentials() throws IOException {
    Reply preflight =
        send(
            RawClient.request(
                "OPTIONS",
                "/sparql",
                "Origin: https://elsewhere.example",
                "Access-Control-Request-Method: PUT"));
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(preflight.header("Access-Control-Allow-Methods"))
        .isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(send(RawClient.request("OPTIONS", "/questions/medias")).header("Allow"))
        .isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void case77AnAnswerThatIsKnownIsNotSentAgain() throws IOException {
    for (String path : List.of(ASK, "/questions/medias.csv", "/")) {
      Reply first = send(RawClient.get(path));
      Reply again = send(RawClient.get(path, "If-None-Match: " + first.header("ETag")));
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(send(RawClient.get(path, "If-None-Match: \"other\"")).body())
          .isEqualTo(first.body());
    }
  }

  @Test
  void everyAnswerHasAnIdOfItsOwn() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String path : List.of(ASK, "/", "/nothing", ASK)) {
      ids.add(send(RawClient.get(path)).header("X-Request-Id"));
    }
    assertThat(ids).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void case69ALongTextIsCutOnAPageAndWholeElsewhere() throws IOException {
    String query =
        "/sparql?query=" + encoded("SELECT (\"" + "x".repeat(9_000) + "\u202Ey\" AS ?t) {}");
    Reply page = send(RawClient.get(query, "Accept: text/html"));
    assertThat(page.text()).contains("x".repeat(2_000) + "…</td>", "unicode-bidi: isolate");
    assertThat(page.text()).doesNotContain("<td>" + "x".repeat(2_001));
    assertThat(send(RawClient.get(query, "Accept: text/csv")).text())
        .isEqualTo("t\r\n" + "x".repeat(9_000) + "\u202Ey\r\n");
  }

  @Test
  void case74ATableIsSavedAsItIsAndNotOpenedInPlace() throws IOException {
    String query = encoded("SELECT (\"=cmd|' /c calc'!A1\" AS ?t) {}");
    Reply csv = send(RawClient.get("/sparql?query=" + query, "Accept: text/csv"));
    // SPARQL 1.1 Results CSV, 3: the value as it is; quoted only for a comma, a quote or a line
    // end.
    assertThat(csv.text()).isEqualTo("t\r\n=cmd|' /c calc'!A1\r\n");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"resultat.csv\"");
    assertThat(send(RawClient.get("/questions/medias.tsv")).header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"medias.tsv\"");
  }

  /** Case 39, over HTTP and for graphs: what XML cannot hold is no half-readable 200. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT (\"\\u0000\" AS ?x) {} | application/sparql-results+xml",
        "CONSTRUCT { <x:a> <x:b> \"\\u000B\" } {} | application/rdf+xml",
        "CONSTRUCT { <x:a> <x:b> \"\\uFFFE\" } {} | application/rdf+xml",
        "CONSTRUCT { <x:a> <x:1> 2 } {} | application/rdf+xml",
        "CONSTRUCT { <x:a> <https://a.example/b/> 2 } {} | application/rdf+xml"
      })
  void case39WhatXmlCannotHoldIsRefusedAndOtherFormatsHaveIt(String query, String type)
      throws IOException {
    String path = "/sparql?query=" + encoded(query);
    assertProblem(send(RawClient.get(path, "Accept: " + type)), 406, "not-writable");
    assertThat(send(RawClient.get(path)).status()).isEqualTo(200);
  }
}
