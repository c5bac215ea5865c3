package eig.store;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * TDB2 keeps the same triples and quads several times, each time in another order, and each term
 * twice: by number and by text. A query reads whichever suits it; so all of them must agree.
 */
final class Indexes {

  private final DatasetGraphTDB database;

  private Indexes(DatasetGraphTDB database) {
    this.database = database;
  }

  /** What disagrees, by the name of the index; empty when nothing does. */
  static Optional<String> disagreement(DatasetGraph dataset) {
    Indexes indexes = new Indexes(TDBInternal.getDatasetGraphTDB(dataset));
    return Txn.calculateRead(dataset, indexes::disagreement);
  }

  private Optional<String> disagreement() {
    NodeTupleTable triples = database.getTripleTable().getNodeTupleTable();
    NodeTupleTable quads = database.getQuadTable().getNodeTupleTable();
    return between(triples)
        .or(() -> between(quads))
        .or(() -> betweenDirections(triples.getNodeTable()));
  }

  private static Optional<String> between(NodeTupleTable table) {
    TupleIndex[] indexes = table.getTupleTable().getIndexes();
    Sum first = Sum.of(indexes[0]);
    for (TupleIndex other : indexes) {
      if (!Sum.of(other).equals(first)) {
        return Optional.of(
            "the index %s holds something else than %s"
                .formatted(other.getName(), indexes[0].getName()));
      }
    }
    return Optional.empty();
  }

  /** Every term, read by its number, has that number when it is looked up by its text. */
  private static Optional<String> betweenDirections(NodeTable nodes) {
    for (Iterator<Pair<NodeId, Node>> all = nodes.all(); all.hasNext(); ) {
      Pair<NodeId, Node> each = all.next();
      if (!each.getLeft().equals(nodes.getNodeIdForNode(each.getRight()))) {
        return Optional.of("the index of terms does not know " + each.getRight());
      }
    }
    return Optional.empty();
  }

  /**
   * The tuples of an index, in any order.
   *
   * @param count how many
   * @param hashes the sum of their hashes
   */
  private record Sum(long count, long hashes) {

    static Sum of(TupleIndex index) {
      long count = 0;
      long hashes = 0;
      for (Iterator<Tuple<NodeId>> all = index.all(); all.hasNext(); count++) {
        Tuple<NodeId> tuple = all.next();
        long hash = 1;
        for (int i = 0; i < tuple.len(); i++) {
          hash = mixed(hash * 31 + tuple.get(i).hashCode());
        }
        hashes += hash;
      }
      return new Sum(count, hashes);
    }

    /** So that sums of other tuples are not alike: the finaliser of SplitMix64. */
    private static long mixed(long bits) {
      long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
      long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
      return twice ^ (twice >>> 31);
    }
  }
}
