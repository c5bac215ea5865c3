package eig.query;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows that are refused at the first one over a limit. */
final class CountedRows implements RowSet {

  private final RowSet rows;
  private final long limit;

  CountedRows(RowSet rows, long limit) {
    this.rows = rows;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    if (rows.getRowNumber() >= limit) {
      throw new Refusal(
          Refusal.Reason.RESULT_TOO_LARGE,
          "The result has more than the limit of %d rows; add LIMIT.".formatted(limit));
    }
    return rows.next();
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
