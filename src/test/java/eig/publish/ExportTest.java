package eig.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.RealGraph;
import eig.RealShelf;
import eig.graph.Ontology;
import eig.model.Sha256;
import eig.model.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The export of the real graph. */
class ExportTest {

  @TempDir private static Path folder;
  private static RealShelf real;
  private static Path exported;

  @BeforeAll
  static void export() {
    real = RealShelf.open();
    exported = folder.resolve("export");
    written(exported);
  }

  @AfterAll
  static void close() {
    real.close();
  }

  private static void written(Path target) {
    new Export(
            RealGraph.PROJECT,
            real.reading().dataset(),
            real.answers(),
            RealShelf.IRIS,
            Ontology.turtle(RealGraph.PROJECT, "ontology/prefixes.ttl")
                .getPrefixMapping()
                .getNsPrefixMap())
        .write(target);
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = Files.newInputStream(exported.resolve(file));
    return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  @ParameterizedTest
  @CsvSource({"eig.nt.gz, N-Triples", "eig.ttl, Turtle", "eig.jsonld, JSON-LD"})
  void theTriplesAreTheRetainedView(String file, String lang) throws IOException {
    Graph read = GraphFactory.createDefaultGraph();
    try (InputStream in = open(file)) {
      RDFParser.source(in).lang(RDFLanguages.nameToLang(lang)).parse(read);
    }
    Txn.executeRead(
        real.reading().dataset(),
        () -> {
          Graph meta = real.reading().dataset().getGraph(RealShelf.IRIS.meta());
          Graph retained = GraphFactory.createDefaultGraph();
          real.reading()
              .dataset()
              .getDefaultGraph()
              .find()
              .filterDrop(meta::contains)
              .forEach(retained::add);
          assertThat(read.size()).isGreaterThan(30_000);
          assertThat(read.isIsomorphicWith(retained)).isTrue();
        });
  }

  @Test
  void theQuadsAreAllButTheViewsAndTheRetainedViewHasAName() throws IOException {
    DatasetGraph read = DatasetGraphFactory.create();
    try (InputStream in = open("eig.nq.gz")) {
      RDFParser.source(in).lang(Lang.NQUADS).parse(read);
    }
    assertThat(read.getDefaultGraph().isEmpty()).isTrue();
    Txn.executeRead(
        real.reading().dataset(),
        () -> {
          DatasetGraph stored = real.reading().dataset();
          int graphs = 0;
          for (var names = stored.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            if (!name.getURI().contains("/graphe/vue/")) {
              graphs++;
              assertThat(read.getGraph(name).size()).isEqualTo(stored.getGraph(name).size());
              assertThat(read.getGraph(name).isIsomorphicWith(stored.getGraph(name))).isTrue();
            }
          }
          assertThat(read.listGraphNodes()).toIterable().hasSize(graphs + 1);
          Graph together = GraphFactory.createDefaultGraph();
          read.getGraph(RealShelf.IRIS.retained()).find().forEach(together::add);
          read.getGraph(RealShelf.IRIS.meta()).find().forEach(together::add);
          assertThat(together.size()).isEqualTo(stored.getDefaultGraph().size());
        });
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path second = folder.resolve("second");
    written(second);
    assertThat(hashes(second)).isEqualTo(hashes(exported)).hasSizeGreaterThan(200);
  }

  @Test
  void everyFileIsListedWithItsHash() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(exported.resolve("SHA256SUMS"))) {
      listed.put(line.substring(66), line.substring(0, 64));
    }
    Map<String, String> hashes = hashes(exported);
    hashes.remove("SHA256SUMS");
    assertThat(listed).isEqualTo(hashes);
  }

  @Test
  void theTablesAreThoseItWasBuiltFrom() throws IOException {
    Map<String, String> before = hashes(RealGraph.PROJECT.resolve("data"));
    assertThat(hashes(exported.resolve("data"))).isEqualTo(before);
  }

  /** Nobody withdrew from the project's tables. */
  @Test
  void theWithdrawnAreListedByKeyAndDay() {
    assertThat(exported.resolve("retraits.csv")).hasContent("cle,date\n");
  }

  @Test
  void theNetworkIsXmlWithAnEdgeForEachPair() throws Exception {
    int edges;
    try (InputStream in = open("reseau.gexf")) {
      edges =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName("edge")
              .getLength();
    }
    assertThat(edges).isGreaterThan(700);
  }

  @Test
  void whatIsNoExportIsNotReplaced() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> written(mine))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("neither empty nor an export");
    assertThat(Files.readString(mine.resolve("letter.txt"))).isEqualTo("dear");
  }

  @Test
  void aFormerExportIsReplacedAsAWhole() throws IOException {
    Path former = folder.resolve("former");
    written(former);
    Files.writeString(former.resolve("old.txt"), "old");
    written(former);
    assertThat(hashes(former)).isEqualTo(hashes(exported));
  }

  /** A file stands where the folder would have to be: nothing is written beside it either. */
  @Test
  void aPlaceThatCannotBeWrittenIsRefusedAndLeftAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    List<Path> before = children(folder);
    assertThatThrownBy(() -> written(file.resolve("under")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot be written");
    assertThat(children(folder)).isEqualTo(before);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  private static Map<String, String> hashes(Path top) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(top)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        hashes.put(top.relativize(path).toString(), Sha256.of(path));
      }
    }
    return hashes;
  }
}
