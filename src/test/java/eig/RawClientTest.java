package eig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests trust it to see an answer that is cut. */
class RawClientTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 5~~hello                             | hello | true",
        "Content-Length: 6~~hello                             | hello | false",
        "Transfer-Encoding: chunked~~2~he~3;x=y~llo~0~~       | hello | true",
        "Transfer-Encoding: chunked~~2~he~3~llo~0~T: a~~      | hello | true",
        "Transfer-Encoding: chunked~~2~he~3~llo~              | hello | false",
        "Transfer-Encoding: chunked~~2~he~4~llo               | hello | false",
        "Transfer-Encoding: chunked~~5~hello~0                | hello | false",
        "Connection: close~~hello                             | hello | false",
      })
  void anAnswerIsCompleteWhenItsEndWasReached(String rest, String body, boolean complete)
      throws Exception {
    RawClient.Reply reply = answering("HTTP/1.1 200 OK~" + rest);
    assertThat(reply.text()).isEqualTo(body);
    assertThat(reply.complete()).isEqualTo(complete);
  }

  @Test
  void theAnswerAfterAnInterimOneIsRead() throws Exception {
    RawClient.Reply reply =
        answering("HTTP/1.1 100 Continue~~HTTP/1.1 429 Too Many~Retry-After: 2~A: b~a: c~~");
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isEqualTo("2");
    assertThat(reply.header("a")).isEqualTo("b, c");
  }

  @Test
  void aBrokenConnectionIsNoAnswer() {
    assertThatThrownBy(() -> answering("")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> answering("HTTP/1.1 200 OK~A: b")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> answering("<html>~~")).isInstanceOf(ProtocolException.class);
  }

  @Test
  void theServerSeesTheAddressAndTheBytesThatWereGiven() throws Exception {
    byte[] sent = RawClient.request("POST", "/x", new byte[] {0, (byte) 0xff}, "A: b");
    try (ServerSocket server = listener();
        RawClient client = RawClient.to(server.getLocalPort(), 9, Duration.ofSeconds(5));
        Socket seen = server.accept()) {
      client.send(sent).endOfRequest();
      assertThat(seen.getInetAddress().getHostAddress()).isEqualTo("127.0.0.9");
      assertThat(new String(seen.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
          .isEqualTo(
              "POST /x HTTP/1.1\r\nHost: localhost\r\nA: b\r\nContent-Length: 2\r\n\r\n\0\u00ff");
    }
  }

  /** What is read when a server sends these bytes and ends; {@code ~} is the end of a line. */
  private static RawClient.Reply answering(String bytes) throws IOException {
    try (ServerSocket server = listener()) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> {
                try (Socket seen = server.accept()) {
                  // Read first: ending with bytes unread would be a reset.
                  seen.getInputStream().read(new byte[1024]);
                  seen.getOutputStream()
                      .write(bytes.replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      try (RawClient client = RawClient.to(server.getLocalPort())) {
        return client.send(RawClient.get("/")).read();
      } finally {
        served.join();
      }
    }
  }

  private static ServerSocket listener() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }
}
