package eig.graph;

import eig.model.Document;
import eig.model.Programme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Builds the graph of a programme. The view of one document and the retained view are one method.
 */
public final class GraphBuilder {

  private final Ontology ontology;
  private final Iris iris;
  private final Names names;
  private final Readings readings;
  private final Ranks ranks;
  private final Precision precision;
  private final Set<Claim> claims;
  private final Programme programme;
  private final Descriptions descriptions;
  private final Map<Node, Node> persons = new HashMap<>();

  private GraphBuilder(Programme programme, Ontology ontology, Iris iris) {
    this.programme = programme;
    this.ontology = ontology;
    this.iris = iris;
    names = new Names(programme, iris);
    precision = new Precision(programme, iris);
    readings = new Readings(programme, iris);
    descriptions = new Descriptions(iris);
    claims = new ClaimWriter(programme, iris).claims();
    ranks = new Ranks(programme, iris, claims);
    ranks.refuseIdle(ontology, claims);
    claims.forEach(
        claim -> {
          if (claim.triple().getPredicate().equals(Eig.personne)) {
            persons.put(claim.triple().getSubject(), claim.triple().getObject());
          }
        });
  }

  /** Builds all graphs. */
  public static KnowledgeGraph build(Programme programme, Ontology ontology, Iris iris) {
    return new GraphBuilder(programme, ontology, iris).build();
  }

  private KnowledgeGraph build() {
    Map<String, Graph> views = new LinkedHashMap<>();
    Map<Node, Graph> others = new LinkedHashMap<>();
    // From here on everything is only read, so the documents can be viewed side by side.
    Map<String, List<Claim>> byDocument =
        claims.stream().collect(Collectors.groupingBy(claim -> claim.voice().document()));
    for (Alone alone :
        programme.documents().parallelStream()
            .map(document -> alone(document, byDocument.getOrDefault(document.id(), List.of())))
            .toList()) {
      others.put(iris.claims(alone.document()), alone.claims());
      views.put(alone.document(), alone.view());
    }
    List<Triple> decisions = new ArrayList<>(names.statements());
    decisions.addAll(readings.statements());
    others.put(iris.authorities(), graph(decisions));
    List<Triple> meta = new ArrayList<>(ontology.withoutBlankNodes());
    meta.addAll(descriptions.all(programme));
    others.put(iris.meta(), graph(meta));

    Retention retention = retention(claims);
    List<Triple> context = new ArrayList<>(decisions);
    context.addAll(descriptions.all(programme));
    Graph retained = view(context, retention);
    meta.forEach(retained::add);
    return new KnowledgeGraph(retained, views, others, iris, retention.contradictions().size());
  }

  /** What a document says, and what follows from it alone. */
  private record Alone(String document, Graph claims, Graph view) {}

  private Alone alone(Document document, List<Claim> own) {
    Set<Node> mentioned = mentioned(own);
    List<Triple> context = new ArrayList<>(readings.statementsAbout(mentioned));
    context.forEach(reading -> mentioned.add(reading.getObject()));
    context.addAll(names.statementsAbout(mentioned));
    context.addAll(descriptions.of(document));
    return new Alone(
        document.id(),
        graph(own.stream().map(Claim::triple).toList()),
        view(context, retention(own)));
  }

  private Retention retention(Collection<Claim> said) {
    return new Retention(said, ontology, ranks, precision, this::inWords);
  }

  /** A term in words; a participation by the name of its person. */
  private Node inWords(Node term) {
    return names.inWords(persons.getOrDefault(term, term));
  }

  private Graph view(List<Triple> context, Retention retention) {
    List<Triple> all = new ArrayList<>(context);
    all.addAll(retention.retained());
    all.addAll(new ContradictionWriter(iris).statements(retention.contradictions()));
    return Inference.close(all, ontology, iris);
  }

  private static Set<Node> mentioned(Collection<Claim> said) {
    Set<Node> mentioned = new HashSet<>();
    for (Claim claim : said) {
      mentioned.add(claim.triple().getSubject());
      mentioned.add(claim.triple().getObject());
    }
    return mentioned;
  }

  private static Graph graph(Collection<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }
}
