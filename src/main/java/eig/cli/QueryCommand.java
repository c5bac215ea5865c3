package eig.cli;

import eig.graph.Iris;
import eig.model.UserError;
import eig.query.Answer;
import eig.query.AnswerFormat;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.Limits;
import eig.query.Question;
import eig.query.Refusal;
import eig.query.Shelf;
import eig.query.TextTable;
import eig.store.Publication;
import eig.store.Reading;
import eig.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eig query}. */
@Command(
    name = "query",
    description = "Ask a question of the graph; without a name, list the questions.")
final class QueryCommand implements Runnable {

  private static final String TABLE = "table";

  @Mixin private Common common = new Common();

  @Mixin private EditionOption option = new EditionOption();

  @Mixin private SecretOption secret = new SecretOption();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The question's name.")
  private @Nullable String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = TABLE,
      description = "table, csv, tsv, json or xml (default: ${DEFAULT-VALUE}).")
  private String format = TABLE;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the question: an IRI, a key, a name, a number…")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--selon",
      paramLabel = "DOCUMENT",
      description = "Ask one document alone instead of the retained view.")
  private @Nullable String document;

  @Override
  public void run() {
    Shelf shelf = Shelf.read(common.home());
    if (name == null) {
      list(shelf);
      return;
    }
    Question question = shelf.get(name);
    Optional<AnswerFormat> written = AnswerFormat.named(format);
    if (written.isEmpty() && !format.equals(TABLE)) {
      throw new UserError(
          UserError.Kind.USAGE,
          "--format",
          "\"" + format + "\" is unknown",
          "use table, csv, tsv, json or xml");
    }
    Answer answer = answer(question);
    if (written.isPresent()) {
      written.get().write(answer.rowSet(), System.out);
      System.out.flush();
    } else {
      System.out.print(TextTable.of(answer));
    }
  }

  private Answer answer(Question question) {
    Pipeline pipeline = new Pipeline(common, option.edition(), secret);
    Store store = pipeline.store();
    if (store.pointer().isEmpty() && store.list().isEmpty()) {
      pipeline.build(Publication.KEEP);
    } else if (pipeline.upToDate().isEmpty()) {
      System.err.println(
          "eig: this graph was built from older tables, questions or program; "
              + option.buildCommand()
              + " renews it");
    }
    try (Reading reading = store.open()) {
      reading.refused().forEach(what -> System.err.println("eig: " + what));
      return new Asking(reading.dataset(), new Iris(common.base(), List.of()), Limits.DEFAULT)
          .ask(question, parameters, Optional.ofNullable(document), Caller.LOCAL);
    } catch (Refusal e) {
      throw new UserError(
          UserError.Kind.MACHINE, question.name(), String.valueOf(e.getMessage()), "ask for less");
    }
  }

  private static void list(Shelf shelf) {
    int width = shelf.all().stream().mapToInt(q -> q.name().length()).max().orElse(0);
    for (Question question : shelf.all()) {
      System.out.printf(
          "%-" + Math.max(1, width) + "s  %s%n", question.name(), question.header().summary());
    }
  }
}
