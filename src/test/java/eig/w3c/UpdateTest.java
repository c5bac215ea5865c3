package eig.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Nothing that updates is taken, however it is sent: the endpoint reads, and only reads. */
@DisplayName("update and graph store, refused")
class UpdateTest extends SuiteDriver {

  private static final String DATA = "<http://example/s> <http://example/p> 1 .";

  @TestFactory
  Stream<DynamicTest> update() {
    serveData();
    String before = server.quads();
    return tests(
        type -> type.matches("UpdateEvaluationTest|(Positive|Negative)UpdateSyntaxTest(11)?"),
        (entry, exception) -> {
          String text = entry.text();
          String form = "application/x-www-form-urlencoded";
          refused(400, server.post(form, "query=" + SuiteServer.encoded(text)));
          refused(400, server.post(form, "update=" + SuiteServer.encoded(text)));
          String address = "/sparql?update=" + SuiteServer.encoded(text);
          // One text of the suite is longer than an address may be.
          refused(address.length() > 16_000 ? 414 : 400, server.get(address));
          refused(415, server.post("application/sparql-update", text));
          assertThat(server.quads()).isEqualTo(before);
        });
  }

  @TestFactory
  Stream<DynamicTest> graphStore() {
    serveData();
    String before = server.quads();
    return tests(
        "GraphStoreProtocolTest"::equals,
        (entry, exception) -> {
          // Where a manifest tells its requests in prose, there is nothing to send.
          for (AskedRequest request : AskedRequest.of(entry)) {
            String path = request.path();
            for (String there : new String[] {path, path.replaceFirst("^/gsp", "/sparql")}) {
              RawClient.Reply reply = reply(request, there);
              assertThat(reply.status())
                  .as(request.method() + " " + there + " " + reply.text())
                  .isIn(400, 404, 405, 415);
            }
          }
          assertThat(server.quads()).isEqualTo(before);
        });
  }

  private static RawClient.Reply reply(AskedRequest request, String there) throws Exception {
    return request.method().equals("HEAD")
        ? server.head(request.to(there))
        : server.send(request.to(there));
  }

  private static void serveData() {
    server.serve(
        dataset -> RDFParser.fromString(DATA, org.apache.jena.riot.Lang.TURTLE).parse(dataset));
  }

  private static void refused(int status, RawClient.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
  }
}
