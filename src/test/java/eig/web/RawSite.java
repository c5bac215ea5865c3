package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import eig.RawClient.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The real graph served, asked byte by byte. */
abstract class RawSite extends ServedSite {

  static final String ASK = "/sparql?query=ASK%7B%7D";

  static Reply send(String request) throws IOException {
    try (RawClient client = RawClient.to(site.port())) {
      return client.send(request).read();
    }
  }

  static Reply send(byte[] request) throws IOException {
    try (RawClient client = RawClient.to(site.port())) {
      return client.send(request).read();
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static void assertProblem(Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.text()).contains("\"code\":\"" + code + "\"");
    assertTellsNothing(reply);
  }

  /** Case 66. */
  static void assertTellsNothing(Reply reply) {
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
}
