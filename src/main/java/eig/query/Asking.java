package eig.query;

import eig.graph.Iris;
import eig.store.Budget;
import eig.store.BudgetStop;
import eig.store.BudgetedExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** Asks a graph. An answer is whole or there is none: a limit that is met is a {@link Refusal}. */
public final class Asking {

  private final DatasetGraph dataset;
  private final Iris iris;
  private final Limits limits;
  private final Turns turns;

  /**
   * Asks one dataset.
   *
   * @param dataset the graph; every call here holds its own read transaction
   * @param iris how its IRIs are minted
   */
  public Asking(DatasetGraph dataset, Iris iris, Limits limits) {
    this(dataset, iris, limits, new Turns());
  }

  /** Asks one dataset for the program itself: a build, an export. Only the machine limits it. */
  public static Asking own(DatasetGraph dataset, Iris iris) {
    return new Asking(dataset, iris, Limits.OWN, new Turns(Turns.Settings.OWN));
  }

  /**
   * Asks one dataset of several that share a machine.
   *
   * @param turns whose turn it is
   */
  public Asking(DatasetGraph dataset, Iris iris, Limits limits, Turns turns) {
    PassingDatatypes.install();
    this.turns = turns;
    this.dataset = dataset;
    this.iris = iris;
    this.limits = limits;
  }

  /** What one query may take. */
  public Limits limits() {
    return limits;
  }

  /**
   * Runs a query that passed the guard.
   *
   * @param caller who asks
   * @param use takes everything it needs from the execution before it returns
   * @throws Refusal when it names an unknown graph or a limit is met
   */
  public <T> T run(Query query, Caller caller, Function<QueryExec, T> use) {
    return inTurn(
        caller,
        budget -> {
          Guard.refuseUnknownGraphs(query, dataset);
          QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
          NamedGraphs.install(builder, query);
          return run(builder, budget, caller, use);
        });
  }

  /** Whether the graph can be read: a triple of it, whatever the load of queries. */
  public boolean responds() {
    return Txn.calculateRead(dataset, () -> dataset.getDefaultGraph().find().hasNext());
  }

  /** The named graphs, by name. */
  public List<Node> graphs() {
    return Txn.calculateRead(
        dataset,
        () ->
            Iter.asStream(dataset.listGraphNodes())
                .sorted(Comparator.comparing(Node::getURI))
                .toList());
  }

  /** The documents that can be asked alone, by id. */
  public List<String> documents() {
    String prefix = iris.view("x").getURI().replaceAll("x$", "");
    return Txn.calculateRead(
        dataset,
        () -> {
          List<String> documents = new ArrayList<>();
          dataset
              .listGraphNodes()
              .forEachRemaining(
                  graph -> {
                    if (graph.getURI().startsWith(prefix)) {
                      documents.add(graph.getURI().substring(prefix.length()));
                    }
                  });
          return documents.stream().sorted().toList();
        });
  }

  /** Waits for the caller's turn; what runs has a transaction. */
  <T> T inTurn(Caller caller, Function<Budget, T> work) {
    return turns.take(
        caller, timeFor(caller), budget -> Txn.calculateRead(dataset, () -> work.apply(budget)));
  }

  /** What the limit grants, or less when the caller waits no longer. */
  private Duration timeFor(Caller caller) {
    return caller.patience().filter(p -> p.compareTo(limits.time()) < 0).orElse(limits.time());
  }

  /** One document's view as the default graph, beside its claims. */
  DatasetGraph alone(String document) {
    // Its claims keep their name, so that a question may ask who says what here as elsewhere.
    DatasetGraph alone = new DatasetGraphMapLink(dataset.getGraph(iris.view(document)));
    alone.addGraph(iris.claims(document), dataset.getGraph(iris.claims(document)));
    return alone;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** Runs what {@link #inTurn} lets run, under the guard. */
  <T> T run(QueryExecBuilder builder, Budget budget, Caller caller, Function<QueryExec, T> use) {
    BudgetedExecutor.install(builder, budget);
    try (QueryExec exec =
        builder
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQ.enablePropertyFunctions, false)
            // Constants are computed with the rest, under the budget.
            .set(ARQ.optExprConstantFolding, false)
            .set(ARQConstants.sysOptimizerFactory, GuardedExpressions.REWRITING)
            .set(ARQConstants.registryFunctions, new StandardFunctions())
            .overallTimeout(Math.max(1, budget.left().toMillis()), TimeUnit.MILLISECONDS)
            .build()) {
      T answer = use.apply(exec);
      if (budget.stopped().isPresent()) {
        // Somebody on the way took the stop for something to skip.
        throw refusal(budget.stopped().get(), caller);
      }
      return answer;
    } catch (StackOverflowError e) {
      throw Guard.tooComplex();
    } catch (OutOfMemoryError e) {
      throw new Refusal(
          Refusal.Reason.QUERY_MEMORY, "There is not enough memory to answer the query.");
    } catch (RuntimeException e) {
      if (budget.stopped().isPresent()) {
        throw refusal(budget.stopped().get(), caller);
      }
      throw e;
    }
  }

  private RuntimeException refusal(RuntimeException stop, Caller caller) {
    if (!(stop instanceof BudgetStop why)) {
      return stop;
    }
    String message = String.valueOf(why.getMessage());
    return switch (why.kind()) {
      case TIME ->
          new Refusal(
              Refusal.Reason.QUERY_TIMEOUT,
              "The query was stopped after the limit of %d ms."
                  .formatted(timeFor(caller).toMillis()));
      case MEMORY -> new Refusal(Refusal.Reason.QUERY_MEMORY, message);
      case POOL -> new Refusal(Refusal.Reason.OVERLOADED, message, Turns.RETRY_SECONDS);
      case VALUE -> new Refusal(Refusal.Reason.VALUE_TOO_LARGE, message);
      case GONE -> new Refusal(Refusal.Reason.GONE, message);
    };
  }

  /**
   * The triples of a CONSTRUCT or DESCRIBE query, each once.
   *
   * @param exec an execution that {@link #run} gave
   * @throws Refusal at the first triple over the limit of rows
   */
  public Graph graph(Query query, QueryExec exec) {
    Budget budget = Budget.of(exec.getContext()).orElseThrow();
    Graph graph = new CountedGraph(limits.rows(), budget);
    if (query.isDescribeType()) {
      exec.describe(graph);
    } else {
      exec.constructTriples().forEachRemaining(graph::add);
    }
    return graph;
  }

  /** The same rows, refused at the first one that a page cannot show. */
  public RowSet countedForPage(RowSet rows) {
    return PassedRows.counted(rows, Math.min(limits.rows(), limits.pageRows()));
  }

  /** The same rows, refused at the first one over the limit. */
  public RowSet counted(RowSet rows) {
    return PassedRows.counted(rows, limits.rows());
  }
}
