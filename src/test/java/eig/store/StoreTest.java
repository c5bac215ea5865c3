package eig.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.RealGraph;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.model.Edition;
import eig.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generations on a real disk, in real TDB2. */
class StoreTest {

  private static final String INPUTS = "0123456789abcdef".repeat(4);

  /** A graph that is quick to store; what it says does not matter here. */
  private static final KnowledgeGraph SMALL =
      new KnowledgeGraph(
          RDFParser.fromString("<x:a> <x:b> 1, \"été\"@fr .", Lang.TURTLE).toGraph(),
          Map.of(),
          Map.of(),
          new Iris(Iris.DEFAULT_BASE, List.of()),
          0);

  @TempDir private Path home;

  @Test
  void whatIsStoredIsWhatTheCanonicalFileSays() throws IOException {
    Generation generation = publish(RealGraph.graph());
    List<String> stored = new ArrayList<>();
    try (Reading reading = Store.of(home).open()) {
      Txn.executeRead(
          reading.dataset(),
          () -> reading.dataset().find().forEachRemaining(quad -> stored.add(line(quad))));
    }
    stored.sort(null);
    assertThat(stored).isEqualTo(Files.readAllLines(generation.canonical()));
    assertThat(generation.quads()).isEqualTo(stored.size());
  }

  @Test
  void twoPublicationsOfOneGraphAreTheSameBytes() throws IOException {
    Generation first = publish();
    byte[] bytes = Files.readAllBytes(first.canonical());
    Generation second = publish();
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(Files.readAllBytes(second.canonical())).isEqualTo(bytes);
    assertThat(second.id()).isGreaterThan(first.id());
  }

  @Test
  void eachEditionHasGenerationsOfItsOwn() throws IOException {
    Generation complete = publish();
    Store ouverte = Store.of(home, Edition.OUVERTE);
    assertThat(ouverte.current()).isEmpty();
    assertThatThrownBy(ouverte::open).hasMessageContaining("./eig build --ouverte");

    Generation open =
        ouverte.building(publisher -> publisher.publish(Publication.of(SMALL, "f".repeat(64))));

    assertThat(open.folder().getParent()).isEqualTo(home.resolve("var/ouverte/generations"));
    assertThat(open.folder().resolve("manifeste")).content().contains("edition=ouverte\n");
    assertThat(complete.folder().resolve("manifeste")).content().contains("edition=complete\n");
    assertThat(Store.of(home).current()).contains(complete);
    assertThat(ouverte.current()).contains(open);
    try (Reading reading = ouverte.open()) {
      assertThat(reading.generation().edition()).isEqualTo(Edition.OUVERTE);
    }
  }

  @Test
  void twoEditionsCanBeBuiltAtOnce() {
    assertThat(
            Store.of(home)
                .<String>building(
                    p -> Store.of(home, Edition.OUVERTE).<String>building(q -> "built")))
        .isEqualTo("built");
  }

  @Test
  void thereIsNothingToOpenBeforeTheFirstBuild() {
    assertThat(Store.of(home).current()).isEmpty();
    assertThatThrownBy(() -> Store.of(home).open())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("./eig build");
  }

  @Test
  void twoGenerationsAreKeptAndAReaderOfAnOlderOneGoesOn() throws IOException {
    publish();
    try (Reading old = Store.of(home).open()) {
      publish();
      publish();
      try (Stream<Path> kept = Files.list(home.resolve("var/generations"))) {
        assertThat(kept).hasSize(2);
      }
      assertThat(old.generation().folder()).doesNotExist();
      assertThat(size(old)).isEqualTo(SMALL.retained().size());
    }
  }

  @Test
  void severalReadersOfOneGenerationDoNotHinderEachOther() throws IOException {
    publish();
    try (Reading one = Store.of(home).open();
        Reading two = Store.of(home).open()) {
      assertThat(size(one)).isEqualTo(size(two));
    }
    assertThat(readings()).isEmpty();
  }

  @Test
  void aReadingCannotWrite() throws IOException {
    publish();
    try (Reading reading = Store.of(home).open()) {
      assertThatThrownBy(
              () ->
                  Txn.executeWrite(
                      reading.dataset(), () -> reading.dataset().deleteAny(null, null, null, null)))
          .isInstanceOf(RuntimeException.class);
      assertThat(size(reading)).isEqualTo(SMALL.retained().size());
    }
  }

  @Test
  void theFoldersOfProcessesThatEndedAreSwept() throws IOException {
    publish();
    // No system gives out process numbers this high.
    Path left = Files.createDirectories(home.resolve("var/lectures/999999999.1-left"));
    Files.writeString(left.resolve("file"), "x");
    Store.of(home).open().close();
    assertThat(left).doesNotExist();
  }

  @Test
  void theFolderOfAnEarlierProcessOfTheSameNumberIsSweptToo() throws IOException {
    publish();
    Path left =
        Files.createDirectories(
            home.resolve("var/lectures/" + ProcessHandle.current().pid() + ".1-left"));
    Path foreign = Files.writeString(home.resolve("var/lectures/.DS_Store"), "x");
    Store.of(home).open().close();
    assertThat(left).doesNotExist();
    assertThat(foreign).exists();
  }

  @Test
  void aBuildThatFailsLeavesWhatServesAndTheNextOneRuns() throws IOException {
    Generation before = publish();
    assertThatThrownBy(
            () ->
                Store.of(home)
                    .building(
                        publisher -> {
                          throw new UserError(UserError.Kind.DATA, "x", "refused", "mend it");
                        }))
        .isInstanceOf(UserError.class);
    assertThat(Store.of(home).current().orElseThrow().id()).isEqualTo(before.id());
    assertThat(publish().id()).isGreaterThan(before.id());
  }

  @Test
  void whatAKilledBuildLeftBehindIsNoObstacle() throws IOException {
    Path half = Files.createDirectories(home.resolve("var/generations/.en-cours/tdb2"));
    Files.writeString(half.resolve("tdb.lock"), "1");
    Files.writeString(home.resolve("var/courante.suivante"), "000009-nothing\n");
    publish();
    assertThat(half).doesNotExist();
    Store.of(home).open().close();
  }

  @Test
  void twoBuildsInOneProcessAreRefusedToo() {
    Store store = Store.of(home);
    assertThatThrownBy(() -> store.building(p -> store.building(q -> "never")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("another build is running");
  }

  /** A clock that goes back changes nothing: the number decides. */
  @Test
  void generationsAreOrderedByNumberAndNotByTheClock() throws IOException {
    Generation first = publish();
    Generation second = publish();
    Files.setLastModifiedTime(second.folder(), FileTime.fromMillis(0));
    Generation third = publish();
    assertThat(Store.of(home).list().stream().map(Listed::id))
        .containsExactly(third.id(), second.id());
    assertThat(first.folder()).doesNotExist();
  }

  @Test
  void asManyGenerationsStayAsAreAskedFor() {
    for (int i = 0; i < 4; i++) {
      Store.of(home)
          .building(
              publisher ->
                  publisher.publish(
                      new Publication(
                          SMALL, INPUTS, Optional.empty(), 3, Publication.Verification.NONE)));
    }
    assertThat(Store.of(home).list()).hasSize(3);
  }

  @Test
  void aChosenGenerationServesUntilTheNextBuild() throws IOException {
    Generation first = publish();
    Generation second = publish();
    Store store = Store.of(home);
    assertThat(store.isChosen()).isFalse();
    assertThat(store.choose("1")).isEqualTo(first.id());
    assertThat(store.isChosen()).isTrue();
    try (Reading reading = store.open()) {
      assertThat(reading.generation().id()).isEqualTo(first.id());
      assertThat(reading.refused()).isEmpty();
    }
    assertThatThrownBy(() -> store.choose("7"))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.USAGE))
        .hasMessageContaining(second.id());
    Generation third = publish();
    assertThat(store.pointer()).contains(third.id());
    assertThat(store.isChosen()).isFalse();
  }

  @Test
  void whatDoesNotVerifyIsNotPublished() throws IOException {
    Generation before = publish();
    List<Path> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Store.of(home)
                    .building(
                        publisher ->
                            publisher.publish(
                                new Publication(
                                    SMALL,
                                    INPUTS,
                                    Optional.empty(),
                                    2,
                                    folder -> {
                                      assertThat(folder.resolve("manifeste")).exists();
                                      seen.add(folder);
                                      throw new UserError(UserError.Kind.DATA, "x", "no", "y");
                                    }))))
        .isInstanceOf(UserError.class);
    assertThat(seen).singleElement().satisfies(folder -> assertThat(folder).doesNotExist());
    assertThat(Store.of(home).pointer()).contains(before.id());
  }

  private Generation publish() {
    return publish(SMALL);
  }

  private Generation publish(KnowledgeGraph graph) {
    return Store.of(home).building(publisher -> publisher.publish(Publication.of(graph, INPUTS)));
  }

  private List<Path> readings() throws IOException {
    try (Stream<Path> folders = Files.list(home.resolve("var/lectures"))) {
      return folders.toList();
    }
  }

  private static int size(Reading reading) {
    return Txn.calculateRead(
        reading.dataset(),
        () -> Math.toIntExact(reading.dataset().getDefaultGraph().stream().count()));
  }

  private static String line(Quad quad) {
    String triple =
        NodeFmtLib.strNT(quad.getSubject())
            + " "
            + NodeFmtLib.strNT(quad.getPredicate())
            + " "
            + NodeFmtLib.strNT(quad.getObject());
    return triple + (quad.isDefaultGraph() ? "" : " " + NodeFmtLib.strNT(quad.getGraph())) + " .";
  }
}
