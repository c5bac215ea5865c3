package eig.graph;

import eig.graph.Contradiction.Kind;
import eig.graph.Contradiction.Position;
import eig.graph.Contradiction.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Several voices on one question, each with an answer: which answer is retained, and which
 * contradict each other. The same for a value, a complete list and a figure; what differs is when
 * two answers conflict.
 *
 * @param <A> what an answer is: a value, a set of values, a figure
 */
final class Contest<A> {

  /** Two answers, each with its voice. */
  record Answer<A>(A answer, Voice voice) {}

  private final Node subject;
  private final Node property;
  private final String scope;
  private final List<Answer<A>> answers;
  private final BiPredicate<Answer<A>, Answer<A>> conflict;
  private final Set<Answer<A>> retained;
  private final Rule rule;

  /**
   * Settles a question.
   *
   * @param subject what it is about
   * @param property the property, or the indicator
   * @param scope what else distinguishes the question; may be empty
   * @param answers at least one
   * @param eligible whether an answer may be retained where another that is eligible is there
   * @param conflict whether two answers cannot both hold; symmetric
   * @param named whether an arbitration's value means this answer
   */
  Contest(
      Node subject,
      Node property,
      String scope,
      Collection<Answer<A>> answers,
      Predicate<Answer<A>> eligible,
      BiPredicate<Answer<A>, Answer<A>> conflict,
      BiPredicate<String, A> named,
      Ranks ranks) {
    this.subject = subject;
    this.property = property;
    this.scope = scope;
    this.answers = List.copyOf(answers);
    this.conflict = conflict;
    List<Answer<A>> candidates = this.answers.stream().filter(eligible).toList();
    Set<Answer<A>> believed = believed(candidates.isEmpty() ? this.answers : candidates, ranks);
    Optional<String> settled = ranks.arbitrated(subject, property);
    if (!conflicts(believed)) {
      retained = withAgreeing(believed, candidates, ranks);
      rule = Rule.RANG;
    } else if (settled.isPresent()
        && believed.stream().anyMatch(answer -> named.test(settled.get(), answer.answer()))) {
      retained =
          withAgreeing(
              believed.stream()
                  .filter(answer -> named.test(settled.get(), answer.answer()))
                  .collect(Collectors.toCollection(LinkedHashSet::new)),
              candidates,
              ranks);
      rule = Rule.ARBITRAGE;
    } else {
      retained = believed;
      rule = Rule.NON_TRANCHE;
    }
  }

  /** The answers of the documents that are believed most. */
  private Set<Answer<A>> believed(List<Answer<A>> candidates, Ranks ranks) {
    Set<Voice> voices =
        candidates.stream().map(Answer::voice).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<Voice> best = new LinkedHashSet<>(ranks.best(voices, subject, property));
    return candidates.stream()
        .filter(answer -> best.contains(answer.voice()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Adds the answers that conflict with none that is kept, the better-ranked first: they say the
   * same, or say it more precisely. Of those that are believed alike, none that another contests.
   */
  private Set<Answer<A>> withAgreeing(
      Set<Answer<A>> kept, Collection<Answer<A>> candidates, Ranks ranks) {
    Set<Answer<A>> all = new LinkedHashSet<>(kept);
    List<Answer<A>> left = new ArrayList<>(candidates);
    left.removeAll(all);
    while (!left.isEmpty()) {
      Set<Answer<A>> next = believed(left, ranks);
      left.removeAll(next);
      next.removeIf(answer -> all.stream().anyMatch(other -> conflict.test(answer, other)));
      List<Answer<A>> agreeing = List.copyOf(next);
      next.removeIf(answer -> agreeing.stream().anyMatch(other -> conflict.test(answer, other)));
      all.addAll(next);
    }
    return all;
  }

  /**
   * The answers that are kept: those of the best-ranked voices or the one settled by hand, and
   * whatever agrees with them.
   */
  List<A> retained() {
    return retained.stream().map(Answer::answer).distinct().toList();
  }

  /**
   * The contradictions: one between documents, and one for each document against itself.
   *
   * @param between the kind when documents contradict each other
   * @param positions an answer as the values it holds
   */
  List<Contradiction> contradictions(Kind between, Function<A, List<Value>> positions) {
    List<Contradiction> found = new ArrayList<>();
    boolean documentsDisagree =
        answers.stream()
            .anyMatch(
                a ->
                    answers.stream()
                        .anyMatch(
                            b ->
                                !a.voice().document().equals(b.voice().document())
                                    && conflict.test(a, b)));
    if (documentsDisagree) {
      found.add(contradiction(between, scope, answers, positions));
    }
    Map<String, List<Answer<A>>> byDocument =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    answer -> answer.voice().document(), LinkedHashMap::new, Collectors.toList()));
    byDocument.forEach(
        (document, own) -> {
          if (conflicts(own)) {
            found.add(contradiction(Kind.INTERNE, scope + "|" + document, own, positions));
          }
        });
    return found;
  }

  /**
   * A value of an answer.
   *
   * @param words the value in words
   * @param node the thing or measure it is, if any
   * @param same what two answers share when they hold the same value
   */
  record Value(Node words, Optional<Node> node, Node same) {}

  private Contradiction contradiction(
      Kind kind, String where, List<Answer<A>> sides, Function<A, List<Value>> positions) {
    Set<Node> kept =
        retained().stream()
            .flatMap(answer -> positions.apply(answer).stream())
            .map(Value::same)
            .collect(Collectors.toSet());
    Set<Position> held = new LinkedHashSet<>();
    for (Answer<A> side : sides) {
      for (Value value : positions.apply(side.answer())) {
        held.add(
            new Position(
                value.words(), value.node(), side.voice(), kept.contains(value.same()), rule));
      }
    }
    return new Contradiction(subject, property, kind, where, List.copyOf(held));
  }

  private boolean conflicts(Collection<Answer<A>> among) {
    return among.stream().anyMatch(a -> among.stream().anyMatch(b -> conflict.test(a, b)));
  }
}
