package eig.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the endpoint says of itself when it is asked nothing.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">Service Description</a>
 */
@DisplayName("service description")
class ServiceDescriptionTest extends SuiteDriver {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** The properties of a service, section 3.4, and whether their value is a literal: none is. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "endpoint",
          "feature",
          "defaultEntailmentRegime",
          "entailmentRegime",
          "defaultSupportedEntailmentProfile",
          "supportedEntailmentProfile",
          "extensionFunction",
          "extensionAggregate",
          "languageExtension",
          "supportedLanguage",
          "propertyFeature",
          "defaultDataset",
          "availableGraphs",
          "resultFormat",
          "inputFormat",
          "defaultGraph",
          "namedGraph",
          "name",
          "graph");

  @TestFactory
  Stream<DynamicTest> serviceDescription() {
    return tests(
        "ServiceDescriptionTest"::equals,
        (entry, exception) -> {
          server.serve(dataset -> {});
          Graph graph = description("text/turtle");
          switch (entry.id()) {
            case "service-description/returns-rdf" -> assertThat(graph.isEmpty()).isFalse();
            case "service-description/has-endpoint-triple" -> endpointIsThisOne(graph);
            case "service-description/conforms-to-schema" -> conforms(graph);
            default -> throw new AssertionError("what does it ask for?");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/rdf+xml", "application/ld+json"})
  void itComesInTheFormatThatIsAccepted(String accept) throws Exception {
    endpointIsThisOne(description(accept));
  }

  private static Graph description(String accept) throws Exception {
    RawClient.Reply reply = server.get("/sparql", "Accept: " + accept);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    String type = reply.header("Content-Type").split(";", 2)[0];
    assertThat(type).isEqualTo(accept);
    return RDFParser.fromString(reply.text(), RDFLanguages.contentTypeToLang(type))
        .base("http://localhost/sparql")
        .toGraph();
  }

  /** Section 2: there is a service whose endpoint is the address that was asked. */
  private static void endpointIsThisOne(Graph graph) {
    assertThat(graph.stream(Node.ANY, sd("endpoint"), Node.ANY).toList())
        .hasSize(1)
        .allMatch(triple -> triple.getObject().getURI().endsWith("/sparql"))
        .allMatch(
            triple ->
                graph.contains(Triple.create(triple.getSubject(), RDF.Nodes.type, sd("Service"))));
  }

  /** Section 3: only terms that there are, and resources where resources are due. */
  private static void conforms(Graph graph) {
    assertThat(graph.stream().filter(triple -> isTerm(triple.getPredicate())).toList())
        .isNotEmpty()
        .allMatch(
            triple -> PROPERTIES.contains(triple.getPredicate().getURI().substring(SD.length())))
        .noneMatch(triple -> triple.getObject().isLiteral());
    assertThat(graph.stream(Node.ANY, sd("supportedLanguage"), Node.ANY).toList())
        .extracting(Triple::getObject)
        .containsExactly(sd("SPARQL11Query"));
  }

  private static boolean isTerm(Node predicate) {
    return predicate.getURI().startsWith(SD);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
