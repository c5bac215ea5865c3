package eig.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The requests of the protocol tests, as their manifest describes them. Those that query are
 * answered as it says; those that update are refused, all of them, and change nothing.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 */
@DisplayName("protocol")
class ProtocolTest extends SuiteDriver {

  private static final Pattern GRAPH = Pattern.compile("(?:default|named)-graph-uri=([^&]+)");

  @TestFactory
  Stream<DynamicTest> protocol() {
    return tests(
        "ProtocolTest"::equals,
        (entry, exception) -> {
          List<AskedRequest> requests = AskedRequest.of(entry);
          server.serve(dataset -> load(entry, requests, dataset));
          String before = server.quads();
          if (entry.id().contains("update_")) {
            for (AskedRequest request : requests) {
              refused(request);
            }
          } else {
            for (AskedRequest request : requests) {
              answered(request);
            }
          }
          assertThat(server.quads()).isEqualTo(before);
        });
  }

  private static void answered(AskedRequest request) throws Exception {
    RawClient.Reply reply = send(request);
    List<String> wanted = expected(request, "expectedStatus");
    assertThat(wanted).isNotEmpty();
    assertThat(wanted)
        .as(reply.status() + reply.text())
        .anyMatch(status -> status.endsWith("StatusCode" + reply.status() / 100 + "xx"));
    String type = reply.header("Content-Type").split(";", 2)[0];
    for (String format : expected(request, "expectedFormat")) {
      Lang lang = RDFLanguages.contentTypeToLang(type);
      switch (format) {
        case "RDF" -> RDFParser.fromString(reply.text(), lang).toGraph();
        case "boolean", "tabular" -> Rows.of(reply.body(), lang);
        default -> throw new AssertionError(format);
      }
    }
    for (String truth : expected(request, "expectedBoolean")) {
      Rows rows = Rows.of(reply.body(), RDFLanguages.contentTypeToLang(type));
      assertThat(rows.rows()).hasSize(Boolean.parseBoolean(truth) ? 1 : 0);
    }
  }

  /** A query after an update asks for what the update would have made: it must not be there. */
  private static void refused(AskedRequest request) throws Exception {
    RawClient.Reply reply = send(request);
    if (request.headers().stream().anyMatch(header -> header.endsWith("sparql-query"))) {
      assertThat(reply.status()).isEqualTo(200);
      assertThat(Rows.of(reply.body(), ResultSetLang.RS_JSON).rows()).isEmpty();
    } else {
      assertThat(reply.status()).as(reply.text()).isIn(400, 415);
    }
  }

  private static RawClient.Reply send(AskedRequest request) throws Exception {
    return server.send(request.to(request.path().replaceFirst("^/sparql/", "/sparql")));
  }

  private static List<String> expected(AskedRequest request, String property) {
    return Entry.all(request.response(), Entry.property(Entry.MF, property)).stream()
        .map(node -> node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString())
        .toList();
  }

  private static void load(Entry entry, List<AskedRequest> requests, DatasetGraph dataset) {
    dataset.getDefaultGraph().add(aTriple("http://suite.example/"));
    for (RDFNode data : Entry.all(entry.node(), Entry.property(Entry.UT, "graphData"))) {
      Resource file =
          Entry.one(data.asResource(), Entry.property(Entry.UT, "graph"))
              .orElseThrow()
              .asResource();
      String name =
          Entry.one(data.asResource(), Entry.property(Entry.RDFS, "label"))
              .orElseThrow()
              .asLiteral()
              .getString();
      Graph graph = dataset.getGraph(NodeFactory.createURI(name));
      RDFParser.source(Entry.fileOf(file)).toGraph().stream().forEach(graph::add);
    }
    // The graphs that requests name without giving data: here a graph that is named must exist.
    for (AskedRequest request : requests) {
      Matcher named = GRAPH.matcher(request.path());
      while (named.find()) {
        String name = URLDecoder.decode(named.group(1), StandardCharsets.UTF_8);
        if (!request.path().contains("using-") && !name.isEmpty()) {
          dataset.getGraph(NodeFactory.createURI(name)).add(aTriple(name));
        }
      }
    }
  }

  private static Triple aTriple(String name) {
    return Triple.create(
        NodeFactory.createURI(name),
        NodeFactory.createURI("http://suite.example/is"),
        NodeFactory.createLiteralString("here"));
  }
}
