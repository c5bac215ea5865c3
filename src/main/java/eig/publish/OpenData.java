package eig.publish;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eig.graph.Eig;
import eig.graph.Iris;
import eig.graph.Terms;
import eig.model.UserError;
import eig.query.Answers;
import eig.query.Asking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The open edition as folders to publish, one a dataset, and the catalogues that describe them.
 *
 * <pre>
 * eig-defis/ eig-presse/      tables, each with its schema, and a datapackage.json
 * eig-graphe/                 dumps, ontology, contradictions
 * eig-equipes/                who takes part, by name: only when asked for
 * catalogue.ttl .jsonld .rdf  DCAT-AP
 * catalogue-datagouv.ttl      the feed of data.gouv.fr
 * void.ttl                    what eig-graphe holds, counted
 * SHA256SUMS
 * </pre>
 */
public final class OpenData {

  /** Why people may be named, and whom they can turn to. */
  public record Nominative(String basis, String contact) {}

  private static final Map<String, String> DESCRIBING =
      Map.of(
          "dcat", Statements.DCAT,
          "dct", Statements.DCT,
          "foaf", Statements.FOAF,
          "skos", Statements.SKOS,
          "spdx", Statements.SPDX,
          "vcard", Statements.VCARD,
          "void", Statements.VOID,
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private final Path origin;
  private final DatasetGraph open;
  private final DatasetGraph nameless;
  private final Iris iris;
  private final Map<String, String> prefixes;
  private final PublicUrl url;
  private final EditionFacts edition;
  private final PersonNames names;

  /**
   * Of an open edition.
   *
   * @param origin the folder of what it was built from
   * @param open its graph, in memory
   * @param prefixes namespaces by prefix
   * @param url under which it will be served
   * @throws UserError when the data package does not say what the edition is
   */
  public OpenData(
      Path origin, DatasetGraph open, Iris iris, Map<String, String> prefixes, PublicUrl url) {
    this.origin = origin;
    this.open = withoutViews(open, iris);
    this.iris = iris;
    this.prefixes = prefixes;
    this.url = url;
    this.edition = EditionFacts.read(origin);
    this.names = WithoutPeople.namesIn(this.open);
    this.nameless = WithoutPeople.of(this.open);
  }

  /** What follows from single documents is published nowhere, and would be read by each query. */
  private static DatasetGraph withoutViews(DatasetGraph dataset, Iris iris) {
    DatasetGraph kept = new DatasetGraphMapLink(dataset.getDefaultGraph());
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (!iris.isView(name)) {
                kept.addGraph(name, dataset.getGraph(name));
              }
            });
    return kept;
  }

  /**
   * Writes all of it, or nothing.
   *
   * @param nominative empty where nobody is to be named
   * @throws UserError when data.gouv.fr would lose something, or the disk does not take it
   */
  public void write(Path target, Optional<Nominative> nominative) {
    List<PublishedSet> sets = new ArrayList<>(PublishedSet.withoutPeople());
    nominative.ifPresent(n -> sets.add(PublishedSet.withPeople(n.basis(), n.contact())));
    Folder.replace(
        target,
        folder -> {
          List<Catalogue.Described> described = new ArrayList<>();
          for (PublishedSet set : sets) {
            described.add(set(set, folder));
          }
          describe(described, folder);
          folder.compress();
        });
  }

  private Catalogue.Described set(PublishedSet set, Folder root) throws IOException {
    Folder folder = root.within(set.id());
    boolean named = set.id().equals(PublishedSet.NOMINATIVE);
    // Counts of people are made where there are people; what is written names none.
    Answers answers = new Answers(Asking.own(open, iris));
    List<FileFacts> files = new ArrayList<>();
    StringBuilder coverage = new StringBuilder();
    for (PublishedTable table : set.tables()) {
      boolean peopleless = table.name().equals("contradictions");
      Map<String, Integer> filled =
          table.write(
              peopleless ? new Answers(Asking.own(nameless, iris)) : answers,
              named ? new PersonNames(List.of()) : names,
              folder);
      coverage
          .append(table.question().header().summary())
          .append(" : ")
          .append(
              filled.entrySet().stream()
                  .map(column -> "%s %d".formatted(column.getKey(), column.getValue()))
                  .collect(Collectors.joining(", ")))
          .append(". ");
      files.add(
          FileFacts.of(
              root.path(),
              folder.path().resolve(table.name() + ".csv"),
              table.question().header().summary(),
              table.question().header().description(),
              FileFacts.Kind.CSV));
    }
    if (set.graph()) {
      graph(root, folder, files);
    }
    String description = description(set, coverage.toString().strip());
    folder.file(
        "datapackage.json",
        out -> out.write(descriptor(set, description).getBytes(StandardCharsets.UTF_8)));
    List<LocalDate> span = span();
    return new Catalogue.Described(set, description, span.get(0), edition.date(), files);
  }

  private void graph(Folder root, Folder folder, List<FileFacts> files) throws IOException {
    List<Triple> retained = Dump.retained(nameless, iris);
    folder.gzip("eig.nq.gz", out -> Dump.quads(nameless, iris, out));
    folder.gzip("eig.nt.gz", out -> TripleFormat.NT.write(retained, prefixes, out));
    folder.file("eig.ttl", out -> TripleFormat.TTL.write(retained, prefixes, out));
    folder.file("eig.jsonld", out -> TripleFormat.JSONLD.write(retained, prefixes, out));
    Files.copy(origin.resolve("ontology/eig.ttl"), folder.path().resolve("ontologie.ttl"));
    record Part(String file, String title, String description, FileFacts.Kind kind) {}
    for (Part part :
        List.of(
            new Part(
                "eig.nq.gz",
                "Graphe entier (N-Quads)",
                "Un graphe nommé par document, nos décisions, et la vue retenue sous son nom.",
                FileFacts.Kind.NQ),
            new Part(
                "eig.nt.gz",
                "Vue retenue (N-Triples)",
                "Ce qui est retenu de tous les documents, et ce qui en découle.",
                FileFacts.Kind.NT),
            new Part("eig.ttl", "Vue retenue (Turtle)", "La même, à lire.", FileFacts.Kind.TTL),
            new Part(
                "eig.jsonld",
                "Vue retenue (JSON-LD)",
                "La même, avec son contexte.",
                FileFacts.Kind.JSONLD),
            new Part(
                "ontologie.ttl",
                "Ontologie (Turtle)",
                "Les termes du graphe, en français et en anglais.",
                FileFacts.Kind.TTL))) {
      files.add(
          FileFacts.of(
              root.path(),
              folder.path().resolve(part.file()),
              part.title(),
              part.description(),
              part.kind()));
    }
  }

  /** The first and the last day that the events and promotions have. */
  private List<LocalDate> span() {
    List<LocalDate> days = new ArrayList<>();
    open.getDefaultGraph()
        .find(Node.ANY, Eig.debutAuPlusTot, Node.ANY)
        .forEach(
            triple -> {
              if (open.getDefaultGraph()
                  .contains(triple.getSubject(), RDF.Nodes.type, Eig.Promotion)) {
                days.add(LocalDate.parse(triple.getObject().getLiteralLexicalForm()));
              }
            });
    LocalDate first = days.stream().min(LocalDate::compareTo).orElse(edition.date());
    return List.of(first, edition.date());
  }

  private String description(PublishedSet set, String coverage) {
    return String.join(
        "\n\n",
        set.about(),
        "Combien (lignes, puis lignes où la colonne est renseignée) : " + coverage,
        "Ce que les données ne disent pas : " + set.limits(),
        "Documents : " + documents() + ".",
        "Publication non officielle, édition %s du %s. Attribution : « Graphe EIG, d’après les documents du programme Entrepreneurs d’intérêt général », Licence Ouverte 2.0."
            .formatted(edition.version(), edition.date()),
        "Contact : %s, %s. Pour citer : %s, « %s », édition %s, %s."
            .formatted(
                edition.publisher(),
                edition.contact(),
                edition.publisher(),
                set.title(),
                edition.version(),
                url));
  }

  private String documents() {
    Graph graph = open.getDefaultGraph();
    Map<String, String> documents = new TreeMap<>();
    graph
        .find(Node.ANY, Terms.PROV_DERIVED_FROM, Node.ANY)
        .forEach(
            triple -> {
              Node state = triple.getObject();
              Optional<Node> document = one(graph, state, Terms.PROV_SPECIALIZATION_OF);
              Optional<Node> licence = one(graph, triple.getSubject(), Terms.DCT_LICENSE);
              document.ifPresent(
                  d ->
                      documents.put(
                          literal(graph, d, Eig.identifiant),
                          "%s (état : %s ; %s)"
                              .formatted(
                                  literal(graph, d, Eig.titre),
                                  literal(graph, state, Eig.date),
                                  licence.map(l -> literal(graph, l, Eig.nom)).orElse("?"))));
            });
    return String.join(" ; ", documents.values());
  }

  private static Optional<Node> one(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).nextOptional();
  }

  private static String literal(Graph graph, Node subject, Node property) {
    return one(graph, subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("non daté");
  }

  private String descriptor(PublishedSet set, String description) {
    JsonObject licence = new JsonObject();
    licence.addProperty("name", "lov2");
    licence.addProperty("title", "Licence Ouverte 2.0");
    licence.addProperty("path", Catalogue.LICENCE);
    JsonArray licences = new JsonArray();
    licences.add(licence);
    JsonObject descriptor = new JsonObject();
    descriptor.addProperty("profile", "tabular-data-package");
    descriptor.addProperty("name", set.id());
    descriptor.addProperty("title", set.title());
    descriptor.addProperty("description", description);
    descriptor.addProperty("version", edition.version());
    descriptor.addProperty("created", edition.date() + "T00:00:00Z");
    descriptor.add("licenses", licences);
    descriptor.add("resources", PublishedTable.resources(set.tables()));
    return Json.text(descriptor);
  }

  private void describe(List<Catalogue.Described> sets, Folder folder) throws IOException {
    List<Triple> catalogue = Catalogue.of(edition, url, sets, Catalogue.Profile.DCAT_AP);
    folder.file("catalogue.ttl", out -> TripleFormat.TTL.write(catalogue, DESCRIBING, out));
    folder.file("catalogue.jsonld", out -> TripleFormat.JSONLD.write(catalogue, DESCRIBING, out));
    folder.file("catalogue.rdf", out -> TripleFormat.RDF.write(catalogue, DESCRIBING, out));
    List<Triple> feed = Catalogue.of(edition, url, sets, Catalogue.Profile.DATA_GOUV);
    Graph graph = GraphFactory.createDefaultGraph();
    feed.forEach(graph::add);
    List<String> findings = Linter.check(graph, edition.date());
    if (!findings.isEmpty()) {
      throw new UserError(
          UserError.Kind.DATA,
          "catalogue-datagouv.ttl",
          "data.gouv.fr would lose something: " + String.join(" | ", findings),
          "change what it says");
    }
    folder.file("catalogue-datagouv.ttl", out -> TripleFormat.TTL.write(feed, DESCRIBING, out));
    Statements counted = new Statements();
    VoidDescription.of(
        Statements.iri(url.of("jeux/eig-graphe/void")), Dump.retained(nameless, iris), counted);
    folder.file("void.ttl", out -> TripleFormat.TTL.write(counted.sorted(), DESCRIBING, out));
  }
}
