package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader with RDFS entailment and the external vocabularies makes of our graph. */
class AlignmentTest {

  /** The axioms of these vocabularies that our alignments touch. */
  private static final String EXTERNAL =
      """
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .

      foaf:Person rdfs:subClassOf foaf:Agent .
      foaf:Organization rdfs:subClassOf foaf:Agent .
      foaf:page rdfs:range foaf:Document .
      schema:Project rdfs:subClassOf schema:Organization .
      schema:Article rdfs:subClassOf schema:CreativeWork .
      org:Organization rdfs:subClassOf foaf:Organization , foaf:Agent .
      foaf:Organization rdfs:subClassOf org:Organization .
      org:FormalOrganization rdfs:subClassOf org:Organization .
      org:OrganizationalUnit rdfs:subClassOf org:Organization .
      org:OrganizationalCollaboration rdfs:subClassOf org:Organization .
      org:subOrganizationOf rdfs:domain org:Organization ; rdfs:range org:Organization .
      org:transitiveSubOrganizationOf rdfs:domain org:Organization ; rdfs:range org:Organization .
      org:member rdfs:domain org:Membership ; rdfs:range foaf:Agent .
      org:organization rdfs:range org:Organization .
      prov:Person rdfs:subClassOf prov:Agent .
      prov:Organization rdfs:subClassOf prov:Agent .
      prov:agent rdfs:domain prov:Influence ; rdfs:range prov:Agent .
      prov:qualifiedAssociation rdfs:domain prov:Activity ; rdfs:range prov:Association .
      prov:hadRole rdfs:domain prov:Influence ; rdfs:range prov:Role .
      prov:wasQuotedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
      dct:contributor rdfs:range dct:Agent .
      """;

  private static final Set<Node> ORGANIZATIONS_AND_PERSONS =
      Set.of(
          node("http://xmlns.com/foaf/0.1/Person"),
          node("http://xmlns.com/foaf/0.1/Organization"),
          node("http://www.w3.org/ns/org#Organization"),
          node("http://www.w3.org/ns/prov#Person"),
          node("http://www.w3.org/ns/prov#Organization"),
          node("https://schema.org/Person"),
          node("https://schema.org/Organization"));

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Graph entailed(Path temp) {
    Graph graph = GraphFactory.createDefaultGraph();
    Fixtures.graph(Fixtures.home(temp)).retained().find().forEach(graph::add);
    RDFParser.fromString(EXTERNAL, Lang.TURTLE).parse(graph);
    return ReasonerRegistry.getRDFSReasoner().bind(graph);
  }

  private static Set<Node> typesOf(Graph graph, Node thing) {
    return graph.find(thing, RDF.Nodes.type, Node.ANY).mapWith(Triple::getObject).toSet();
  }

  @Test
  void makesNoOrganizationOrPersonOfADefiAPromotionOrAnArticle(@TempDir Path temp) {
    Graph graph = entailed(temp);
    for (Node type : List.of(Eig.Defi, Eig.Promotion, Eig.Article)) {
      Set<Node> things =
          graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject).toSet();

      assertThat(things).isNotEmpty();
      assertThat(things)
          .allSatisfy(
              thing ->
                  assertThat(typesOf(graph, thing))
                      .doesNotContainAnyElementsOf(ORGANIZATIONS_AND_PERSONS));
    }
  }

  @Test
  void makesAPersonOfAPersonneAndAnOrganizationOfAnAdministration(@TempDir Path temp) {
    Graph graph = entailed(temp);

    assertThat(typesOf(graph, Sayings.node("personne/p0001")))
        .contains(node("http://xmlns.com/foaf/0.1/Person"), node("https://schema.org/Person"))
        .doesNotContain(node("http://www.w3.org/ns/org#Organization"));
    assertThat(typesOf(graph, Sayings.node("administration/mer")))
        .contains(node("http://www.w3.org/ns/org#Organization"))
        .doesNotContain(node("http://xmlns.com/foaf/0.1/Person"));
  }

  @Test
  void makesNoThingTwoOfTheDisjointClasses(@TempDir Path temp) {
    Graph graph = entailed(temp);
    Set<Node> disjoint =
        Set.of(
            Eig.Personne,
            Eig.Administration,
            Eig.Defi,
            Eig.Promotion,
            Eig.Article,
            Eig.Produit,
            Eig.Evenement);

    assertThat(
            graph.find(Node.ANY, RDF.Nodes.type, Node.ANY).toList().stream()
                .filter(triple -> disjoint.contains(triple.getObject()))
                .collect(Collectors.groupingBy(Triple::getSubject, Collectors.counting())))
        .isNotEmpty()
        .allSatisfy((thing, classes) -> assertThat(classes).isEqualTo(1));
  }
}
