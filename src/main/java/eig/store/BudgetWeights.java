package eig.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.solver.BindingTDB;

/** About how many bytes a thing takes in memory. */
final class BudgetWeights {

  /** A triple, without its terms, in the sets of a property path. */
  static final long TRIPLE = 24;

  private static final long INDEXED = 120;
  // Measured: a row of the store with 3, 6 and 9 columns takes some 380 bytes, one made of it more.
  private static final long ROW = 256;
  private static final long CELL = 40;
  private static final long TERM = 32;

  private BudgetWeights() {}

  /** A row. The terms of one that comes straight from the store are not looked up. */
  static long of(Binding row) {
    long weight = ROW + CELL * row.size();
    if (row instanceof BindingTDB) {
      return weight;
    }
    long[] terms = {0};
    row.forEach((column, term) -> terms[0] += of(term));
    return weight + terms[0];
  }

  /** A triple of a graph in memory, with its indexes. */
  static long of(Triple triple) {
    return INDEXED + of(triple.getSubject()) + of(triple.getPredicate()) + of(triple.getObject());
  }

  /** A term. */
  static long of(Node term) {
    if (term.isLiteral()) {
      return TERM + term.getLiteralLexicalForm().length();
    }
    return term.isURI() ? TERM + term.getURI().length() : TERM;
  }
}
