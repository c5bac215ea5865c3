package eig.portability;

import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;

/** Another engine that holds our dump. */
interface Engine extends AutoCloseable {

  @Override
  void close();

  /** Its name, as headers of questions write it. */
  String name();

  /**
   * Asks a query that selects.
   *
   * @param query SPARQL 1.1, without parameters
   * @param graphs which graphs of the dump it is asked of
   */
  List<Binding> select(String query, Graphs graphs);
}
