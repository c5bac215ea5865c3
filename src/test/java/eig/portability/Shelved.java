package eig.portability;

import eig.GoldenCase;
import eig.RealGraph;
import eig.graph.Iris;
import eig.publish.Dump;
import eig.query.Answer;
import eig.query.Answers;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.Limits;
import eig.query.Question;
import eig.query.Shelf;
import eig.store.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;

/** Our shelf over the project's tables, and the dump of the same graph for others. */
final class Shelved implements AutoCloseable {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());

  private final Reading reading;
  private final Answers answers;
  private final Shelf shelf;
  private final Path dump;

  Shelved(Path folder) throws IOException {
    reading = RealGraph.stored(folder);
    answers = new Answers(new Asking(reading.dataset(), IRIS, Limits.DEFAULT));
    shelf = Shelf.read(RealGraph.PROJECT);
    dump = folder.resolve("eig.nq");
    try (OutputStream out = Files.newOutputStream(dump)) {
      Dump.quads(reading.dataset(), IRIS, out);
    }
  }

  Path dump() {
    return dump;
  }

  Graphs graphs() {
    return Graphs.of(IRIS, answers.documents());
  }

  /** The cases that another engine can be asked: of the retained view, with rows as an answer. */
  static List<GoldenCase> cases() {
    return GoldenCase.all().stream().filter(c -> c.document().isEmpty()).toList();
  }

  /** What we answer. */
  List<String> ours(GoldenCase asked) {
    return PlainRows.of(
        (Answer.Table)
            answers.ask(question(asked), asked.arguments(), Optional.empty(), Caller.LOCAL));
  }

  /** What another engine answers. */
  List<String> theirs(GoldenCase asked, Engine engine) {
    Question question = question(asked);
    String text = question.bound(answers.bind(question, asked.arguments())).serialize();
    List<Var> columns = Var.varList(question.query().getResultVars());
    return PlainRows.of(
        question.gather(
            new Answer.Table(columns, engine.select(text, graphs()), Optional.empty())));
  }

  private Question question(GoldenCase asked) {
    return shelf.get(asked.question());
  }

  @Override
  public void close() {
    reading.close();
  }
}
