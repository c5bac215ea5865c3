package eig.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** The whole answer to a question, detached from the store. */
public sealed interface Answer {

  /** For how many things the question has an answer; empty where it does not say. */
  default Optional<Coverage.Count> coverage() {
    return Optional.empty();
  }

  /**
   * Rows.
   *
   * @param columns its columns, in order
   * @param rows all its rows, in order
   * @param coverage for how many things the question has an answer; empty where it does not say
   */
  record Table(List<Var> columns, List<Binding> rows, Optional<Coverage.Count> coverage)
      implements Answer {

    /** The rows as Jena's writers take them. */
    public RowSet rowSet() {
      return RowSetStream.create(columns, rows.iterator());
    }

    /**
     * Some of the rows.
     *
     * @param from the first, from 0
     * @param size how many at most
     */
    public Table slice(int from, int size) {
      int first = Math.min(from, rows.size());
      int end = Math.min(rows.size(), first + size);
      return new Table(columns, rows.subList(first, end), coverage);
    }
  }

  /**
   * A graph.
   *
   * @param triples its triples
   * @param coverage for how many things the question has an answer; empty where it does not say
   */
  record Triples(Set<Triple> triples, Optional<Coverage.Count> coverage) implements Answer {}

  /**
   * A document that says nothing of the kind that was asked, which is not the same as an answer
   * without rows.
   *
   * @param document the document
   * @param lacks the terms of the question that it does not use, by their French labels
   * @param speaking the documents that use them all, by id
   */
  record Silence(String document, List<String> lacks, List<String> speaking) implements Answer {

    /** A sentence for people, in French. */
    public String sentence() {
      return "Le document %s ne dit rien de ce genre : %s n’y figure pas."
          .formatted(document, String.join(", ", lacks));
    }
  }
}
