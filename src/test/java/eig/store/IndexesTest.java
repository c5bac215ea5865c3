package eig.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The indexes of a store, one of which lost or gained something. */
class IndexesTest {

  private DatasetGraph database;

  @BeforeEach
  void fill() {
    database = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        database,
        () -> {
          for (int i = 0; i < 20; i++) {
            database.add(SSE.parseQuad("(_ <x:s%d> <x:p> <x:o%d>)".formatted(i, i % 3)));
            database.add(SSE.parseQuad("(<x:g> <x:s%d> <x:p> 'text %d')".formatted(i, i)));
          }
        });
  }

  private NodeTupleTable triples() {
    return TDBInternal.getDatasetGraphTDB(database).getTripleTable().getNodeTupleTable();
  }

  private NodeTupleTable quads() {
    return TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable();
  }

  private static Tuple<NodeId> first(TupleIndex index) {
    Iterator<Tuple<NodeId>> all = index.all();
    return all.next();
  }

  @Test
  void agreeAsTheyAreWritten() {
    assertThat(Indexes.disagreement(database)).isEmpty();
  }

  @Test
  void oneThatMissesATupleIsNamed() {
    for (NodeTupleTable table : new NodeTupleTable[] {triples(), quads()}) {
      int last = table.getTupleTable().numIndexes() - 1;
      TupleIndex index = table.getTupleTable().getIndex(last);
      Tuple<NodeId> tuple = Txn.calculateRead(database, () -> first(index));
      Txn.executeWrite(database, () -> index.delete(tuple));
      assertThat(Indexes.disagreement(database))
          .hasValueSatisfying(what -> assertThat(what).contains("the index " + index.getName()));
      Txn.executeWrite(database, () -> index.add(tuple));
      assertThat(Indexes.disagreement(database)).isEmpty();
    }
  }

  /** As many tuples, of which one is another. */
  @Test
  void oneThatHoldsAnotherTupleIsNamed() {
    TupleIndex index = triples().getTupleTable().getIndex(1);
    Tuple<NodeId> gone = Txn.calculateRead(database, () -> first(index));
    Txn.executeWrite(
        database,
        () -> {
          index.delete(gone);
          index.add(TupleFactory.create3(gone.get(0), gone.get(1), gone.get(0)));
        });
    assertThat(Indexes.disagreement(database))
        .hasValueSatisfying(what -> assertThat(what).contains("the index " + index.getName()));
  }
}
