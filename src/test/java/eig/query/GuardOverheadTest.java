package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RealGraph;
import eig.graph.Iris;
import eig.store.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the guard costs the questions of the shelf, beside ARQ alone in the same process. */
@Tag("long")
class GuardOverheadTest {

  private static final int WARM = 60;
  private static final int ROUNDS = 61;
  private static final double MOST = 1.10;

  private static final Map<String, Map<String, String>> ARGUMENTS =
      Map.of(
          "equipe-d-un-defi", Map.of("defi", "optiflex"),
          "mesures-par-indicateur", Map.of("indicateur", "candidatures"),
          "qui-le-dit", Map.of("chose", "promotion/2"));

  @Test
  void isAtMostATenthOfTheTimeOfOrdinaryQuestions() {
    try (Reading reading = RealGraph.stored()) {
      Answers answers =
          new Answers(
              new Asking(
                  reading.dataset(), new Iris(Iris.DEFAULT_BASE, List.of()), Limits.DEFAULT));
      double plainSum = 0;
      double guardedSum = 0;
      System.out.printf("%-26s %10s %10s %8s%n", "question", "ARQ (ms)", "guard (ms)", "ratio");
      for (Question question : RealGraph.shelf().all()) {
        double[] times = measure(reading, answers, question);
        System.out.printf(
            "%-26s %10.3f %10.3f %8.3f%n",
            question.name(), times[0], times[1], times[1] / times[0]);
        plainSum += times[0];
        guardedSum += times[1];
      }
      System.out.printf(
          "%-26s %10.3f %10.3f %8.3f%n", "all", plainSum, guardedSum, guardedSum / plainSum);
      assertThat(guardedSum / plainSum).isLessThan(MOST);
    }
  }

  /** The medians of both, in milliseconds; they take turns, so that the machine is the same. */
  private static double[] measure(Reading reading, Answers answers, Question question) {
    // Not through what is kept: each time anew.
    Query query =
        question.bound(answers.bind(question, ARGUMENTS.getOrDefault(question.name(), Map.of())));
    long[] plain = new long[ROUNDS];
    long[] guarded = new long[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      long start = System.nanoTime();
      List<Binding> expected = plain(reading, query);
      long between = System.nanoTime();
      Answer.Table answer = (Answer.Table) answers.ask(query, Caller.LOCAL);
      long end = System.nanoTime();
      assertThat(answer.rows()).isEqualTo(expected);
      if (round >= 0) {
        plain[round] = between - start;
        guarded[round] = end - between;
      }
    }
    return new double[] {median(plain), median(guarded)};
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }

  private static List<Binding> plain(Reading reading, Query query) {
    return Txn.calculateRead(
        reading.dataset(),
        () -> {
          QueryExecBuilder builder = QueryExec.dataset(reading.dataset()).query(query);
          List<Binding> rows = new ArrayList<>();
          try (QueryExec exec = builder.build()) {
            RowSet all = exec.select();
            while (all.hasNext()) {
              rows.add(BindingFactory.copy(all.next()));
            }
          }
          return rows;
        });
  }
}
