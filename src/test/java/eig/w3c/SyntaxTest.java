package eig.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the suite calls a query is answered; what it calls none is a syntax error. */
@DisplayName("syntax")
class SyntaxTest extends SuiteDriver {

  @TestFactory
  Stream<DynamicTest> positive() {
    return tests(
        type -> type.matches("PositiveSyntaxTest(11)?"),
        (entry, exception) -> {
          server.serve(dataset -> {});
          RawClient.Reply reply = send(entry);
          assertThat(reply.status())
              .as(entry.text() + reply.text())
              .isEqualTo(exception.equals(Optional.of(Exceptions.How.REFUSED)) ? 400 : 200);
        });
  }

  @TestFactory
  Stream<DynamicTest> negative() {
    return tests(
        type -> type.matches("NegativeSyntaxTest(11)?"),
        (entry, exception) -> {
          RawClient.Reply reply = send(entry);
          assertThat(reply.status()).as(entry.text() + reply.text()).isEqualTo(400);
          assertThat(reply.text()).contains("\"code\":\"syntax\"");
        });
  }

  private static RawClient.Reply send(Entry entry) throws Exception {
    return server.get("/sparql?query=" + SuiteServer.encoded(entry.text()));
  }
}
