package eig.publish;

import static eig.publish.Statements.DCAT;
import static eig.publish.Statements.DCT;
import static eig.publish.Statements.FOAF;
import static eig.publish.Statements.SKOS;
import static eig.publish.Statements.SPDX;
import static eig.publish.Statements.VCARD;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * Looks for everything by which data.gouv.fr is known to lose a dataset or a point of its score,
 * before it can: what udata 17.6 does with a feed, not what it should.
 */
final class Linter {

  /** The score of a dataset: how many of the nine points it earns. */
  static final int POINTS = 9;

  private static final int LONG_ENOUGH = 100;
  private static final int ACRONYM = 128;
  private static final String FREQUENCIES =
      "http://publications.europa.eu/resource/authority/frequency/";
  private static final Set<String> NEVER_STALE =
      Set.of("IRREG", "AS_NEEDED", "NOT_PLANNED", "NEVER", "OTHER", "UPDATE_CONT");
  private static final Pattern LOV2 =
      Pattern.compile("https?://(www\\.)?etalab\\.gouv\\.fr/licence-ouverte-open-licence/?");
  private static final Pattern POLYGON =
      Pattern.compile("(MULTI)?POLYGON\\s*\\(\\(.*\\)\\)", Pattern.DOTALL);
  private static final Pattern CLOSED =
      Pattern.compile("POLYGON\\s*\\(\\(\\s*([^,]+?)\\s*,.*,\\s*\\1\\s*\\)\\)", Pattern.DOTALL);
  private static final Pattern AUTOLINK = Pattern.compile("<https?://[^>]*>");
  private static final Pattern IANA =
      Pattern.compile("https://www\\.iana\\.org/assignments/media-types/[^/]+/[^/]+");
  private static final Set<String> ALGORITHMS =
      Set.of(
          "http://spdx.org/rdf/terms#checksumAlgorithm_md5",
          "http://spdx.org/rdf/terms#checksumAlgorithm_sha1",
          "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
  private static final Set<String> CLOSED_FORMATS =
      Set.of("pdf", "doc", "docx", "word", "xls", "excel", "xlsx");

  private final Graph feed;
  private final LocalDate today;
  private final List<String> findings = new ArrayList<>();

  private Linter(Graph feed, LocalDate today) {
    this.feed = feed;
    this.today = today;
  }

  /**
   * Looks at a feed.
   *
   * @param today the day of the edition: what is dated later is ignored by the harvester
   * @return what would be lost and what to change, one line each; none is as it should be
   */
  static List<String> check(Graph feed, LocalDate today) {
    Linter linter = new Linter(feed, today);
    linter.addresses();
    linter.identifiers();
    List<Node> datasets = linter.subjects(RDF.type.getURI(), DCAT + "Dataset");
    if (datasets.isEmpty()) {
      linter.found(Statements.text("catalogue"), "holds no dcat:Dataset", "describe one");
    }
    datasets.forEach(linter::dataset);
    linter.subjects(RDF.type.getURI(), DCAT + "DataService").forEach(linter::service);
    return List.copyOf(linter.findings);
  }

  /** How many of the nine points of udata's quality score a dataset earns. */
  static int score(Graph feed, Node dataset, LocalDate today) {
    Linter linter = new Linter(feed, today);
    List<Node> distributions = linter.objects(dataset, DCAT + "distribution");
    boolean[] points = {
      !linter.objects(dataset, DCT + "license").isEmpty(),
      linter.period(dataset).isPresent(),
      linter.objects(dataset, DCT + "spatial").stream().anyMatch(linter::hasGeometry),
      linter.frequency(dataset).filter(f -> !f.equals("UNKNOWN")).isPresent(),
      linter.frequency(dataset).filter(NEVER_STALE::contains).isPresent(),
      linter.objects(dataset, DCT + "description").stream()
          .anyMatch(d -> d.isLiteral() && d.getLiteralLexicalForm().length() > LONG_ENOUGH),
      distributions.stream().anyMatch(linter::hasOpenFormat),
      !distributions.isEmpty()
          && distributions.stream().allMatch(d -> linter.isReachable(linter.address(d))),
      distributions.stream().anyMatch(d -> !linter.objects(d, DCT + "description").isEmpty()),
    };
    int score = 0;
    for (boolean point : points) {
      score += point ? 1 : 0;
    }
    return score;
  }

  private void addresses() {
    feed.find()
        .forEach(
            triple -> {
              for (Node node : List.of(triple.getSubject(), triple.getObject())) {
                if (node.isURI() && !isAbsolute(node.getURI())) {
                  found(node, "is no absolute address", "write it whole: no base is given");
                }
              }
            });
  }

  private void identifiers() {
    Map<String, Node> known = new HashMap<>();
    for (String type : List.of("Dataset", "DataService", "DatasetSeries")) {
      for (Node node : subjects(RDF.type.getURI(), DCAT + type)) {
        List<Node> ids = objects(node, DCT + "identifier");
        if (ids.size() != 1 || !ids.get(0).isLiteral()) {
          found(node, "has not exactly one identifier that is text", "give one, for ever");
        } else {
          Node other = known.putIfAbsent(ids.get(0).getLiteralLexicalForm(), node);
          if (other != null && !other.equals(node)) {
            found(node, "has the identifier of " + name(other), "give each its own");
          }
        }
      }
    }
  }

  private void dataset(Node dataset) {
    if (objects(dataset, DCT + "title").stream()
        .noneMatch(t -> t.isLiteral() && t.getLiteralLanguage().equals("fr"))) {
      found(dataset, "has no title in French", "give dct:title with @fr");
    }
    List<Node> descriptions = objects(dataset, DCT + "description");
    if (descriptions.stream()
        .noneMatch(d -> d.isLiteral() && d.getLiteralLexicalForm().length() > LONG_ENOUGH)) {
      found(dataset, "has a description of 100 characters or less", "say what it holds");
    }
    if (descriptions.stream()
        .anyMatch(d -> d.isLiteral() && AUTOLINK.matcher(d.getLiteralLexicalForm()).find())) {
      found(dataset, "has an address between < and > that is eaten", "write the address bare");
    }
    List<Node> licences = objects(dataset, DCT + "license");
    if (licences.size() != 1
        || !licences.get(0).isURI()
        || !LOV2.matcher(licences.get(0).getURI()).matches()) {
      found(dataset, "has no licence that is recognised as lov2", "use " + Catalogue.LICENCE);
    }
    if (frequency(dataset).filter(f -> !f.equals("UNKNOWN")).isEmpty()) {
      found(dataset, "has no frequency that is known", "use a term of " + FREQUENCIES);
    } else if (frequency(dataset).filter(NEVER_STALE::contains).isEmpty()) {
      found(dataset, "has a frequency that goes stale", "use IRREG, or publish as often");
    }
    for (String property : List.of("modified", "issued", "created")) {
      objects(dataset, DCT + property).forEach(day -> day(dataset, property, day));
    }
    period(dataset, objects(dataset, DCT + "temporal"));
    List<Node> places = objects(dataset, DCT + "spatial");
    if (places.stream().noneMatch(this::hasGeometry)) {
      found(
          dataset,
          "has no place with a geometry in the feed",
          "put a closed dcat:bbox POLYGON, without a reference system, on the place");
    }
    for (Node word : objects(dataset, DCAT + "keyword")) {
      if (!word.isLiteral()
          || word.getLiteralLexicalForm().length() < 3
          || word.getLiteralLexicalForm().length() > 96) {
        found(dataset, "has a keyword that is dropped", "write 3 to 96 characters of text");
      }
    }
    for (Node label : objects(dataset, SKOS + "altLabel")) {
      if (label.isLiteral() && label.getLiteralLexicalForm().length() > ACRONYM) {
        found(dataset, "has an altLabel of more than 128 characters", "shorten it");
      }
    }
    if (!objects(dataset, DCT + "hasPart").isEmpty()) {
      found(dataset, "has parts, each of which becomes a bogus file", "remove dct:hasPart");
    }
    if (!objects(dataset, DCT + "conformsTo").isEmpty()) {
      found(dataset, "conforms to what is shown as its schema", "remove dct:conformsTo");
    }
    for (Node theme : objects(dataset, DCAT + "theme")) {
      if (!theme.isLiteral() && objects(theme, SKOS + "prefLabel").isEmpty()) {
        found(dataset, "has a theme without a label in the feed", "add skos:prefLabel");
      }
    }
    if (objects(dataset, DCT + "publisher").stream()
        .noneMatch(p -> objects(p, FOAF + "name").stream().anyMatch(Node::isLiteral))) {
      found(dataset, "has a publisher without a name in the feed", "add foaf:name");
    }
    contact(dataset);
    List<Node> distributions = objects(dataset, DCAT + "distribution");
    if (distributions.isEmpty()) {
      found(dataset, "has no distribution", "add one");
    }
    if (!distributions.isEmpty()
        && distributions.stream().allMatch(d -> objects(d, DCT + "description").isEmpty())) {
      found(dataset, "has no file with a description", "describe each");
    }
    distributions.forEach(this::distribution);
  }

  private void contact(Node node) {
    for (Node contact : objects(node, DCAT + "contactPoint")) {
      List<Node> ways = new ArrayList<>(objects(contact, VCARD + "hasEmail"));
      ways.addAll(objects(contact, VCARD + "hasURL"));
      if (objects(contact, VCARD + "fn").isEmpty()) {
        found(node, "has a contact without a name", "add vcard:fn");
      }
      if (ways.isEmpty()) {
        found(node, "has a contact that nobody reaches", "add vcard:hasEmail or vcard:hasURL");
      }
      if (ways.stream().anyMatch(Node::isBlank)) {
        found(node, "has a contact within a node", "write the address itself");
      }
    }
  }

  private void distribution(Node distribution) {
    Optional<String> address = address(distribution);
    if (!isReachable(address)) {
      found(
          distribution,
          "has no address that can be fetched",
          "give dcat:downloadURL, http or https, with a public host");
    }
    if (objects(distribution, DCT + "title").isEmpty()) {
      found(distribution, "has no title", "add dct:title");
    }
    List<Node> formats = objects(distribution, DCT + "format");
    if (formats.isEmpty() || !hasOpenFormat(distribution)) {
      found(distribution, "has no open format", "add dct:format");
    }
    for (Node type : objects(distribution, DCAT + "mediaType")) {
      if (!type.isURI() || !IANA.matcher(type.getURI()).matches()) {
        found(distribution, "has a media type that is kept whole", "use the https IRI of IANA");
      }
    }
    for (Node size : objects(distribution, DCAT + "byteSize")) {
      if (!size.isLiteral() || !size.getLiteralLexicalForm().matches("\\d+")) {
        found(distribution, "has a byteSize that is no number", "write digits alone");
      }
    }
    for (Node checksum : objects(distribution, SPDX + "checksum")) {
      List<Node> algorithms = objects(checksum, SPDX + "algorithm");
      if (algorithms.size() != 1
          || !algorithms.get(0).isURI()
          || !ALGORITHMS.contains(algorithms.get(0).getURI())) {
        found(distribution, "has a checksum of an unknown kind", "use sha256, as an IRI of spdx");
      }
      List<Node> values = objects(checksum, SPDX + "checksumValue");
      if (values.size() != 1
          || !values.get(0).isLiteral()
          || !values.get(0).getLiteralDatatypeURI().endsWith("#string")) {
        found(distribution, "has a checksum that is no plain text", "write a text without type");
      }
    }
  }

  private void service(Node service) {
    contact(service);
    for (Node served : objects(service, DCAT + "servesDataset")) {
      if (objects(served, DCT + "identifier").isEmpty()) {
        found(service, "serves a dataset that the feed does not identify", "describe it here");
      }
    }
    if (feed.contains(Node.ANY, Statements.iri(DCAT + "accessService"), service)) {
      found(service, "is the access of a distribution", "use servesDataset instead");
    }
  }

  private void day(Node node, String property, Node day) {
    Optional<LocalDate> date = date(day);
    if (date.isEmpty()) {
      found(node, "has a dct:" + property + " that is no day", "write an xsd:date");
    } else if (date.get().isAfter(today)) {
      found(node, "has a dct:" + property + " after the edition", "write its day");
    }
  }

  private void period(Node dataset, List<Node> periods) {
    if (periods.isEmpty()) {
      found(dataset, "has no period", "add dct:temporal");
    }
    for (Node period : periods) {
      if (period.isURI()) {
        found(dataset, "has a period with an address, which is fetched", "use a blank node");
      } else if (period.isBlank()) {
        List<Node> ends = new ArrayList<>(objects(period, DCAT + "startDate"));
        ends.addAll(objects(period, DCAT + "endDate"));
        if (ends.stream().map(Node::getLiteralDatatypeURI).distinct().count() > 1) {
          found(dataset, "has a period of two kinds of dates", "use xsd:date for both");
        }
        if (ends.isEmpty() || ends.stream().anyMatch(end -> date(end).isEmpty())) {
          found(dataset, "has a period whose ends are no days", "use xsd:date");
        }
      }
    }
  }

  private Optional<Node> period(Node dataset) {
    return objects(dataset, DCT + "temporal").stream()
        .filter(Node::isBlank)
        .filter(p -> objects(p, DCAT + "startDate").stream().anyMatch(d -> date(d).isPresent()))
        .findFirst();
  }

  private static Optional<LocalDate> date(Node day) {
    try {
      return day.isLiteral() && day.getLiteralDatatypeURI().endsWith("#date")
          ? Optional.of(LocalDate.parse(day.getLiteralLexicalForm()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean hasGeometry(Node place) {
    return feed.find(place, Node.ANY, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(o -> o.isLiteral() && o.getLiteralDatatypeURI().endsWith("wktLiteral"))
        .map(Node::getLiteralLexicalForm)
        .anyMatch(
            wkt -> POLYGON.matcher(wkt.strip()).matches() && CLOSED.matcher(wkt.strip()).find());
  }

  private Optional<String> frequency(Node dataset) {
    return objects(dataset, DCT + "accrualPeriodicity").stream()
        .filter(f -> f.isURI() && f.getURI().startsWith(FREQUENCIES))
        .map(f -> f.getURI().substring(FREQUENCIES.length()))
        .findFirst();
  }

  private boolean hasOpenFormat(Node distribution) {
    return objects(distribution, DCT + "format").stream()
        .map(f -> f.isLiteral() ? f.getLiteralLexicalForm() : f.getURI().replaceAll(".*/", ""))
        .map(f -> f.toLowerCase(Locale.ROOT))
        .anyMatch(f -> !f.isBlank() && !CLOSED_FORMATS.contains(f));
  }

  private Optional<String> address(Node distribution) {
    List<Node> addresses = new ArrayList<>(objects(distribution, DCAT + "downloadURL"));
    addresses.addAll(objects(distribution, DCAT + "accessURL"));
    return addresses.stream().filter(Node::isURI).map(Node::getURI).findFirst();
  }

  private boolean isReachable(Optional<String> address) {
    try {
      URI uri = new URI(address.orElse(""));
      String host = uri.getHost() == null ? "" : uri.getHost();
      return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && !host.isEmpty()
          && !host.endsWith(".internal")
          && !host.endsWith(".local");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isAbsolute(String iri) {
    try {
      URI uri = new URI(iri);
      return uri.isAbsolute() && !"file".equals(uri.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private List<Node> subjects(String property, String object) {
    return feed.find(Node.ANY, Statements.iri(property), Statements.iri(object))
        .mapWith(triple -> triple.getSubject())
        .toList();
  }

  private List<Node> objects(Node subject, String property) {
    return feed.find(subject, Statements.iri(property), Node.ANY)
        .mapWith(triple -> triple.getObject())
        .toList();
  }

  private void found(Node node, String what, String remedy) {
    findings.add(name(node) + " " + what + "; " + remedy);
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : node.toString();
  }
}
