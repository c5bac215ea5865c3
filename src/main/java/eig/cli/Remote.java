package eig.cli;

import eig.graph.Iris;
import eig.model.UserError;
import eig.query.Answer;
import eig.query.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.resultset.ResultSetException;

/**
 * Asks a SPARQL 1.1 endpoint that holds this graph.
 *
 * @param endpoint its address
 * @param iris how the IRIs there are minted
 */
record Remote(String endpoint, Iris iris) {

  private static final long LIMIT_SECONDS = 60;

  /**
   * Asks a query that selects, constructs or describes.
   *
   * @param document the one document to ask: its view is then the default graph
   * @throws UserError when the endpoint does not answer
   */
  Answer ask(Query query, Optional<String> document) {
    return answered(
        query,
        document,
        exec -> {
          if (query.isSelectType()) {
            RowSet rows = exec.select();
            List<Binding> all = new ArrayList<>();
            while (rows.hasNext()) {
              if (all.size() == Limits.DEFAULT.rows()) {
                throw new UserError(
                    UserError.Kind.MACHINE,
                    endpoint,
                    "it gives more than %d rows".formatted(Limits.DEFAULT.rows()),
                    "ask for less");
              }
              all.add(rows.next());
            }
            return new Answer.Table(Var.varList(query.getResultVars()), all, Optional.empty());
          }
          Set<Triple> triples = new HashSet<>();
          (query.isDescribeType() ? exec.describe() : exec.construct())
              .find()
              .forEach(triples::add);
          return new Answer.Triples(triples, Optional.empty());
        });
  }

  /**
   * Asks for a yes or no.
   *
   * @throws UserError when the endpoint does not answer
   */
  boolean says(Query query) {
    return answered(query, Optional.empty(), QueryExec::ask);
  }

  private <T> T answered(Query query, Optional<String> document, Function<QueryExec, T> use) {
    QueryExecHTTPBuilder builder =
        QueryExecHTTP.service(endpoint).query(query).timeout(LIMIT_SECONDS, TimeUnit.SECONDS);
    document.ifPresent(
        id ->
            builder
                .addDefaultGraphURI(iris.view(id).getURI())
                .addNamedGraphURI(iris.claims(id).getURI()));
    try (QueryExec exec = builder.build()) {
      return use.apply(exec);
    } catch (QueryExceptionHTTP
        | HttpException
        | RiotException
        | ResultSetException
        | IllegalArgumentException e) {
      throw new UserError(
          UserError.Kind.MACHINE,
          endpoint,
          "the endpoint does not answer (" + String.valueOf(e.getMessage()).strip() + ")",
          "check the address, and that it is a SPARQL 1.1 endpoint");
    }
  }
}
