package eig.store;

import eig.graph.Canonical;
import eig.graph.KnowledgeGraph;
import eig.model.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Writes a generation into an empty folder, not sealed yet. */
final class Writing {

  private Writing() {}

  /**
   * Writes.
   *
   * @param folder where; nobody reads it yet
   * @return what was written, without an id
   */
  static Generation write(Publication publication, Edition edition, Path folder)
      throws IOException {
    KnowledgeGraph graph = publication.graph();
    // The graph is only read from here on: one thread fills the store, another writes the file.
    CompletableFuture<Generation> file =
        CompletableFuture.supplyAsync(
            () -> canonical(graph, edition, folder, publication.inputs()));
    try {
      load(graph, Files.createDirectories(folder.resolve("tdb2")));
    } catch (InternalError e) {
      // What a full disk becomes when it is written to through memory.
      throw new IOException("the disk does not take it", e);
    } finally {
      file.handle((written, failed) -> written).join();
    }
    Generation written = file.join();
    if (publication.home().isPresent()) {
      for (String input : Inputs.FOLDERS) {
        Folders.copy(publication.home().get().resolve(input), input, folder.resolve(input));
      }
    }
    written.writeFacts();
    return written;
  }

  /** By the bulk loader that was measured to be the fastest here: one thread for each index. */
  private static void load(KnowledgeGraph graph, Path folder) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    try {
      DataLoader loader = LoaderFactory.parallelLoader(dataset, MonitorOutputs.nullOutput());
      loader.startBulk();
      try {
        graph.send(loader.stream());
        loader.finishBulk();
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  private static Generation canonical(
      KnowledgeGraph graph, Edition edition, Path folder, String inputs) {
    try (OutputStream out = Files.newOutputStream(folder.resolve("eig.nq"))) {
      Canonical written = graph.write(out);
      return new Generation("", folder, edition, inputs, written.quads(), written.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
