package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import eig.RawClient.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a client can send that is no good request. The number of each case is the one of {@code
 * security-cases.csv}.
 */
class HttpCasesTest extends RawSite {

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
    try (RawClient client = RawClient.to(site.port())) {
      // Announced and not sent: refused by its length. Who waited for it would say 408.
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
}
