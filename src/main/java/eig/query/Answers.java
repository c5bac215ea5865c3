package eig.query;

import eig.model.Problem;
import eig.model.UserError;
import eig.store.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Asks one generation the questions of the shelf. An answer is whole, is made once and kept while
 * there is room: pages are slices of it.
 */
public final class Answers {

  /** What kept answers may hold, in bytes, as estimated. */
  private static final long ROOM = 32L * 1024 * 1024;

  private static final int BYTES_PER_TERM = 100;

  /** What an answer depends on; the generation is the same for all. */
  private record Request(String question, Map<Var, Node> terms, Optional<String> document) {}

  private record Listed(String question, String parameter) {}

  private final Asking asking;
  private final Things things;
  private final Kept<Request, Answer> kept = new Kept<>(ROOM, Answers::weight);
  private final Map<Listed, Choices> listed = new ConcurrentHashMap<>();
  private final Map<String, List<String>> speaking = new ConcurrentHashMap<>();

  /** Asks what an {@link Asking} can ask. */
  public Answers(Asking asking) {
    this.asking = asking;
    this.things = new Things(asking.dataset());
  }

  /**
   * Asks a question.
   *
   * @param arguments the written values by parameter name
   * @param document the one document to ask; empty for the retained view
   * @param caller who asks
   * @throws UserError when an argument or the document is refused
   * @throws Refusal when a limit is met
   */
  public Answer ask(
      Question question, Map<String, String> arguments, Optional<String> document, Caller caller) {
    Map<Var, Node> terms = bind(question, arguments);
    document.ifPresent(d -> hold(question, d));
    return kept.get(
        new Request(question.name(), terms, document),
        () -> asking.inTurn(caller, budget -> answer(question, terms, document, budget, caller)));
  }

  /**
   * Asks a query that passed the guard and selects, constructs or describes.
   *
   * @throws Refusal when it names an unknown graph or a limit is met
   */
  public Answer ask(Query query, Caller caller) {
    return asking.run(
        query,
        caller,
        exec ->
            query.isSelectType()
                ? table(query, exec.select(), Budget.of(exec.getContext()).orElseThrow())
                : new Answer.Triples(triples(asking.graph(query, exec)), Optional.empty()));
  }

  /** Asks a query for a yes or no. */
  public boolean says(Query query) {
    return asking.run(query, Caller.LOCAL, QueryExec::ask);
  }

  /**
   * The terms that arguments mean.
   *
   * @throws UserError when one is refused
   */
  public Map<Var, Node> bind(Question question, Map<String, String> arguments) {
    return Arguments.bind(question, arguments, parameter -> legal(question, parameter));
  }

  /**
   * The values that a parameter may have, in the order to show them in; of a thing of any class,
   * all things; none where anything of its type will do.
   */
  public List<Choice> choices(Question question, Parameter parameter) {
    return legal(question, parameter).all();
  }

  private Choices legal(Question question, Parameter parameter) {
    if (parameter.type() == Parameter.Type.IRI
        && parameter.enumerated().isEmpty()
        && parameter.values().isEmpty()) {
      return things.of(parameter.kind());
    }
    Listed key = new Listed(question.name(), parameter.name());
    Choices known = listed.get(key);
    if (known == null) {
      // Not within the map: the query of the values waits for its turn.
      known = Choices.of(list(parameter));
      listed.put(key, known);
    }
    return known;
  }

  private List<Choice> list(Parameter parameter) {
    if (!parameter.enumerated().isEmpty()) {
      return parameter.enumerated().stream().map(value -> choice(parameter, value)).toList();
    }
    if (parameter.values().isPresent()) {
      return selected(parameter.values().get());
    }
    return parameter.type() == Parameter.Type.BOOLEAN
        ? List.of(choice(parameter, "true"), choice(parameter, "false"))
        : List.of();
  }

  private Choice choice(Parameter parameter, String value) {
    if (parameter.type() == Parameter.Type.IRI) {
      return things.of(parameter.kind()).all().stream()
          .filter(thing -> thing.value().equals(value) || thing.term().getURI().equals(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new UserError(
                      UserError.Kind.DATA,
                      "parameter " + parameter.name(),
                      "its enumerated value \"" + value + "\" is no thing of the graph",
                      "correct it in the header of the question"));
    }
    return new Choice(Arguments.literal(parameter.type(), value), value, value);
  }

  private List<Choice> selected(Query query) {
    Answer.Table table =
        (Answer.Table)
            asking.inTurn(
                Caller.LOCAL,
                budget -> run(query, asking.dataset(), Map.of(), budget, Caller.LOCAL));
    return table.rows().stream()
        .map(
            row -> {
              Node term = row.get(Var.alloc("valeur"));
              String value = term.isURI() ? Things.key(term) : term.getLiteralLexicalForm();
              return new Choice(term, value, row.get(Var.alloc("libelle")).getLiteralLexicalForm());
            })
        .toList();
  }

  /** The documents that speak of all that a question needs, by id; none where it asks of none. */
  public List<String> speaking(Question question) {
    if (!question.header().bySource()) {
      return List.of();
    }
    return speaking.computeIfAbsent(
        question.name(),
        name ->
            asking.documents().stream()
                .filter(document -> lacks(question, document).isEmpty())
                .toList());
  }

  /**
   * Looks whether the questions can be asked of this graph: that the queries of the values of their
   * parameters give some.
   *
   * @throws UserError when one does not, by question
   */
  public void hold(Shelf shelf) {
    List<Problem> problems = new ArrayList<>();
    for (Question question : shelf.all()) {
      for (Parameter parameter : question.header().parameters()) {
        // The things of a class are listed when they are needed.
        if (parameter.values().isPresent() || !parameter.enumerated().isEmpty()) {
          try {
            if (choices(question, parameter).isEmpty()) {
              problems.add(hopeless(question, parameter, "there is none"));
            }
          } catch (Refusal | UserError e) {
            problems.add(hopeless(question, parameter, String.valueOf(e.getMessage())));
          }
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
  }

  private static Problem hopeless(Question question, Parameter parameter, String why) {
    return Problem.at(
        question.origin(parameter),
        "the values of its parameter \"%s\" cannot be listed: %s".formatted(parameter.name(), why),
        "correct its values:, enumerate: or class:");
  }

  /** The documents that can be asked alone, by id. */
  public List<String> documents() {
    return asking.documents();
  }

  /** What a thing is called; empty when it has no name. */
  public Optional<String> name(Node thing) {
    return things.name(thing);
  }

  private void hold(Question question, String document) {
    if (!question.header().bySource()) {
      throw new UserError(
          UserError.Kind.USAGE,
          "selon",
          "the question " + question.name() + " makes no sense of one document alone",
          "ask it without selon");
    }
    if (!asking.documents().contains(document)) {
      throw new UserError(
          UserError.Kind.USAGE,
          "selon",
          "no document is called \"" + document + "\"",
          "ask one of " + String.join(", ", asking.documents()));
    }
  }

  private Answer answer(
      Question question,
      Map<Var, Node> terms,
      Optional<String> document,
      Budget budget,
      Caller caller) {
    DatasetGraph asked = document.map(asking::alone).orElse(asking.dataset());
    Answer answer = run(question.query(), asked, terms, budget, caller);
    if (document.isPresent() && isEmpty(answer)) {
      List<String> lacks = lacks(question, document.get());
      if (!lacks.isEmpty()) {
        return new Answer.Silence(document.get(), lacks, speaking(question));
      }
    }
    Optional<Coverage.Count> count =
        question
            .header()
            .coverage()
            .map(coverage -> count(coverage, run(coverage.query(), asked, terms, budget, caller)));
    return answer instanceof Answer.Table table
        ? new Answer.Table(table.columns(), question.gather(table).rows(), count)
        : new Answer.Triples(((Answer.Triples) answer).triples(), count);
  }

  private Answer run(
      Query query, DatasetGraph asked, Map<Var, Node> terms, Budget budget, Caller caller) {
    QueryExecBuilder builder = QueryExec.dataset(asked).query(query);
    terms.forEach(builder::substitution);
    NamedGraphs.install(builder, query);
    Function<QueryExec, Answer> taking =
        query.isConstructType()
            ? exec -> new Answer.Triples(triples(asking.graph(query, exec)), Optional.empty())
            : exec -> table(query, exec.select(), budget);
    return asking.run(builder, budget, caller, taking);
  }

  private Answer table(Query query, RowSet rows, Budget budget) {
    List<Binding> all = new ArrayList<>();
    RowSet counted = asking.counted(rows);
    while (counted.hasNext()) {
      // A row of the store reads its terms lazily; a detached one has them all.
      Binding row = BindingFactory.copy(counted.next());
      budget.holdRow(row);
      all.add(row);
    }
    return new Answer.Table(Var.varList(query.getResultVars()), all, Optional.empty());
  }

  private static Set<Triple> triples(Graph graph) {
    Set<Triple> triples = new HashSet<>();
    graph.find().forEach(triples::add);
    return triples;
  }

  private static Coverage.Count count(Coverage coverage, Answer answer) {
    List<Binding> rows = ((Answer.Table) answer).rows();
    if (rows.size() != 1) {
      throw new IllegalStateException("a coverage of " + rows.size() + " rows");
    }
    return new Coverage.Count(
        number(rows.get(0), "couverts"), number(rows.get(0), "total"), coverage.of());
  }

  private static long number(Binding row, String column) {
    return Long.parseLong(row.get(Var.alloc(column)).getLiteralLexicalForm());
  }

  private static boolean isEmpty(Answer answer) {
    return answer instanceof Answer.Table table
        ? table.rows().isEmpty()
        : answer instanceof Answer.Triples graph && graph.triples().isEmpty();
  }

  /** The terms that the question needs and the document does not use, by label. */
  private List<String> lacks(Question question, String document) {
    return Txn.calculateRead(
        asking.dataset(),
        () -> {
          Graph view = asking.alone(document).getDefaultGraph();
          return Needs.of(question.query()).stream()
              .filter(pattern -> !view.contains(pattern))
              .map(this::label)
              .toList();
        });
  }

  private String label(Triple pattern) {
    Node term =
        pattern.getPredicate().equals(RDF.Nodes.type) && pattern.getObject().isConcrete()
            ? pattern.getObject()
            : pattern.getPredicate();
    List<String> labels = new ArrayList<>();
    asking
        .dataset()
        .getDefaultGraph()
        .find(term, RDFS.Nodes.label, Node.ANY)
        .filterKeep(triple -> triple.getObject().getLiteralLanguage().equals("fr"))
        .forEach(triple -> labels.add(triple.getObject().getLiteralLexicalForm()));
    return labels.isEmpty() ? Things.key(term) : "« " + labels.get(0) + " »";
  }

  private static int weight(Request request, Answer answer) {
    long terms = 10L + request.terms().toString().length() / 50;
    if (answer instanceof Answer.Table table) {
      terms += (long) table.rows().size() * (1 + table.columns().size());
    } else if (answer instanceof Answer.Triples graph) {
      terms += 3L * graph.triples().size();
    }
    return (int) Math.min(Integer.MAX_VALUE, terms * BYTES_PER_TERM);
  }
}
