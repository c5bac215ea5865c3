package eig.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each query of the suite over its data gives the result of the suite, in the format of it. */
@DisplayName("evaluation")
class EvaluationTest extends SuiteDriver {

  private static final Set<String> TYPES = Set.of("QueryEvaluationTest", "CSVResultFormatTest");

  @TestFactory
  Stream<DynamicTest> evaluation() {
    return tests(TYPES::contains, EvaluationTest::evaluate);
  }

  private static void evaluate(Entry entry, Optional<Exceptions.How> exception) throws Exception {
    String base = Entry.iriOf(entry.query());
    Query query = QueryFactory.create(entry.text(), base, Syntax.syntaxARQ);
    server.serve(dataset -> load(entry, query, dataset));
    Path expected = entry.result().orElseThrow();
    boolean graph = query.isConstructType() || query.isDescribeType();

    // The suite takes the name of the file as base; over HTTP a query says it itself.
    RawClient.Reply reply =
        server.post(
            "application/sparql-query; charset=utf-8",
            "BASE <" + base + "> " + entry.text(),
            "Accept: " + (graph ? "text/turtle" : mediaType(expected)));

    if (exception.equals(Optional.of(Exceptions.How.REFUSED))) {
      assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
      return;
    }
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    String type = reply.header("Content-Type").split(";", 2)[0];
    if (graph) {
      assertThat(type).isEqualTo("text/turtle");
      Graph got = RDFParser.fromString(reply.text(), Lang.TURTLE).toGraph();
      Graph wanted = RDFParser.source(expected).base(Entry.iriOf(expected)).toGraph();
      assertThat(IsoMatcher.isomorphic(got, wanted)).as("%s%n%s", wanted, got).isTrue();
      return;
    }
    assertThat(type).isEqualTo(mediaType(expected));
    Rows got = Rows.of(reply.body(), RDFLanguages.contentTypeToLang(type));
    if (query.isReduced() || isLax(entry)) {
      got.assertReduce(Rows.of(expected));
    } else {
      got.assertAre(
          Rows.of(expected),
          query.isOrdered(),
          exception.equals(Optional.of(Exceptions.How.VALUE)));
    }
  }

  private static boolean isLax(Entry entry) {
    return Entry.one(entry.node(), Entry.property(Entry.MF, "resultCardinality"))
        .filter(ResourceFactory.createResource(Entry.MF + "LaxCardinality")::equals)
        .isPresent();
  }

  /** The format of the expected result; JSON for what no endpoint sends. */
  private static String mediaType(Path expected) {
    Lang lang = RDFLanguages.filenameToLang(expected.toString());
    return RDFLanguages.isTriples(lang)
        ? "application/sparql-results+json"
        : lang.getHeaderString();
  }

  private static void load(Entry entry, Query query, DatasetGraph dataset) {
    Resource action = entry.action();
    List<RDFNode> data = Entry.all(action, Entry.property(Entry.QT, "data"));
    List<RDFNode> graphs = Entry.all(action, Entry.property(Entry.QT, "graphData"));
    data.forEach(file -> load(Entry.fileOf(file.asResource()), dataset.getDefaultGraph()));
    for (RDFNode graph : graphs) {
      Resource file =
          Entry.one(graph.asResource(), Entry.property(Entry.QT, "graph"))
              .map(RDFNode::asResource)
              .orElseGet(graph::asResource);
      String name =
          Entry.one(graph.asResource(), Entry.property(Entry.RDFS, "label"))
              .map(label -> label.asLiteral().getString())
              .orElseGet(file::getURI);
      load(Entry.fileOf(file), dataset.getGraph(NodeFactory.createURI(name)));
    }
    // What the query itself names must be there under its name: nothing is fetched here.
    Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
        .map(ResourceFactory::createResource)
        .filter(name -> Files.exists(Entry.fileOf(name)))
        .forEach(name -> load(Entry.fileOf(name), dataset.getGraph(name.asNode())));
  }

  private static void load(Path file, Graph into) {
    // By way of a graph in memory: blank nodes of one file are read once.
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.source(file).base(Entry.iriOf(file)).parse(StreamRDFLib.graph(read));
    read.find(Node.ANY, Node.ANY, Node.ANY).forEachRemaining(into::add);
  }
}
