package eig.publish;

import static eig.publish.Statements.DCAT;
import static eig.publish.Statements.DCT;
import static eig.publish.Statements.FOAF;
import static eig.publish.Statements.SKOS;
import static eig.publish.Statements.SPDX;
import static eig.publish.Statements.VCARD;
import static eig.publish.Statements.blank;
import static eig.publish.Statements.french;
import static eig.publish.Statements.iri;
import static eig.publish.Statements.number;
import static eig.publish.Statements.text;
import static eig.publish.Statements.typed;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Describes what is published, in DCAT 3 and DCAT-AP 3.0.1. Every term of an EU list is typed and
 * labelled here, since validators and harvesters fetch none.
 *
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.1/">DCAT-AP 3.0.1</a>
 */
final class Catalogue {

  /** The two demands that conflict: what a checksum's value is. */
  enum Profile {
    /** A hexadecimal number, as DCAT-AP wants it. */
    DCAT_AP,
    /** A plain text: udata drops the whole dataset for anything else. */
    DATA_GOUV
  }

  /** A dataset with what is known of it once it is written. */
  record Described(
      PublishedSet set, String description, LocalDate from, LocalDate to, List<FileFacts> files) {}

  static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";
  static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final Node FRANCE = iri(EU + "country/FRA");
  private static final Node SHA256 = iri(SPDX + "checksumAlgorithm_sha256");

  /** Metropolitan France: a closed ring, longitude first, against the clock. */
  private static final String BOX =
      "POLYGON((-5.2 41.3, 9.6 41.3, 9.6 51.1, -5.2 51.1, -5.2 41.3))";

  private final EditionFacts edition;
  private final PublicUrl url;
  private final Profile profile;
  private final Statements out = new Statements();

  private Catalogue(EditionFacts edition, PublicUrl url, Profile profile) {
    this.edition = edition;
    this.url = url;
    this.profile = profile;
  }

  /** The triples, sorted. */
  static List<Triple> of(
      EditionFacts edition, PublicUrl url, List<Described> sets, Profile profile) {
    Catalogue catalogue = new Catalogue(edition, url, profile);
    catalogue.terms();
    catalogue.catalogue(sets);
    sets.forEach(catalogue::dataset);
    catalogue.services();
    return catalogue.out.sorted();
  }

  private Node publisher() {
    return iri(url.of("catalogue#editeur"));
  }

  private Node contact() {
    return iri(url.of("catalogue#contact"));
  }

  private Node dataset(String id) {
    return iri(url.of("jeux/" + id));
  }

  /** What the terms of the EU's lists and the parties are. */
  private void terms() {
    out.type(publisher(), FOAF + "Agent")
        .type(publisher(), FOAF + "Organization")
        .say(publisher(), FOAF + "name", text(edition.publisher()));
    out.type(contact(), VCARD + "Kind")
        .type(contact(), VCARD + "Organization")
        .say(contact(), VCARD + "fn", text(edition.publisher()))
        .say(contact(), VCARD + "hasURL", iri(edition.contact().toString()));
    out.type(iri(LICENCE), DCT + "LicenseDocument");
    out.type(iri(FREQUENCY + "IRREG"), DCT + "Frequency");
    out.type(iri(EU + "language/FRA"), DCT + "LinguisticSystem");
    out.type(iri(EU + "access-right/PUBLIC"), DCT + "RightsStatement");
    out.type(iri(EU + "data-theme/GOVE"), SKOS + "Concept")
        .say(
            iri(EU + "data-theme/GOVE"),
            SKOS + "prefLabel",
            french("gouvernement et secteur public"))
        .say(iri(EU + "data-theme/GOVE"), SKOS + "inScheme", iri(EU + "data-theme"));
    out.type(iri(EU + "data-theme"), SKOS + "ConceptScheme")
        .say(iri(EU + "data-theme"), DCT + "title", french("thèmes de données"));
    out.type(FRANCE, DCT + "Location")
        .say(
            FRANCE,
            DCAT + "bbox",
            NodeFactory.createLiteralDT(
                BOX,
                TypeMapper.getInstance()
                    .getSafeTypeByName("http://www.opengis.net/ont/geosparql#wktLiteral")));
    out.type(SHA256, SPDX + "ChecksumAlgorithm");
    out.type(iri(url.of("")), FOAF + "Document");
    out.type(
            iri("https://www.iana.org/assignments/media-types/application/gzip"),
            DCT + "MediaTypeOrExtent")
        .type(
            iri("https://www.iana.org/assignments/media-types/application/gzip"),
            DCT + "MediaType");
  }

  private void catalogue(List<Described> sets) {
    Node catalogue = iri(url.of("catalogue"));
    out.type(catalogue, DCAT + "Catalog")
        .say(catalogue, DCT + "title", french("Graphe EIG : données ouvertes"))
        .say(
            catalogue,
            DCT + "description",
            french(
                "Publication non officielle de ce que les documents disent du programme"
                    + " Entrepreneurs d’intérêt général."))
        .say(catalogue, DCT + "publisher", publisher())
        .say(catalogue, DCT + "license", iri(LICENCE))
        .say(catalogue, DCT + "language", iri(EU + "language/FRA"))
        .say(catalogue, DCT + "modified", day(edition.date()))
        .say(catalogue, DCT + "spatial", FRANCE)
        .say(catalogue, FOAF + "homepage", iri(url.of("")))
        .say(catalogue, DCAT + "themeTaxonomy", iri(EU + "data-theme"))
        .say(catalogue, DCAT + "service", iri(url.of("services/sparql")))
        .say(catalogue, DCAT + "service", iri(url.of("services/questions")));
    sets.forEach(set -> out.say(catalogue, DCAT + "dataset", dataset(set.set().id())));
  }

  private void dataset(Described set) {
    Node dataset = dataset(set.set().id());
    Node period = blank("periode-" + set.set().id());
    common(dataset, set.set().id(), set.set().title(), set.description());
    out.type(dataset, DCAT + "Dataset")
        .say(dataset, DCT + "publisher", publisher())
        .say(dataset, DCT + "accrualPeriodicity", iri(FREQUENCY + "IRREG"))
        .say(dataset, DCT + "accessRights", iri(EU + "access-right/PUBLIC"))
        .say(dataset, DCT + "language", iri(EU + "language/FRA"))
        .say(dataset, DCT + "modified", day(edition.date()))
        .say(dataset, DCT + "spatial", FRANCE)
        .say(dataset, DCT + "temporal", period)
        .say(dataset, DCAT + "theme", iri(EU + "data-theme/GOVE"))
        .say(dataset, DCAT + "version", text(edition.version()));
    // A blank node: an IRI would be fetched by the harvester, and the period lost.
    out.type(period, DCT + "PeriodOfTime")
        .say(period, DCAT + "startDate", day(set.from()))
        .say(period, DCAT + "endDate", day(set.to()));
    set.set().keywords().forEach(word -> out.say(dataset, DCAT + "keyword", french(word)));
    int place = 0;
    for (FileFacts file : set.files()) {
      distribution(dataset, "%s-%02d".formatted(set.set().id(), ++place), file);
    }
  }

  /** What datasets and services have alike. */
  private void common(Node node, String id, String title, String description) {
    out.say(node, DCT + "identifier", text(id))
        .say(node, DCT + "title", french(title))
        .say(node, DCT + "description", french(description))
        .say(node, DCT + "license", iri(LICENCE))
        .say(node, DCAT + "contactPoint", contact())
        .say(node, DCAT + "landingPage", iri(url.of("")));
  }

  private void distribution(Node dataset, String id, FileFacts file) {
    Node distribution = iri(url.of("distributions/" + id));
    Node checksum = blank("somme-" + id);
    Node download = iri(url.of("telechargements/" + file.path()));
    out.say(dataset, DCAT + "distribution", distribution)
        .type(distribution, DCAT + "Distribution")
        .say(distribution, DCT + "title", french(file.title()))
        .say(distribution, DCT + "description", french(file.description()))
        .say(distribution, DCAT + "accessURL", download)
        .say(distribution, DCAT + "downloadURL", download)
        .say(distribution, DCT + "format", iri(file.kind().format()))
        .say(distribution, DCAT + "mediaType", iri(file.kind().mediaType()))
        .say(distribution, DCAT + "byteSize", number(file.bytes()))
        .say(distribution, DCT + "license", iri(LICENCE))
        .say(distribution, DCT + "modified", day(edition.date()))
        .say(distribution, SPDX + "checksum", checksum)
        .type(iri(file.kind().format()), DCT + "MediaTypeOrExtent")
        .type(iri(file.kind().mediaType()), DCT + "MediaType")
        .type(iri(file.kind().mediaType()), DCT + "MediaTypeOrExtent");
    if (file.kind().isCompressed()) {
      out.say(
          distribution,
          DCAT + "compressFormat",
          iri("https://www.iana.org/assignments/media-types/application/gzip"));
    }
    out.type(checksum, SPDX + "Checksum")
        .say(checksum, SPDX + "algorithm", SHA256)
        .say(
            checksum,
            SPDX + "checksumValue",
            profile == Profile.DCAT_AP
                ? typed(file.sha256(), XSDDatatype.XSDhexBinary)
                : text(file.sha256()));
  }

  private void services() {
    service(
        "sparql",
        "Graphe EIG : SPARQL",
        "Point d’accès SPARQL 1.1 au graphe, en lecture seule. Une réponse est entière, ou c’est"
            + " une erreur ; le service dit ses limites.",
        url.of("sparql"),
        url.of("sparql"));
    service(
        "questions",
        "Graphe EIG : questions",
        "Des questions toutes faites sur le graphe, avec leurs paramètres, en CSV, JSON et autres"
            + " formats.",
        url.of("questions"),
        url.of("openapi.json"));
  }

  private void service(
      String name, String title, String description, String endpoint, String described) {
    Node service = iri(url.of("services/" + name));
    common(service, "eig-" + name, title, description);
    out.type(service, DCAT + "DataService")
        .say(service, DCAT + "endpointURL", iri(endpoint))
        .say(service, DCAT + "endpointDescription", iri(described))
        .say(service, DCAT + "servesDataset", dataset("eig-graphe"))
        .say(service, DCT + "publisher", publisher());
  }

  private static Node day(LocalDate day) {
    return typed(day.toString(), XSDDatatype.XSDdate);
  }
}
