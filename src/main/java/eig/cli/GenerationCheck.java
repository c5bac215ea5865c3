package eig.cli;

import eig.check.Finding;
import eig.check.ShapeCheck;
import eig.check.Verdict;
import eig.graph.Canonical;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.model.Edition;
import eig.model.UserError;
import eig.query.Answers;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.Question;
import eig.query.Refusal;
import eig.query.Shelf;
import eig.store.Generation;
import eig.store.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.system.Txn;

/**
 * Reads a generation back, as a stranger would, and holds it against everything that says what it
 * should be: its canonical N-Quads, each index against the others, the shapes, and the questions.
 */
final class GenerationCheck {

  private final ShapeCheck shapes;
  private final CompletableFuture<Shelf> questions;
  private final Iris iris;

  /**
   * Prepares to check; takes a moment.
   *
   * @param home where the shapes are
   * @param base of the IRIs
   */
  GenerationCheck(Path home, String base) {
    // Most often they are those of the generation too.
    this.questions = CompletableFuture.supplyAsync(() -> Shelf.read(home));
    this.shapes = ShapeCheck.read(home);
    this.iris = new Iris(base, List.of());
  }

  /**
   * Checks an open generation.
   *
   * @return what was checked, in a line
   * @throws UserError when anything is not as it should be
   */
  String check(Reading reading) {
    Generation generation = reading.generation();
    // Two halves that take as long, side by side.
    CompletableFuture<Integer> views = CompletableFuture.supplyAsync(() -> views(reading));
    int asked = questions(reading);
    reading
        .disagreement()
        .ifPresent(
            what -> {
              throw wrong(generation, what);
            });
    return "generation %s: %d quads, %d views, %d questions"
        .formatted(generation.id(), generation.quads(), views.join(), asked);
  }

  /** The quads against their hash, and every view against the shapes; how many views. */
  private int views(Reading reading) {
    KnowledgeGraph graph =
        Txn.calculateRead(reading.dataset(), () -> KnowledgeGraph.read(reading.dataset(), iris));
    hold(canonical(graph), reading.generation());
    verdict(graph, reading.generation().edition()).orRefuse();
    return graph.views().size();
  }

  private Verdict verdict(KnowledgeGraph graph, Edition edition) {
    List<Finding> findings = new ArrayList<>(shapes.check(graph).findings());
    if (edition == Edition.COMPLETE) {
      findings.addAll(shapes.idle(graph));
    }
    return new Verdict(findings);
  }

  /** The quads of the store, sorted and hashed again. */
  private static Canonical canonical(KnowledgeGraph graph) {
    try {
      return graph.write(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That {@code eig.nq} has this hash too, its seal says. */
  private static void hold(Canonical read, Generation generation) {
    if (!read.equals(new Canonical(generation.quads(), generation.sha256()))) {
      throw wrong(
          generation,
          "the store holds %d quads that are not the %d of eig.nq"
              .formatted(read.quads(), generation.quads()));
    }
  }

  private Shelf known() {
    return questions.exceptionally(refused -> Shelf.EMPTY).join();
  }

  /** Every question that needs nothing is answered. */
  private int questions(Reading reading) {
    Shelf shelf = Shelf.read(reading.generation().folder(), known());
    List<Question> questions =
        shelf.all().stream().filter(question -> question.header().needsNothing()).toList();
    Answers answers = new Answers(Asking.own(reading.dataset(), iris));
    answers.hold(shelf);
    questions.forEach(question -> asked(answers, question));
    return questions.size();
  }

  private static void asked(Answers answers, Question question) {
    try {
      answers.ask(question, Map.of(), Optional.empty(), Caller.LOCAL);
    } catch (Refusal e) {
      throw new UserError(
          UserError.Kind.MACHINE,
          question.file(),
          "it is not answered (" + e.getMessage() + ")",
          "ask it by eig query on a quiet machine; correct it when it takes as long there");
    }
  }

  private static UserError wrong(Generation generation, String what) {
    return new UserError(
        UserError.Kind.MACHINE, generation.folder().getFileName().toString(), what, "build again");
  }
}
