package eig.query;

import eig.graph.Iris;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.ExprException;

/** Screens a SPARQL text before it runs: what cannot be answered safely is refused here, unrun. */
public final class Guard {

  private static final int MAX_LENGTH = 64 * 1024;
  private static final int MAX_NESTING = 64;

  private Guard() {}

  /**
   * Parses a query.
   *
   * @param text SPARQL 1.1, a query and no update
   * @param defaultGraphs the graphs that the protocol names as default graph; they replace FROM
   * @param namedGraphs the graphs that the protocol names as named graphs; they replace FROM NAMED
   * @throws Refusal when it is too long, too nested, no SPARQL 1.1, or holds what no query may hold
   * @see <a href="https://www.w3.org/TR/sparql11-protocol/#dataset">SPARQL 1.1 Protocol, 2.1.4</a>
   */
  public static Query parse(String text, List<String> defaultGraphs, List<String> namedGraphs) {
    if (text.length() > MAX_LENGTH) {
      throw new Refusal(
          Refusal.Reason.QUERY_TOO_LONG,
          "The query has %d characters; the limit is %d.".formatted(text.length(), MAX_LENGTH));
    }
    Screening.wellFormed(text);
    if (nesting(text) > MAX_NESTING) {
      throw new Refusal(
          Refusal.Reason.NESTING,
          "The query nests brackets deeper than the limit of %d.".formatted(MAX_NESTING));
    }
    Query query;
    try {
      // A base of ours: a relative IRI must not tell where the server stands.
      query = QueryFactory.create(text, Iris.DEFAULT_BASE, Syntax.syntaxSPARQL_11);
      Screening.screen(query);
    } catch (StackOverflowError e) {
      throw tooComplex();
    } catch (ExprException e) {
      // ARQ compiles the patterns of REGEX and REPLACE while it parses.
      throw new Refusal(Refusal.Reason.SYNTAX, "A regular expression of the query is ill-formed.");
    } catch (QueryException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw tooComplex();
      }
      throw new Refusal(Refusal.Reason.SYNTAX, Question.firstLine(String.valueOf(e.getMessage())));
    }
    if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaultGraphs.forEach(query::addGraphURI);
      namedGraphs.forEach(query::addNamedGraphURI);
    }
    return query;
  }

  /**
   * Refuses a dataset clause that names anything but graphs of the store: nothing is ever fetched.
   *
   * @param dataset the store; the caller holds its transaction
   */
  static void refuseUnknownGraphs(Query query, DatasetGraph dataset) {
    for (List<String> clause : List.of(query.getGraphURIs(), query.getNamedGraphURIs())) {
      for (String iri : clause) {
        Node graph = NodeFactory.createURI(iri);
        if (!dataset.containsGraph(graph)) {
          throw new Refusal(
              Refusal.Reason.UNKNOWN_GRAPH, "<" + iri + "> is no graph of this store.");
        }
      }
    }
  }

  /** A long chain of operators nests as deeply as brackets do, without showing it. */
  static Refusal tooComplex() {
    return new Refusal(
        Refusal.Reason.NESTING, "The query chains or nests more than can be answered.");
  }

  /**
   * Brackets in strings and comments count too: a text that comes near the limit is no question.
   */
  private static int nesting(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '{', '[' -> deepest = Math.max(deepest, ++depth);
        case ')', '}', ']' -> depth = Math.max(0, depth - 1);
        default -> {}
      }
    }
    return deepest;
  }
}
