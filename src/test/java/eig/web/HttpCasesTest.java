package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import eig.RawClient.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a client can do to HTTP itself, sent byte by byte. The number of each case is the one of
 * {@code security-cases.csv}.
 */
class HttpCasesTest extends ServedSite {

  private static final String ASK = "/sparql?query=ASK%7B%7D";

  private static Reply send(String request) throws IOException {
    try (RawClient client = RawClient.to(site.port())) {
      return client.send(request).read();
    }
  }

  private static Reply send(byte[] request) throws IOException {
    try (RawClient client = RawClient.to(site.port())) {
      return client.send(request).read();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertProblem(Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.text()).contains("\"code\":\"" + code + "\"");
    assertTellsNothing(reply);
  }

  /** Case 66. */
  private static void assertTellsNothing(Reply reply) {
    assertThat(reply.text().toLowerCase(Locale.ROOT))
        .doesNotContain(
            "jetty",
            "exception",
            "at org.",
            "at eig.",
            "5.6.0",
            "12.1",
            System.getProperty("user.dir").toLowerCase(Locale.ROOT));
    assertThat(reply.header("Server")).isEmpty();
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
  }

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
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "FOO"})
  void case46OtherMethodsAreRefused(String method) throws IOException {
    for (String path : List.of("/sparql", "/questions/medias", "/")) {
      Reply refused = send(RawClient.request(method, path));
      assertProblem(refused, 405, "method");
      assertThat(refused.header("Allow")).contains("GET", "HEAD", "OPTIONS");
    }
    assertThat(send("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n").status())
        .isIn(400, 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%f", "%ff%fe", "%c0%ae", "%ed%a0%80"})
  void case47WhatIsNoUtf8IsRefused(String bad) throws IOException {
    assertProblem(send(RawClient.get("/sparql?query=ASK%7B%7D" + bad)), 400, "encoding");
    assertProblem(send(RawClient.get("/questions/medias?min=" + bad)), 400, "encoding");
    assertProblem(
        send(
            RawClient.request(
                "POST", "/sparql", bytes("query=ASK%7B%7D" + bad), "Content-Type: " + FORM)),
        400,
        "encoding");
    assertThat(send(RawClient.get("/" + bad)).status()).isEqualTo(400);
  }

  @Test
  void case48OneQueryAndAskedWithoutItDescribesItself() throws IOException {
    for (String parameters : List.of("query=ASK%7B%7D&query=ASK%7B%7D", "query=", "nothing=1")) {
      assertProblem(send(RawClient.get("/sparql?" + parameters)), 400, "one-query");
    }
    Reply described = send(RawClient.get("/sparql", "Accept: text/turtle"));
    assertThat(described.status()).isEqualTo(200);
    assertThat(described.text()).contains("sparql-service-description#");
  }

  @Test
  void case49ABodyOfAnotherTypeIsRefused() throws IOException {
    byte[] query = bytes("ASK{}");
    assertProblem(
        send(RawClient.request("POST", "/sparql", query, "Content-Type: text/plain")),
        415,
        "media-type");
    assertProblem(send(RawClient.request("POST", "/sparql", bytes("query=x"))), 415, "media-type");
    assertProblem(
        send(
            RawClient.request(
                "POST",
                "/sparql",
                "ASK{}".getBytes(StandardCharsets.UTF_16),
                "Content-Type: application/sparql-query")),
        400,
        "encoding");
    assertProblem(
        send(
            RawClient.request(
                "POST",
                "/sparql",
                query,
                "Content-Type: application/sparql-query; charset=utf-16")),
        415,
        "media-type");
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
  @ValueSource(strings = {"abc", "-5", "99999999999999999999", "1.5", "0"})
  void case52ATimeThatIsNoNumberIsRefused(String timeout) throws IOException {
    assertProblem(send(RawClient.get(ASK + "&timeout=" + timeout)), 400, "timeout");
  }

  @Test
  void case52TheClientMayWaitLessThanTheLimit() throws IOException {
    String cross = encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    long start = System.nanoTime();
    Reply shorter = send(RawClient.get("/sparql?timeout=1&query=" + cross));
    assertProblem(shorter, 503, "query-timeout");
    assertThat(shorter.text()).contains("1000 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SMALL.time());
    assertThat(send(RawClient.get("/sparql?timeout=999999&query=" + cross)).text())
        .contains("3000 ms");
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

  @Test
  void case54LongAddressesAndHeadersAreRefused() throws IOException {
    assertThat(send(RawClient.get("/sparql?query=" + "x".repeat(20_000))).status()).isEqualTo(414);
    assertThat(send(RawClient.get(ASK, "X-Long: " + "x".repeat(20_000))).status()).isEqualTo(431);
    assertThat(send(RawClient.get(ASK, "Accept: " + "x".repeat(30_000))).status()).isEqualTo(431);
    String[] many =
        IntStream.range(0, 5_000).mapToObj(i -> "X-" + i + ": 1").toArray(String[]::new);
    assertThat(send(RawClient.get(ASK, many)).status()).isEqualTo(431);
  }

  @Test
  void case55LargeBodiesAreRefusedAtOnce() throws IOException {
    byte[] large = bytes("ASK{} #" + "x".repeat(100_000));
    String type = "Content-Type: application/sparql-query";
    assertProblem(send(RawClient.request("POST", "/sparql", large, type)), 413, "body-too-large");
    long start = System.nanoTime();
    try (RawClient client = RawClient.to(site.port())) {
      // Announced and not sent: refused by its length.
      Reply refused =
          client
              .send(RawClient.request("POST", "/sparql", type, "Content-Length: 60000000"))
              .read();
      assertProblem(refused, 413, "body-too-large");
    }
    for (String kind : List.of(type, "Content-Type: " + FORM)) {
      try (RawClient client = RawClient.to(site.port())) {
        String head = RawClient.request("POST", "/sparql", kind, "Transfer-Encoding: chunked");
        String chunk = "4000\r\nquery=" + "x".repeat(0x4000 - 6) + "\r\n";
        Reply refused = client.send(head + chunk.repeat(5) + "0\r\n\r\n").read();
        assertProblem(refused, 413, "body-too-large");
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void case56ACompressedBodyIsRefusedUnread() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes("ASK{}"));
      gzip.write(new byte[10_000_000]);
    }
    for (byte[] body : List.of(packed.toByteArray(), bytes("ASK{}"))) {
      assertProblem(
          send(
              RawClient.request(
                  "POST",
                  "/sparql",
                  body,
                  "Content-Type: application/sparql-query",
                  "Content-Encoding: gzip")),
          415,
          "content-encoding");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/3.0\r\nHost: a\r\n\r\n",
        "\u0016\u0003\u0001\u0000\u00a5\u0001\r\n\r\n",
        "GET /a/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /..;/etc HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a//b HTTP/1.1\r\nHost: a\r\n\r\n"
      })
  void case57WhatIsNoCorrectHttpIsRefused(String request) throws IOException {
    Reply refused = send(request);
    assertThat(refused.status()).isIn(400, 404, 505);
    assertTellsNothing(refused);
  }

  @Test
  void case58NoParameterBecomesAHeader() throws IOException {
    for (String path :
        List.of(
            ASK + "&format=json%0d%0aSet-Cookie:%20a=b",
            "/questions/medias?min=%0d%0aX-Evil:%201",
            "/questions/x%0d%0aX-Evil:%201")) {
      Reply reply = send(RawClient.get(path, "X-Request-Id: a b"));
      assertThat(reply.header("X-Evil") + reply.header("Set-Cookie")).isEmpty();
      assertThat(reply.header("X-Request-Id")).doesNotContain("a b");
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
