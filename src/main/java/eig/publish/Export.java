package eig.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eig.graph.Iris;
import eig.query.Answer;
import eig.query.Answers;
import eig.query.Caller;
import eig.query.Form;
import eig.query.Question;
import eig.query.Shelf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * One generation as a folder that anyone's tools read, and that is a home again: built from it, the
 * graph is the same.
 *
 * <pre>
 * data/ ontology/ queries/   what the generation was built from; data/datapackage.json describes it
 * eig.nq.gz                  claims, decisions, and the retained view under its name
 * eig.nt.gz eig.ttl eig.jsonld   the retained view alone
 * reseau.gexf                people linked by the défis they share
 * retraits.csv               the keys of the people who withdrew
 * SHA256SUMS
 * </pre>
 */
public final class Export {

  private static final String NETWORK = "reseau-personnes";

  private final Path origin;
  private final DatasetGraph dataset;
  private final Answers answers;
  private final Iris iris;
  private final Map<String, String> prefixes;

  /**
   * Of a generation.
   *
   * @param origin its folder, which holds what it was built from
   * @param dataset its graph
   * @param answers asks it
   * @param prefixes namespaces by prefix
   */
  public Export(
      Path origin, DatasetGraph dataset, Answers answers, Iris iris, Map<String, String> prefixes) {
    this.origin = origin;
    this.dataset = dataset;
    this.answers = answers;
    this.iris = iris;
    this.prefixes = prefixes;
  }

  /**
   * Writes all of it, or nothing.
   *
   * @throws eig.model.UserError when the place is taken or the disk does not take it
   */
  public void write(Path target) {
    Folder.replace(target, this::write);
  }

  private void write(Folder folder) throws IOException {
    // The quads on one core, the triples on the other.
    CompletableFuture<Void> quads =
        CompletableFuture.runAsync(
            () ->
                unchecked(
                    () ->
                        folder.gzip(
                            "eig.nq.gz",
                            out ->
                                Txn.executeRead(
                                    dataset,
                                    () -> unchecked(() -> Dump.quads(dataset, iris, out))))));
    try {
      List<Triple> retained = Txn.calculateRead(dataset, () -> Dump.retained(dataset, iris));
      folder.gzip("eig.nt.gz", out -> TripleFormat.NT.write(retained, prefixes, out));
      folder.file("eig.ttl", out -> TripleFormat.TTL.write(retained, prefixes, out));
      folder.file("eig.jsonld", out -> TripleFormat.JSONLD.write(retained, prefixes, out));
      folder.file("reseau.gexf", this::network);
      folder.file("retraits.csv", this::withdrawn);
      for (String name : List.of("data", "ontology", "queries")) {
        folder.copy(origin.resolve(name), name);
      }
    } finally {
      quads.handle((done, failed) -> failed).join();
    }
    try {
      quads.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e;
    }
  }

  private void network(OutputStream out) {
    Question question = Shelf.read(origin).get(NETWORK);
    Answer answer = answers.ask(question, Map.of(), Optional.empty(), Caller.LOCAL);
    Form.GEXF.write(answer, answers::name, Map.of(), out);
  }

  /** Key and day: whoever holds an older copy can take the same people out of it. */
  private void withdrawn(OutputStream out) throws IOException {
    Path rows = origin.resolve("data/autorites/retraits.csv");
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(rows)) {
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
      csv.writeRecord("cle", "date");
      for (NamedCsvRecord row : reader) {
        csv.writeRecord(row.getField("cle"), row.getField("date"));
      }
      csv.flush();
    }
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void unchecked(Task task) {
    try {
      task.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
