package eig;

import static org.assertj.core.api.Assertions.assertThat;

import eig.graph.Eig;
import eig.graph.KnowledgeGraph;
import eig.model.Edition;
import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import eig.model.Value;
import eig.model.Withdrawals;
import eig.reconcile.Excerpt;
import eig.store.Generation;
import eig.store.Publication;
import eig.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The two editions of the project's own tables, side by side: nothing that only beta.gouv.fr says
 * is in the open one, and all that the other documents say is.
 */
class OpenEditionTest {

  private static final String CLOSED = "beta-gouv";
  private static final Pattern GRAPH =
      Pattern.compile("<https://w3id\\.org/eig/graphe/([^>]+)> \\.$", Pattern.MULTILINE);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @TempDir private static Path folder;

  private static Programme complete;
  private static Programme open;
  private static KnowledgeGraph completeGraph;
  private static KnowledgeGraph openGraph;
  private static String completeText;
  private static String openText;
  private static Secrets secrets;

  @BeforeAll
  static void buildBoth() throws IOException {
    Excerpt whole = Excerpt.of(Edition.COMPLETE, RealGraph.rows(), Withdrawals.none());
    Excerpt part = RealGraph.openExcerpt();
    assertThat(part.reconciled().doubts()).isEmpty();
    assertThat(part.leftOut())
        .containsExactly(new Excerpt.LeftOut(CLOSED, "Creative Commons BY-NC-SA 4.0"));
    complete = whole.reconciled().programme();
    open = part.reconciled().programme();
    completeGraph = RealGraph.graph();
    openGraph = RealGraph.openGraph();
    completeText = text(completeGraph);
    openText = text(openGraph);
    secrets = Secrets.of(CLOSED, complete);
  }

  private static String text(KnowledgeGraph graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theSearchFindsWhatItLooksForInTheCompleteGraph() {
    byte[] bytes = completeText.getBytes(StandardCharsets.UTF_8);
    Set<String> literals = literals(completeText);

    assertThat(secrets.distinctive()).hasSizeGreaterThan(100);
    assertThat(secrets.foundIn(bytes)).containsAll(secrets.distinctive());
    assertThat(secrets.brief()).hasSizeGreaterThan(10);
    assertThat(literals).containsAnyElementsOf(secrets.brief());
    assertThat(completeText).contains("<https://w3id.org/eig/source/" + CLOSED + ">");
    assertThat(closedOnly()).hasSizeGreaterThan(20);
  }

  @Test
  void noWordOfItIsInTheOpenGraph() {
    assertThat(secrets.foundIn(openText.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(literals(openText)).doesNotContainAnyElementsOf(secrets.brief());
  }

  @Test
  void noWordOfItIsInAnyByteOfAGeneration() throws IOException {
    Store store = Store.of(folder, Edition.OUVERTE);
    Generation generation =
        store.building(publisher -> publisher.publish(Publication.of(openGraph, "0".repeat(64))));
    Map<String, Set<String>> leaks = new TreeMap<>();
    int files = 0;
    try (Stream<Path> all = Files.walk(generation.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files++;
        Set<String> found = secrets.foundIn(Files.readAllBytes(file));
        if (!found.isEmpty()) {
          leaks.put(file.getFileName().toString(), found);
        }
      }
    }
    assertThat(files).isGreaterThan(10);
    assertThat(leaks).isEmpty();
  }

  @Test
  void itsGraphsAreThoseOfTheOpenDocuments() throws IOException {
    Set<String> expected = new TreeSet<>(Set.of("autorites", "meta"));
    Files.readAllLines(Path.of("data/sources/sources.csv")).stream()
        .skip(1)
        .filter(line -> !line.contains(",cc-by-nc-sa-4.0,"))
        .map(line -> line.substring(0, line.indexOf(',')))
        .forEach(document -> expected.addAll(List.of(document, "vue/" + document)));

    Matcher names = GRAPH.matcher(openText);
    assertThat(names.results().map(result -> result.group(1)).collect(Collectors.toSet()))
        .isEqualTo(expected)
        .doesNotContain(CLOSED);
  }

  @Test
  void itNamesNoNodeOfTheDocumentThatIsNotThere() {
    assertThat(
            Stream.of(
                    "/eig/source/" + CLOSED,
                    "/eig/graphe/" + CLOSED,
                    "/eig/graphe/vue/" + CLOSED,
                    "." + CLOSED + ".",
                    "/eig/id/licence/cc-by-nc-sa",
                    "creativecommons")
                .filter(openText::contains))
        .isEmpty();
  }

  @Test
  void itHoldsNoThingThatOnlyTheOtherDocumentSpeaksOf() {
    assertThat(closedOnly().stream().filter(key -> openText.contains("/eig/id/" + key + ">")))
        .isEmpty();
    Set<Key> spokenOf = Secrets.spokenOf(complete, document -> !document.equals(CLOSED));
    assertThat(open.identities())
        .filteredOn(identity -> !identity.isConcept())
        .extracting(Identity::key)
        .allMatch(spokenOf::contains);
  }

  private static Set<Key> closedOnly() {
    Set<Key> closedOnly = new TreeSet<>(Secrets.spokenOf(complete, CLOSED::equals));
    closedOnly.removeAll(Secrets.spokenOf(complete, document -> !document.equals(CLOSED)));
    return closedOnly;
  }

  @Test
  void whatFollowsInItFollowsFromOpenClaims() {
    for (Node property : List.of(Eig.issuDe, Eig.aDonne, Eig.porteur, Eig.codeSource, Eig.etat)) {
      Set<Triple> said = new HashSet<>();
      for (var document : open.documents()) {
        Graph claims = claims(openGraph, document.id());
        claims.find(Node.ANY, property, Node.ANY).forEach(said::add);
        Node inverse = property.equals(Eig.issuDe) ? Eig.aDonne : Eig.issuDe;
        if (property.equals(Eig.issuDe) || property.equals(Eig.aDonne)) {
          claims
              .find(Node.ANY, inverse, Node.ANY)
              .mapWith(t -> Triple.create(t.getObject(), property, t.getSubject()))
              .forEach(said::add);
        }
      }
      assertThat(said).as(property.getLocalName()).isNotEmpty();
      assertThat(openGraph.retained().find(Node.ANY, property, Node.ANY).toList())
          .as(property.getLocalName())
          .isNotEmpty()
          .isSubsetOf(said);
    }
  }

  @Test
  void everyRowOfTheOpenDocumentsIsThere() {
    Map<String, Long> all = rowsByDocument(complete);
    assertThat(all.remove(CLOSED)).isGreaterThan(100);
    assertThat(rowsByDocument(open)).isEqualTo(all).hasSizeGreaterThan(5);
  }

  private static Map<String, Long> rowsByDocument(Programme programme) {
    return programme.claims().stream()
        .collect(Collectors.groupingBy(Entry::document, TreeMap::new, Collectors.counting()));
  }

  /** But for the writing that became a product's name: it is no other name of it any more. */
  @Test
  void everyClaimOfTheOpenDocumentsIsThere() {
    for (var document : open.documents()) {
      Set<Triple> before =
          claims(completeGraph, document.id()).stream().collect(Collectors.toSet());
      Set<Triple> now = claims(openGraph, document.id()).stream().collect(Collectors.toSet());
      assertThat(before).as(document.id()).containsAll(now);
      before.removeAll(now);
      assertThat(before)
          .as(document.id())
          .allSatisfy(
              claim -> {
                assertThat(claim.getPredicate()).isEqualTo(SKOS.altLabel.asNode());
                assertThat(claim.getSubject().getURI()).contains("/id/produit/");
                assertThat(
                        openGraph
                            .retained()
                            .contains(claim.getSubject(), Eig.nom, claim.getObject()))
                    .isTrue();
              });
    }
  }

  private static Graph claims(KnowledgeGraph graph, String document) {
    return Objects.requireNonNull(graph.others().get(graph.iris().claims(document)));
  }

  @Test
  void aProductIsALinkUnlessAnOpenDocumentWritesItsName() {
    Map<String, String> names =
        open.identities().stream()
            .filter(identity -> identity.key().kind().equals("produit"))
            .collect(Collectors.toMap(i -> i.key().id(), Identity::name));

    assertThat(names)
        .as("linked to by the site")
        .containsEntry("languia", "languia")
        .containsEntry("bat-id", "bat-id")
        .as("named by the booklet, as we do")
        .containsEntry("nomad", "Nomad")
        .as("named by the press page and by the former site, otherwise than we do")
        .containsEntry("monitorfish-outil", "Monitorfish")
        .containsEntry("archifiltre", "Stalactite")
        .as("only beta.gouv.fr speaks of it")
        .doesNotContainKey("transition-ecologique-des-entreprises");
  }

  @Test
  void theCompleteGraphSaysTheLicenceOfEachGraphAndWhichIsOpen() {
    Graph graph = completeGraph.retained();
    Node closed = licence(graph, CLOSED);
    Node booklet = licence(graph, "livret-promotion-6");

    assertThat(closed).hasToString("https://w3id.org/eig/id/licence/cc-by-nc-sa-4%2E0");
    assertThat(booklet).hasToString("https://w3id.org/eig/id/licence/faits");
    assertThat(object(graph, closed, Eig.ouverte).getLiteralValue()).isEqualTo(false);
    assertThat(object(graph, booklet, Eig.ouverte).getLiteralValue()).isEqualTo(true);
    assertThat(object(graph, closed, Eig.adresse))
        .hasToString("https://creativecommons.org/licenses/by-nc-sa/4.0/");
  }

  @Test
  void aDecisionThatSpeaksOfTheDocumentRestsOnIt() {
    assertThat(RealGraph.rows())
        .filteredOn(row -> Set.of("rapprochements", "arbitrages").contains(row.table()))
        .filteredOn(row -> (row.text("raison") + " " + row.text("b")).contains("beta.gouv"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.all("documents")).contains(new Value.Text(CLOSED)));
  }

  /** Whoever takes one table of the package takes its licence along. */
  @Test
  void everyTableOfTheDocumentSaysItsLicence() throws IOException {
    Object descriptor =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(Path.of("data/datapackage.json")));
    List<?> resources = (List<?>) Objects.requireNonNull(((Map<?, ?>) descriptor).get("resources"));

    assertThat(resources)
        .map(resource -> (Map<?, ?>) resource)
        .allSatisfy(
            resource ->
                assertThat(String.valueOf(resource.get("licenses")))
                    .as(String.valueOf(resource.get("path")))
                    .isEqualTo(
                        CLOSED.equals(resource.get("eig:document"))
                            ? "[{name=CC-BY-NC-SA-4.0, title=Creative Commons BY-NC-SA 4.0,"
                                + " path=https://creativecommons.org/licenses/by-nc-sa/4.0/}]"
                            : "null"));
  }

  private static Node licence(Graph graph, String document) {
    return object(
        graph,
        NodeFactory.createURI("https://w3id.org/eig/graphe/" + document),
        NodeFactory.createURI("http://purl.org/dc/terms/license"));
  }

  private static Node object(Graph graph, Node subject, Node property) {
    List<Triple> found = graph.find(subject, property, Node.ANY).toList();
    assertThat(found).as(subject + " " + property).hasSize(1);
    return found.get(0).getObject();
  }

  private static Set<String> literals(String quads) {
    List<String> found = new ArrayList<>();
    LITERAL.matcher(quads).results().forEach(result -> found.add(result.group(1)));
    return Set.copyOf(new TreeSet<>(found));
  }
}
