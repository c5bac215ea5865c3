package eig.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.RealGraph;
import eig.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each way in which data.gouv.fr was seen to lose a dataset, a file or a point: the feed, changed
 * by one update, is no longer as it should be, and the finding says what to change.
 */
class LinterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static final String PREFIXES =
      """
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX spdx: <http://spdx.org/rdf/terms#>
      PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX jeu: <https://eig.example.org/jeux/>
      """;

  @TempDir private static Path folder;
  private static Graph feed;

  @BeforeAll
  static void publish() throws IOException {
    Path published = folder.resolve("published");
    Published.write(RealGraph.openGraph(), published, Optional.empty());
    feed = Published.graph(published.resolve("catalogue-datagouv.ttl"), Lang.TURTLE);
  }

  private static Graph changed(String update) {
    Graph graph = GraphFactory.createDefaultGraph();
    feed.find().forEach(graph::add);
    UpdateExec.dataset(DatasetGraphFactory.wrap(graph)).update(PREFIXES + update).execute();
    assertThat(graph.isIsomorphicWith(feed)).as("the update changes nothing").isFalse();
    return graph;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "INSERT DATA { jeu:eig-defis dct:identifier 'autre' } ~ not exactly one identifier",
        "DELETE { jeu:eig-defis dct:identifier ?i } INSERT { jeu:eig-defis dct:identifier <https://a.example/1> } WHERE { jeu:eig-defis dct:identifier ?i } ~ not exactly one identifier that is text",
        "INSERT DATA { jeu:serie a dcat:DatasetSeries } ~ jeux/serie has not exactly one identifier",
        "INSERT DATA { jeu:serie a dcat:DatasetSeries ; dct:identifier 'eig-defis' } ~ has the identifier of",
        "DELETE WHERE { jeu:eig-defis dct:identifier ?i } ~ not exactly one identifier",
        "DELETE { jeu:eig-defis dct:identifier ?i } INSERT { jeu:eig-defis dct:identifier 'eig-sparql' } WHERE { jeu:eig-defis dct:identifier ?i } ~ has the identifier of",
        "DELETE WHERE { jeu:eig-defis dct:title ?t } ~ no title in French",
        "DELETE { jeu:eig-defis dct:title ?t } INSERT { jeu:eig-defis dct:title 'Challenges'@en } WHERE { jeu:eig-defis dct:title ?t } ~ no title in French",
        "DELETE { jeu:eig-defis dct:description ?t } INSERT { jeu:eig-defis dct:description '1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890'@fr } WHERE { jeu:eig-defis dct:description ?t } ~ 100 characters or less",
        "DELETE { jeu:eig-defis dct:description ?t } INSERT { jeu:eig-defis dct:description ?u } WHERE { jeu:eig-defis dct:description ?t BIND(CONCAT(STR(?t), ' <https://a.example/>') AS ?u) } ~ that is eaten",
        "DELETE WHERE { jeu:eig-defis dct:license ?l } ~ recognised as lov2",
        "DELETE { jeu:eig-defis dct:license ?l } INSERT { jeu:eig-defis dct:license <https://spdx.org/licenses/etalab-2.0.html> } WHERE { jeu:eig-defis dct:license ?l } ~ recognised as lov2",
        "DELETE { jeu:eig-defis dct:accrualPeriodicity ?f } INSERT { jeu:eig-defis dct:accrualPeriodicity <https://publications.europa.eu/resource/authority/frequency/IRREG> } WHERE { jeu:eig-defis dct:accrualPeriodicity ?f } ~ no frequency that is known",
        "DELETE { jeu:eig-defis dct:accrualPeriodicity ?f } INSERT { jeu:eig-defis dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/UNKNOWN> } WHERE { jeu:eig-defis dct:accrualPeriodicity ?f } ~ no frequency that is known",
        "DELETE { jeu:eig-defis dct:accrualPeriodicity ?f } INSERT { jeu:eig-defis dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/MONTHLY> } WHERE { jeu:eig-defis dct:accrualPeriodicity ?f } ~ a frequency that goes stale",
        "DELETE { jeu:eig-defis dct:modified ?d } INSERT { jeu:eig-defis dct:modified '2027-01-01'^^xsd:date } WHERE { jeu:eig-defis dct:modified ?d } ~ dct:modified after the edition",
        "INSERT DATA { jeu:eig-defis dct:created 'hier' } ~ dct:created that is no day",
        "INSERT DATA { jeu:eig-defis dct:issued '2025'^^xsd:gYear } ~ dct:issued that is no day",
        "DELETE { jeu:eig-defis dct:temporal ?p } INSERT { jeu:eig-defis dct:temporal <https://a.example/p> } WHERE { jeu:eig-defis dct:temporal ?p } ~ a period with an address",
        "DELETE { ?p dcat:endDate ?d } INSERT { ?p dcat:endDate '2026-11-25T00:00:00'^^xsd:dateTime } WHERE { jeu:eig-defis dct:temporal ?p . ?p dcat:endDate ?d } ~ two kinds of dates",
        "DELETE { ?p dcat:startDate ?d . ?p dcat:endDate ?e } INSERT { ?p dcat:startDate '2017'^^xsd:gYear } WHERE { jeu:eig-defis dct:temporal ?p . ?p dcat:startDate ?d ; dcat:endDate ?e } ~ whose ends are no days",
        "DELETE WHERE { jeu:eig-defis dct:temporal ?p } ~ no period",
        "DELETE WHERE { ?p dcat:bbox ?b } ~ no place with a geometry",
        "DELETE { ?p dcat:bbox ?b } INSERT { ?p dcat:bbox 'POINT(2.3 48.8)'^^geo:wktLiteral } WHERE { ?p dcat:bbox ?b } ~ no place with a geometry",
        "DELETE { ?p dcat:bbox ?b } INSERT { ?p dcat:bbox '<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POLYGON((0 0, 1 0, 1 1, 0 0))'^^geo:wktLiteral } WHERE { ?p dcat:bbox ?b } ~ no place with a geometry",
        "DELETE { ?p dcat:bbox ?b } INSERT { ?p dcat:bbox 'POLYGON((0 0, 1 0, 1 1, 0 1))'^^geo:wktLiteral } WHERE { ?p dcat:bbox ?b } ~ no place with a geometry",
        "INSERT DATA { jeu:eig-defis dcat:keyword 'ab' } ~ a keyword that is dropped",
        "INSERT { jeu:eig-defis dcat:keyword ?long } WHERE { jeu:eig-defis dct:description ?t BIND(SUBSTR(STR(?t), 1, 97) AS ?long) } ~ a keyword that is dropped",
        "INSERT DATA { jeu:eig-defis dcat:keyword <https://a.example/k> } ~ a keyword that is dropped",
        "INSERT { jeu:eig-defis skos:altLabel ?long } WHERE { jeu:eig-defis dct:description ?t BIND(SUBSTR(STR(?t), 1, 129) AS ?long) } ~ altLabel of more than 128",
        "INSERT DATA { jeu:eig-defis dct:hasPart <https://a.example/1> } ~ remove dct:hasPart",
        "INSERT DATA { jeu:eig-defis dct:conformsTo <https://a.example/1> } ~ remove dct:conformsTo",
        "DELETE WHERE { ?t skos:prefLabel ?l } ~ a theme without a label",
        "DELETE WHERE { ?t foaf:name ?l } ~ a publisher without a name",
        "DELETE WHERE { ?t vcard:fn ?l } ~ a contact without a name",
        "DELETE WHERE { ?t vcard:hasURL ?l } ~ a contact that nobody reaches",
        "INSERT { ?t vcard:hasEmail [ vcard:hasValue <mailto:a@example.org> ] } WHERE { ?t vcard:fn ?l } ~ a contact within a node",
        "DELETE WHERE { jeu:eig-defis dcat:distribution ?d } ~ has no distribution",
        "DELETE { ?d dct:description ?t } WHERE { jeu:eig-defis dcat:distribution ?d . ?d dct:description ?t } ~ no file with a description",
        "DELETE { ?d dcat:downloadURL ?u ; dcat:accessURL ?u } WHERE { ?d dcat:downloadURL ?u } ~ no address that can be fetched",
        "DELETE { ?d dcat:downloadURL ?u } INSERT { ?d dcat:downloadURL <s3://bucket/x.csv> } WHERE { ?d dcat:downloadURL ?u } ~ no address that can be fetched",
        "DELETE { ?d dcat:downloadURL ?u } INSERT { ?d dcat:downloadURL <https://files.internal/x.csv> } WHERE { ?d dcat:downloadURL ?u } ~ no address that can be fetched",
        "DELETE { ?d dcat:downloadURL ?u } INSERT { ?d dcat:downloadURL <https://files.local/x.csv> } WHERE { ?d dcat:downloadURL ?u } ~ no address that can be fetched",
        "DELETE WHERE { ?d dct:format ?f } ~ no open format",
        "DELETE { ?d dct:format ?f } INSERT { ?d dct:format 'pdf' } WHERE { ?d dct:format ?f } ~ no open format",
        "DELETE { ?d dcat:mediaType ?f } INSERT { ?d dcat:mediaType <http://www.iana.org/assignments/media-types/text/csv> } WHERE { ?d dcat:mediaType ?f } ~ kept whole",
        "DELETE { ?d dcat:byteSize ?f } INSERT { ?d dcat:byteSize '12 Ko' } WHERE { ?d dcat:byteSize ?f } ~ byteSize that is no number",
        "DELETE { ?d spdx:checksumValue ?f } INSERT { ?d spdx:checksumValue 'ab'^^xsd:hexBinary } WHERE { ?d spdx:checksumValue ?f } ~ a checksum that is no plain text",
        "DELETE { ?d spdx:algorithm ?f } INSERT { ?d spdx:algorithm spdx:checksumAlgorithm_sha512 } WHERE { ?d spdx:algorithm ?f } ~ a checksum of an unknown kind",
        "DELETE { ?d spdx:algorithm ?f } INSERT { ?d spdx:algorithm 'sha256' } WHERE { ?d spdx:algorithm ?f } ~ a checksum of an unknown kind",
        "DELETE WHERE { ?d spdx:algorithm ?f } ~ a checksum of an unknown kind",
        "INSERT { ?d dcat:accessService ?s } WHERE { ?s a dcat:DataService . ?d a dcat:Distribution } ~ is the access of a distribution",
        "DELETE { ?s dcat:servesDataset ?d } INSERT { ?s dcat:servesDataset <https://a.example/d> } WHERE { ?s dcat:servesDataset ?d } ~ serves a dataset that the feed does not identify",
        "INSERT DATA { <file:///x.csv> dct:title 'x'@fr } ~ is no absolute address",
        "DELETE WHERE { ?d a dcat:Dataset } ~ holds no dcat:Dataset",
      })
  void isFound(String update, String finding) {
    assertThat(Linter.check(changed(update), DAY)).anyMatch(found -> found.contains(finding));
  }

  /** What stands at a limit is no finding, nor is what the feed need not say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { jeu:eig-defis dcat:keyword 'abc' }",
        "INSERT { jeu:eig-defis dcat:keyword ?long } WHERE { jeu:eig-defis dct:description ?t BIND(SUBSTR(STR(?t), 1, 96) AS ?long) }",
        "INSERT { jeu:eig-defis skos:altLabel ?long } WHERE { jeu:eig-defis dct:description ?t BIND(SUBSTR(STR(?t), 1, 128) AS ?long) }",
        "DELETE { jeu:eig-defis dct:description ?t } INSERT { jeu:eig-defis dct:description ?u } WHERE { jeu:eig-defis dct:description ?t BIND(STRLANG(SUBSTR(STR(?t), 1, 101), 'fr') AS ?u) }",
        "INSERT DATA { jeu:eig-defis dct:created '2026-11-25'^^xsd:date }",
        "INSERT DATA { jeu:serie a dcat:DatasetSeries ; dct:identifier 'serie' }",
        "DELETE { ?d dcat:byteSize ?n } WHERE { ?d dcat:byteSize ?n }",
      })
  void isAsItShouldBe(String update) {
    assertThat(Linter.check(changed(update), DAY)).isEmpty();
  }

  /** Each of the nine points can be lost. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE WHERE { jeu:eig-defis dct:license ?x }",
        "DELETE WHERE { jeu:eig-defis dct:temporal ?x }",
        "DELETE WHERE { ?p dcat:bbox ?x }",
        "DELETE { jeu:eig-defis dct:description ?t } INSERT { jeu:eig-defis dct:description 'court'@fr } WHERE { jeu:eig-defis dct:description ?t }",
        "DELETE { jeu:eig-defis dct:accrualPeriodicity ?f } INSERT { jeu:eig-defis dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/MONTHLY> } WHERE { jeu:eig-defis dct:accrualPeriodicity ?f }",
        "DELETE WHERE { ?d dct:format ?x }",
        "DELETE { ?d dct:description ?t } WHERE { jeu:eig-defis dcat:distribution ?d . ?d dct:description ?t }",
        "DELETE { ?d dcat:downloadURL ?u } INSERT { ?d dcat:downloadURL <s3://bucket/x.csv> } WHERE { ?d dcat:downloadURL ?u }",
      })
  void aPointIsLost(String update) {
    Node dataset = Statements.iri("https://eig.example.org/jeux/eig-defis");
    assertThat(Linter.score(feed, dataset, DAY)).isEqualTo(9);
    assertThat(Linter.score(changed(update), dataset, DAY)).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eig.example.org",
        "/eig/",
        "ftp://a.example/",
        "https://a.example/?q=1",
        "https:"
      })
  void anAddressThatIsNotAbsoluteIsRefused(String address) {
    assertThatThrownBy(() -> PublicUrl.parse(address, "--public-url"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no absolute address of a service");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"version\": \"0.1.0\", ~ '' ~ the edition has no version",
        "\"created\": \"2026-11-25T00:00:00Z\", ~ '' ~ the edition has no created",
        "2026-11-25T00:00:00Z ~ novembre ~ its created is no date",
        "\"contributors\" ~ \"others\" ~ the edition has no contributors",
      })
  void anEditionThatDoesNotSayWhatItIsIsRefused(
      String words, String others, String message, @TempDir Path home) throws IOException {
    Path data = Files.createDirectory(home.resolve("data"));
    String descriptor = Files.readString(Path.of("data/datapackage.json"));
    assertThat(descriptor).contains(words);
    Files.writeString(data.resolve("datapackage.json"), descriptor.replace(words, others));
    assertThatThrownBy(() -> EditionFacts.read(home))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("data/datapackage.json")
        .hasMessageContaining(message);
  }

  /** The schema of a table lost a column. */
  @Test
  void aTableWhoseSchemaHasNotItsColumnsIsRefused() {
    PublishedTable table = PublishedTable.named("promotions");
    var schema = table.schema().deepCopy();
    schema.getAsJsonArray("fields").remove(2);
    assertThatThrownBy(() -> PublishedTable.of("promotions", table.question().text(), schema))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("promotions")
        .hasMessageContaining("annee_debut");
  }
}
