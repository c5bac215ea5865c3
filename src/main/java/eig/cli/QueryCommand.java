package eig.cli;

import eig.graph.Iris;
import eig.model.UserError;
import eig.model.Utf8;
import eig.query.Answer;
import eig.query.AnswerFormat;
import eig.query.Answers;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.Form;
import eig.query.Guard;
import eig.query.Limits;
import eig.query.Question;
import eig.query.Refusal;
import eig.query.Shelf;
import eig.query.TextTable;
import eig.store.Publication;
import eig.store.Reading;
import eig.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eig query}. */
@Command(
    name = "query",
    description = {
      "Ask a question of the graph, or any query; without a name, list the questions by theme.",
      "Ends with 2 when a parameter is refused."
    })
final class QueryCommand implements Runnable {

  private static final String TABLE = "table";
  private static final String INPUT = "-";

  @Mixin private Common common = new Common();

  @Mixin private EditionOption option = new EditionOption();

  @Mixin private SecretOption secret = new SecretOption();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The question's name.")
  private @Nullable String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = TABLE,
      description =
          "table, csv, tsv, json, xml, tableur (for spreadsheets); of a network gexf, noeuds,"
              + " liens; of a graph ttl, nt, jsonld, rdf (default: ${DEFAULT-VALUE}).")
  private String format = TABLE;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the question: an IRI, a key, a name, a number…")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "Of the format tableur: sep (; or , or tab) and bom (oui or non).")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--selon",
      paramLabel = "DOCUMENT",
      description = "Ask one document alone instead of the retained view.")
  private @Nullable String document;

  @Option(
      names = "--explain",
      description = "Say what the question means and show its SPARQL instead of asking it.")
  private boolean explain;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Ask the query of a file; - for the standard input.")
  private @Nullable String file;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Ask a SPARQL 1.1 endpoint instead of the graph of this folder.")
  private @Nullable String endpoint;

  @Override
  public void run() {
    if (name != null && file != null) {
      throw usage("-f", "a name and a file are both given", "give one of them");
    }
    if (file != null) {
      Query query = query(file);
      asked(answers -> free(answers, query));
      return;
    }
    Shelf shelf = Shelf.open(common.home());
    if (name == null) {
      list(shelf);
      return;
    }
    Question question = shelf.get(name);
    if (explain) {
      asked(answers -> System.out.print(Explanation.of(question, answers, parameters)));
      return;
    }
    Optional<Form> form = form(Form.of(question));
    asked(answers -> write(answer(question, answers), form, answers::name));
  }

  private Answer answer(Question question, Answers answers) {
    if (endpoint == null) {
      return answers.ask(question, parameters, Optional.ofNullable(document), Caller.LOCAL);
    }
    Remote remote = new Remote(endpoint, new Iris(common.base(), List.of()));
    Answer answer =
        remote.ask(
            question.bound(answers.bind(question, parameters)), Optional.ofNullable(document));
    return answer instanceof Answer.Table table ? question.gather(table) : answer;
  }

  private void free(Answers answers, Query query) {
    if (document != null || !parameters.isEmpty()) {
      throw usage("-f", "a query has no parameters and asks no document alone", "leave them out");
    }
    Optional<Remote> remote =
        Optional.ofNullable(endpoint)
            .map(url -> new Remote(url, new Iris(common.base(), List.of())));
    if (query.isAskType()) {
      boolean yes = remote.map(r -> r.says(query)).orElseGet(() -> answers.says(query));
      Optional<AnswerFormat> written = AnswerFormat.named(format);
      if (written.isPresent()) {
        written.get().write(yes, System.out);
      } else {
        System.out.println(yes);
      }
      System.out.flush();
      return;
    }
    Answer answer =
        remote
            .map(r -> r.ask(query, Optional.empty()))
            .orElseGet(() -> answers.ask(query, Caller.LOCAL));
    List<Form> forms = query.isSelectType() ? Form.ofRows() : Form.ofGraph();
    write(answer, form(forms), answers::name);
  }

  private static Query query(String file) {
    try {
      String text =
          file.equals(INPUT)
              ? Utf8.decode(System.in.readAllBytes(), "the standard input")
              : Utf8.read(Path.of(file), file);
      return Guard.parse(text, List.of(), List.of());
    } catch (IOException e) {
      throw usage(file, "it cannot be read (" + e.getMessage() + ")", "give a readable file");
    } catch (Refusal e) {
      throw usage(file, String.valueOf(e.getMessage()), "correct the query");
    }
  }

  private Optional<Form> form(List<Form> forms) {
    Optional<Form> form = forms.stream().filter(f -> f.id().equals(format)).findFirst();
    if (form.isEmpty() && !format.equals(TABLE)) {
      throw usage(
          "--format",
          "\"" + format + "\" is no format of this answer",
          "use table, " + forms.stream().map(Form::id).collect(Collectors.joining(", ")));
    }
    if (!options.isEmpty() && !form.equals(Optional.of(Form.TABLEUR))) {
      throw usage("--option", "only the format tableur has options", "add --format tableur");
    }
    return form;
  }

  private void write(Answer answer, Optional<Form> form, Function<Node, Optional<String>> names) {
    if (answer instanceof Answer.Silence silence) {
      throw usage(
          "--selon",
          "%s says nothing of the kind: it lacks %s"
              .formatted(silence.document(), String.join(", ", silence.lacks())),
          silence.speaking().isEmpty()
              ? "ask it without --selon"
              : "ask one of " + String.join(", ", silence.speaking()));
    }
    if (form.isPresent()) {
      form.get().write(answer, names, options, System.out);
    } else if (answer instanceof Answer.Table table) {
      System.out.print(TextTable.of(table));
      answer.coverage().ifPresent(count -> System.out.println(count.sentence()));
    } else {
      Form.TTL.write(answer, names, options, System.out);
    }
    System.out.flush();
  }

  private void asked(Consumer<Answers> use) {
    Pipeline pipeline = new Pipeline(common, option.edition(), secret);
    Store store = pipeline.store();
    if (store.pointer().isEmpty() && store.list().isEmpty()) {
      pipeline.build(Publication.KEEP);
    }
    // Looked up while the store is opened.
    CompletableFuture<Boolean> upToDate =
        CompletableFuture.supplyAsync(() -> pipeline.upToDate().isPresent());
    try (Reading reading = store.open()) {
      if (!upToDate.join()) {
        System.err.println(
            "eig: this graph was built from older tables, questions or program; "
                + option.buildCommand()
                + " renews it");
      }
      reading.refused().forEach(what -> System.err.println("eig: " + what));
      use.accept(
          new Answers(
              new Asking(reading.dataset(), new Iris(common.base(), List.of()), Limits.DEFAULT)));
    } catch (Refusal e) {
      throw new UserError(
          UserError.Kind.MACHINE,
          Optional.ofNullable(name).orElse(String.valueOf(file)),
          String.valueOf(e.getMessage()),
          "ask for less");
    }
  }

  private static void list(Shelf shelf) {
    int width = shelf.all().stream().mapToInt(q -> q.name().length()).max().orElse(1);
    shelf
        .byTheme()
        .forEach(
            (theme, questions) -> {
              System.out.println(theme);
              questions.forEach(
                  question ->
                      System.out.printf(
                          "  %-" + width + "s  %s%n",
                          question.name(),
                          question.header().summary()));
            });
  }

  private static UserError usage(String what, String problem, String remedy) {
    return new UserError(UserError.Kind.USAGE, what, problem, remedy);
  }
}
