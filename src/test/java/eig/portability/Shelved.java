package eig.portability;

import eig.GoldenCase;
import eig.RealShelf;
import eig.publish.Dump;
import eig.query.Answer;
import eig.query.Caller;
import eig.query.Question;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;

/** Our shelf over the project's tables, and the dump of the same graph for others. */
final class Shelved implements AutoCloseable {

  private final RealShelf real;
  private final Path dump;

  Shelved(Path folder) throws IOException {
    real = RealShelf.open();
    dump = folder.resolve("eig.nq");
    try (OutputStream out = Files.newOutputStream(dump)) {
      DatasetGraph dataset = real.reading().dataset();
      dataset.begin(ReadWrite.READ);
      Dump.quads(dataset, RealShelf.IRIS, out);
      dataset.end();
    }
  }

  Path dump() {
    return dump;
  }

  Graphs graphs() {
    return Graphs.of(RealShelf.IRIS, real.answers().documents());
  }

  /** The cases that another engine can be asked: of the retained view, with rows as an answer. */
  static List<GoldenCase> cases() {
    return GoldenCase.all().stream().filter(c -> c.document().isEmpty()).toList();
  }

  /** What we answer. */
  List<String> ours(GoldenCase asked) {
    return PlainRows.of(
        (Answer.Table)
            real.answers().ask(question(asked), asked.arguments(), Optional.empty(), Caller.LOCAL));
  }

  /** What another engine answers. */
  List<String> theirs(GoldenCase asked, Engine engine) {
    Question question = question(asked);
    String text = question.bound(real.answers().bind(question, asked.arguments())).serialize();
    List<Var> columns = Var.varList(question.query().getResultVars());
    return PlainRows.of(
        question.gather(
            new Answer.Table(columns, engine.select(text, graphs()), Optional.empty())));
  }

  private Question question(GoldenCase asked) {
    return real.shelf().get(asked.question());
  }

  @Override
  public void close() {
    real.close();
  }
}
