package eig;

import eig.graph.GraphBuilder;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.graph.Ontology;
import eig.model.Entry;
import eig.reconcile.Reconciled;
import eig.reconcile.Reconciler;
import eig.source.DataPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/**
 * A home folder with a small programme: 2 promotions, 3 défis, 5 people, and the documents {@code
 * a} (rank 1) and {@code b} (rank 2). They contradict each other on the hosts and the team of
 * {@code defi/atlas}, on the role of David Oriol, on the number of EIG of {@code promotion/1} and
 * on the date of {@code evenement/restitution}; {@code a} contradicts itself on the number of EIG
 * of {@code promotion/2}.
 */
public final class Fixtures {

  /** How many contradictions the programme has. */
  public static final int CONTRADICTIONS = 6;

  private static final Path PROGRAMME = Path.of("src/test/resources/fixture");

  private Fixtures() {}

  /** A home with the programme, the schemas and the ontology of the project, and five questions. */
  public static Path home(Path temp) {
    Path home = temp.resolve("home");
    copy(PROGRAMME, home);
    copy(Path.of("data/schemas"), home.resolve("data/schemas"));
    copy(Path.of("ontology"), home.resolve("ontology"));
    return home;
  }

  /** Gives a file of a home another content. */
  public static void replace(Path home, String file, String text) {
    replace(home, file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives a file of a home another content, byte for byte. */
  public static void replace(Path home, String file, byte[] bytes) {
    try {
      Files.createDirectories(home.resolve(file).getParent());
      Files.write(home.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a part of a file of a home, which must hold it. */
  public static void edit(Path home, String file, String old, String now) {
    String text = text(home, file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " does not hold " + old);
    }
    replace(home, file, text.replace(old, now));
  }

  /** Adds a line to the end of a file of a home. */
  public static void append(Path home, String file, String line) {
    replace(home, file, text(home, file) + line + "\n");
  }

  /** The content of a file of a home. */
  public static String text(Path home, String file) {
    try {
      return Files.readString(home.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a home. */
  public static List<Entry> entries(Path home) {
    return DataPackage.open(home).read();
  }

  /** The programme of a home, with the doubts that are left. */
  public static Reconciled reconciled(Path home) {
    return Reconciler.reconcile(entries(home));
  }

  /** The graph of a home. */
  public static KnowledgeGraph graph(Path home) {
    return graph(home, Iris.DEFAULT_BASE);
  }

  /** The graph of a home under another base. */
  public static KnowledgeGraph graph(Path home, String base) {
    Reconciled reconciled = reconciled(home);
    if (!reconciled.doubts().isEmpty()) {
      throw new IllegalArgumentException(reconciled.doubts().toString());
    }
    return GraphBuilder.build(
        reconciled.programme(),
        Ontology.read(home),
        new Iris(base, reconciled.programme().documents()));
  }

  /** A graph in memory, as the store would hold it. */
  public static DatasetGraph dataset(KnowledgeGraph graph) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(dataset, () -> graph.send(StreamRDFLib.dataset(dataset)));
    return dataset;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
