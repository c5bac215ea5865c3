package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import eig.RawClient.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that goes through a file is as new as one that fits in memory. */
class LargeAnswersTest extends OwnSite {

  private static final String LARGE =
      "/sparql?format=csv&query="
          + URLEncoder.encode("SELECT ?a ?b { <x:s> <x:a> ?a ; <x:b> ?b }", StandardCharsets.UTF_8);

  /** Two of them are more than a Spool holds in memory. */
  private static final int LENGTH = 700_000;

  /** One letter is another after a publication: among the first, the last, or in between. */
  @ParameterizedTest
  @CsvSource({"a, 0", "a, 350000", "a, 699999", "b, 0", "b, 348000", "b, 350000", "b, 699999"})
  void isSentAgainWhenOneOfItsBytesChanged(String value, int place) throws IOException {
    StringBuilder a = new StringBuilder("x".repeat(LENGTH));
    StringBuilder b = new StringBuilder("y".repeat(LENGTH));
    served.replace(generation("two", a, b));
    Reply former = get(LARGE);
    assertThat(former.text().equals("a,b\r\n" + a + "," + b + "\r\n")).isTrue();
    String tag = former.header("ETag");
    assertThat(get(LARGE, "If-None-Match: " + tag).status()).isEqualTo(304);

    (value.equals("a") ? a : b).setCharAt(place, 'z');
    served.replace(generation("three", a, b));

    Reply now = get(LARGE, "If-None-Match: " + tag);
    assertThat(now.status()).isEqualTo(200);
    assertThat(now.text().equals("a,b\r\n" + a + "," + b + "\r\n")).isTrue();
    assertThat(now.header("ETag")).isNotEqualTo(tag);
    assertThat(get(LARGE, "If-None-Match: " + now.header("ETag")).status()).isEqualTo(304);
  }

  private Served generation(String name, CharSequence a, CharSequence b) {
    DatasetGraph dataset = Fixtures.dataset(graph);
    Txn.executeWrite(
        dataset,
        () -> {
          add(dataset, "x:a", a);
          add(dataset, "x:b", b);
        });
    return Served.of(name, dataset, graph.iris(), shelf, LIMITS, turns, closed::incrementAndGet);
  }

  private static void add(DatasetGraph dataset, String property, CharSequence text) {
    dataset.add(
        Quad.defaultGraphIRI,
        NodeFactory.createURI("x:s"),
        NodeFactory.createURI(property),
        NodeFactory.createLiteralString(text.toString()));
  }
}
