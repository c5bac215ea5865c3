package eig.portability;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/** An engine that is asked by the SPARQL 1.1 protocol. */
final class Served {

  private Served() {}

  /** Asks an endpoint. */
  static List<Binding> select(String endpoint, String query, Graphs graphs) {
    QueryExecHTTPBuilder builder =
        QueryExecHTTP.service(endpoint)
            .queryString(query)
            .sendMode(QuerySendMode.asPostForm)
            .acceptHeader("application/sparql-results+json")
            .timeout(60, TimeUnit.SECONDS);
    graphs.defaults().forEach(builder::addDefaultGraphURI);
    graphs.named().forEach(builder::addNamedGraphURI);
    List<Binding> rows = new ArrayList<>();
    try (QueryExecHTTP exec = builder.build()) {
      RowSet set = exec.select();
      set.forEachRemaining(row -> rows.add(BindingFactory.copy(row)));
    }
    return rows;
  }
}
