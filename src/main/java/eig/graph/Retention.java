package eig.graph;

import eig.graph.Contest.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What is retained of many claims, and where they contradict each other.
 *
 * <p>A single-valued property keeps the value of the best-ranked document; an enumerated one the
 * whole list of the best-ranked document; any other the union. Where rank does not decide, an
 * arbitration does; where none does, all values stay. Figures are all kept, each being a node of
 * its document: only their contradictions are noted.
 */
final class Retention {

  /** A property of a subject. */
  private record Slot(Node subject, Node property) {}

  private final Ranks ranks;
  private final Precision precision;
  private final Function<Node, Node> words;
  private final Set<Triple> retained = new LinkedHashSet<>();
  private final Set<Node> unlisted = new HashSet<>();
  private final List<Contradiction> contradictions = new ArrayList<>();

  /**
   * Settles claims.
   *
   * @param words a term in words, as a literal: the name of a thing, a literal itself
   */
  Retention(
      Collection<Claim> claims,
      Ontology ontology,
      Ranks ranks,
      Precision precision,
      Function<Node, Node> words) {
    this.ranks = ranks;
    this.precision = precision;
    this.words = words;
    Map<Slot, List<Claim>> slots =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    claim -> new Slot(claim.triple().getSubject(), claim.triple().getPredicate()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    slots.forEach(
        (slot, said) -> {
          if (said.size() == 1) {
            retained.add(said.get(0).triple());
          } else if (ontology.isSingleValued(slot.property())) {
            singleValued(slot, said);
          } else if (ontology.isEnumerated(slot.property())) {
            enumerated(slot, said);
          } else {
            said.forEach(claim -> retained.add(claim.triple()));
          }
        });
    figures(claims);
    contradictions.addAll(new Declarations(claims, words).contradictions());
    teamsFollowRoles();
    withdrawUnlisted(claims);
  }

  /** The retained statements. */
  Set<Triple> retained() {
    return retained;
  }

  /** The contradictions, in the order of the claims. */
  List<Contradiction> contradictions() {
    return contradictions;
  }

  private void singleValued(Slot slot, List<Claim> said) {
    Contest<Node> contest =
        new Contest<>(
            slot.subject(),
            slot.property(),
            "",
            said.stream()
                .map(claim -> new Answer<>(claim.triple().getObject(), claim.voice()))
                .collect(Collectors.toCollection(LinkedHashSet::new)),
            answer -> true,
            (a, b) -> !precision.holdTogether(slot.property(), a.answer(), b.answer()),
            Ranks::names,
            ranks);
    precision
        .mostPrecise(slot.property(), contest.retained())
        .forEach(value -> retained.add(Triple.create(slot.subject(), slot.property(), value)));
    contradictions.addAll(
        contest.contradictions(Contradiction.Kind.VALEUR, value -> List.of(inWords(value))));
  }

  private void enumerated(Slot slot, List<Claim> said) {
    Map<Voice, Set<Node>> lists =
        said.stream()
            .collect(
                Collectors.groupingBy(
                    Claim::voice,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        claim -> claim.triple().getObject(),
                        Collectors.toCollection(LinkedHashSet::new))));
    Contest<Set<Node>> contest =
        new Contest<>(
            slot.subject(),
            slot.property(),
            "",
            lists.entrySet().stream()
                .map(list -> new Answer<>(list.getValue(), list.getKey()))
                .toList(),
            list -> list.voice().quoted().isEmpty(),
            Retention::listsDiffer,
            (value, list) -> list.stream().anyMatch(node -> Ranks.names(value, node)),
            ranks);
    Set<Node> kept = contest.retained().stream().flatMap(Set::stream).collect(Collectors.toSet());
    for (Claim claim : said) {
      if (kept.contains(claim.triple().getObject())) {
        retained.add(claim.triple());
      } else {
        unlisted.add(claim.triple().getObject());
      }
    }
    contradictions.addAll(
        contest.contradictions(
            Contradiction.Kind.ENSEMBLE, list -> list.stream().map(this::inWords).toList()));
  }

  /**
   * Two complete lists differ as soon as they are not the same; an article that a document relays
   * need not list all, so its list only conflicts when it names something that the other does not,
   * both ways.
   */
  private static boolean listsDiffer(Answer<Set<Node>> a, Answer<Set<Node>> b) {
    boolean relayed = a.voice().quoted().isPresent() || b.voice().quoted().isPresent();
    return relayed
        ? !a.answer().containsAll(b.answer()) && !b.answer().containsAll(a.answer())
        : !a.answer().equals(b.answer());
  }

  private void figures(Collection<Claim> claims) {
    Map<List<Object>, List<Answer<Figure>>> questions = new LinkedHashMap<>();
    for (Answer<Figure> answer : Figures.of(claims).answers()) {
      Figure figure = answer.answer();
      questions
          .computeIfAbsent(
              List.of(figure.subject(), figure.indicator(), figure.scope()), k -> new ArrayList<>())
          .add(answer);
    }
    questions.values().stream()
        .filter(answers -> answers.size() > 1)
        .forEach(
            answers -> {
              Figure first = answers.get(0).answer();
              contradictions.addAll(
                  new Contest<>(
                          first.subject(),
                          first.indicator(),
                          first.scope(),
                          answers,
                          answer -> true,
                          (a, b) -> a.answer().contradicts(b.answer()),
                          (value, figure) -> figure.words().equals(value),
                          ranks)
                      .contradictions(Contradiction.Kind.VALEUR, Retention::inWords));
            });
  }

  /**
   * Whom the retained role makes something else than an EIG has a part in the défi, not in its
   * team.
   */
  private void teamsFollowRoles() {
    Set<Node> eigs =
        retained.stream()
            .filter(triple -> triple.getPredicate().equals(Eig.role))
            .filter(triple -> Ranks.names("eig", triple.getObject()))
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    List<Triple> others =
        retained.stream()
            .filter(triple -> triple.getPredicate().equals(Eig.equipe))
            .filter(triple -> !eigs.contains(triple.getObject()))
            .toList();
    for (Triple other : others) {
      retained.remove(other);
      retained.add(Triple.create(other.getSubject(), Eig.participation, other.getObject()));
    }
  }

  /**
   * A participation that only a list which was not retained names goes with all that is said of it.
   */
  private void withdrawUnlisted(Collection<Claim> claims) {
    Set<Node> named = retained.stream().map(Triple::getObject).collect(Collectors.toSet());
    Set<Node> gone =
        claims.stream()
            .map(Claim::triple)
            .filter(t -> t.getObject().equals(Eig.Participation))
            .map(Triple::getSubject)
            .filter(node -> unlisted.contains(node) && !named.contains(node))
            .collect(Collectors.toSet());
    retained.removeIf(triple -> gone.contains(triple.getSubject()));
  }

  private Contest.Value inWords(Node value) {
    return new Contest.Value(
        words.apply(value), value.isURI() ? Optional.of(value) : Optional.empty(), value);
  }

  /** Two documents that give the same figure hold the same value, each in a measure of its own. */
  private static List<Contest.Value> inWords(Figure figure) {
    Node figureInWords = Literals.french(figure.words());
    return List.of(new Contest.Value(figureInWords, Optional.of(figure.node()), figureInWords));
  }
}
