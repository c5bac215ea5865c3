package eig.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows, each looked at as it passes. */
final class PassedRows implements RowSet {

  private final RowSet rows;
  private final UnaryOperator<Binding> look;

  private PassedRows(RowSet rows, UnaryOperator<Binding> look) {
    this.rows = rows;
    this.look = look;
  }

  /** Rows that are refused at the first one over a limit. */
  static RowSet counted(RowSet rows, long limit) {
    return new PassedRows(
        rows,
        row -> {
          if (rows.getRowNumber() > limit) {
            throw new Refusal(
                Refusal.Reason.RESULT_TOO_LARGE,
                "The result has more than the limit of %d rows; add LIMIT.".formatted(limit));
          }
          return row;
        });
  }

  /** Rows that are refused at the first one that XML cannot hold. */
  static RowSet inXml(RowSet rows) {
    return new PassedRows(rows, Xml::check);
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    return look.apply(rows.next());
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
