package eig.query;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * The whole answer to a question, detached from the store.
 *
 * @param columns its columns, in order
 * @param rows all its rows, in order
 */
public record Answer(List<Var> columns, List<Binding> rows) {

  /** The answer as Jena's writers take it. */
  public RowSet rowSet() {
    return RowSetStream.create(columns, rows.iterator());
  }
}
