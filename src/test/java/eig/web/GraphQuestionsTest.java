package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RawClient.Reply;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Questions that are answered by a graph or a network, over the small programme. */
class GraphQuestionsTest extends OwnSite {

  private static Graph read(Reply reply, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(reply.text(), lang).parse(graph);
    return graph;
  }

  /** Three défis with four hosts: seven triples, in each form the same. */
  @Test
  void aGraphIsTheSameInEachForm() throws Exception {
    Graph turtle = read(get("/questions/carte.ttl"), Lang.TURTLE);
    assertThat(turtle.size()).isEqualTo(7);
    assertThat(read(get("/questions/carte.nt"), Lang.NTRIPLES).isIsomorphicWith(turtle)).isTrue();
    assertThat(read(get("/questions/carte.jsonld"), Lang.JSONLD).isIsomorphicWith(turtle)).isTrue();
    assertThat(read(get("/questions/carte.rdf"), Lang.RDFXML).isIsomorphicWith(turtle)).isTrue();
    assertThat(
            read(get("/questions/carte", "Accept: text/turtle"), Lang.TURTLE)
                .isIsomorphicWith(turtle))
        .isTrue();
    assertThat(read(get("/questions/carte.ttl?promotion=2"), Lang.TURTLE).size()).isEqualTo(2);
  }

  @Test
  void aGraphHasNoPagesAndNoTables() throws Exception {
    assertThat(get("/questions/carte.ttl?page=1").status()).isEqualTo(422);
    assertThat(get("/questions/carte.csv").status()).isEqualTo(404);
    assertThat(get("/questions/carte", "Accept: text/csv").status()).isEqualTo(406);
    assertThat(get("/questions/carte", "Accept: text/html").text())
        .contains("7 triplets.", "carte.ttl", "rdflib");
  }

  @Test
  void aNetworkIsADownloadForGephi() throws Exception {
    Reply gexf = get("/questions/reseau.gexf");
    assertThat(gexf.status()).isEqualTo(200);
    assertThat(gexf.header("Content-Type")).isEqualTo("application/gexf+xml");
    assertThat(gexf.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"reseau.gexf\"");
    assertThat(gexf.text()).contains("label=\"Ada Lebrun\"", "label=\"Atlas\"", "kind=\"Mentor\"");
    List<String> edges = get("/questions/reseau.liens.csv").text().lines().toList();
    List<String> rows = get("/questions/reseau.csv").text().lines().toList();
    assertThat(edges).hasSameSizeAs(rows);
    assertThat(get("/questions/reseau.noeuds.csv").text()).startsWith("Id,Label\r\n");
    assertThat(get("/questions/reseau.gexf?page=1").status()).isEqualTo(422);
  }

  @Test
  void anEnumeratedParameterTakesNothingElse() throws Exception {
    assertThat(get("/questions/reseau.csv?role=mentor").text())
        .contains("Mentor")
        .doesNotContain("EIG");
    Reply refused = get("/questions/reseau.csv?role=responsable");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("one of eig (EIG), mentor (Mentor)");
  }
}
