package eig.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.graph.KnowledgeGraph;
import eig.model.Edition;
import eig.model.UserError;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cases 97 and 98: bytes that change under the store. TDB2 notices few of these by itself; one
 * makes it count nothing at all.
 */
class CorruptionTest {

  private static final String INPUTS = "0123456789abcdef".repeat(4);

  @TempDir private static Path home;

  private static Path project = Path.of("");
  private static Store store = Store.of(project);
  private static Generation former = none();
  private static Generation current = none();

  /** What the files were before a test changed them; empty where there was none. */
  private final Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();

  private static Generation none() {
    return new Generation("", Path.of(""), Edition.COMPLETE, "", 0, "");
  }

  @BeforeAll
  static void publishTwice() {
    project = Fixtures.home(home);
    KnowledgeGraph graph = Fixtures.graph(project);
    store = Store.of(home);
    former = publish(graph);
    current = publish(graph);
  }

  @AfterEach
  void undo() throws IOException {
    for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
      if (file.getValue().isPresent()) {
        Files.write(file.getKey(), file.getValue().get());
      } else {
        Files.delete(file.getKey());
      }
    }
  }

  private static Generation publish(KnowledgeGraph graph) {
    return store.building(
        publisher ->
            publisher.publish(
                new Publication(
                    graph, INPUTS, Optional.of(project), 2, Publication.Verification.NONE)));
  }

  @ParameterizedTest
  @CsvSource({
    "flip, tdb2/Data-0001/SPO.dat",
    "flip, tdb2/Data-0001/GSPO.idn",
    "flip, tdb2/Data-0001/POS.bpt",
    "flip, tdb2/Data-0001/nodes-data.obj",
    "flip, tdb2/Data-0001/nodes.dat",
    "zero, tdb2/Data-0001/OSP.dat",
    "zero, tdb2/Data-0001/SPO.bpt",
    "cut, tdb2/Data-0001/nodes-data.obj",
    "cut, tdb2/Data-0001/GPOS.dat",
    "grow, tdb2/Data-0001/nodes-data.bdf",
    "remove, tdb2/Data-0001/nodes.idn",
    "remove, tdb2/Data-0001/SPO.bpt",
    "add, tdb2/Data-0002/SPO.bpt",
    "tail, tdb2/Data-0001/SPO.dat",
    "flip, queries/equipe.rq",
    "flip, manifeste",
    "cut, manifeste",
    "remove, manifeste",
  })
  void aGenerationWhoseBytesChangedIsRefusedByFileAndTheFormerOneServes(String how, String file)
      throws IOException {
    change(how, current.folder().resolve(file));
    try (Reading reading = store.open()) {
      assertThat(reading.generation().id()).isEqualTo(former.id());
      assertThat(reading.refused())
          .singleElement()
          .asString()
          .contains(current.id(), "corrupt", file);
      assertThat(count(reading)).isEqualTo(current.quads());
    }
    assertThatThrownBy(() -> store.open(current.id()))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.MACHINE))
        .hasMessageContaining(file);
    assertThat(store.list().get(0).trouble()).hasValueSatisfying(w -> assertThat(w).contains(file));
  }

  @Test
  void theCanonicalFileIsVerifiedWhereTheWholeIs() throws IOException {
    change("flip", current.canonical());
    assertThatThrownBy(() -> store.openWhole(current.id())).hasMessageContaining("eig.nq");
    assertThatThrownBy(() -> store.choose(current.id())).hasMessageContaining("eig.nq");
  }

  @ParameterizedTest
  @CsvSource({"''", "garbage", "000009-abcdef", "../../../etc"})
  void aPointerThatNamesNothingIsSaidAndTheNewestServes(String text) throws IOException {
    Path pointer = home.resolve("var/courante");
    before.put(pointer, Optional.of(Files.readAllBytes(pointer)));
    Files.writeString(pointer, text);
    try (Reading reading = store.open()) {
      assertThat(reading.generation().id()).isEqualTo(current.id());
      assertThat(reading.refused()).containsExactly("var/courante names no generation");
    }
  }

  @Test
  void withoutAnyThatVerifiesAllAreNamed() throws IOException {
    change("remove", former.folder().resolve("manifeste"));
    change("flip", current.folder().resolve("tdb2/Data-0001/SPO.dat"));
    assertThatThrownBy(store::open)
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.MACHINE))
        .hasMessageContaining(former.id())
        .hasMessageContaining(current.id())
        .hasMessageContaining("./eig build");
  }

  private void change(String how, Path file) throws IOException {
    before.put(file, how.equals("add") ? Optional.empty() : Optional.of(Files.readAllBytes(file)));
    switch (how) {
      case "remove" -> Files.delete(file);
      case "add" -> {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "more");
      }
      default -> {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
          long size = bytes.length();
          switch (how) {
            case "flip" -> {
              bytes.seek(Math.min(size, 4096) / 2);
              int old = bytes.read();
              bytes.seek(Math.min(size, 4096) / 2);
              bytes.write(old ^ 0x10);
            }
            case "zero" -> bytes.write(new byte[(int) Math.min(size, 1 << 16)]);
            case "cut" -> bytes.setLength(size / 2);
            case "grow" -> {
              bytes.seek(size);
              bytes.write(0);
            }
            case "tail" -> {
              // Where a segment is empty.
              bytes.seek(size - 1);
              bytes.write(1);
            }
            default -> throw new IllegalArgumentException(how);
          }
        }
      }
    }
  }

  private static long count(Reading reading) {
    DatasetGraph dataset = reading.dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          long[] count = {0};
          dataset.find().forEachRemaining(quad -> count[0]++);
          return count[0];
        });
  }
}
