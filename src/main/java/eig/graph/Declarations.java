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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * The promotions that a document declares on the record of a person, held against those of the
 * défis it gives the person. A promotion that no défi of the person is of contradicts the document
 * itself; one that the record leaves out does not, since silence is no denial. The défis decide.
 */
final class Declarations {

  private final Function<Node, Node> words;
  private final List<Contradiction> contradictions = new ArrayList<>();

  Declarations(Collection<Claim> claims, Function<Node, Node> words) {
    this.words = words;
    claims.stream()
        .collect(
            Collectors.groupingBy(
                claim -> claim.voice().document(), LinkedHashMap::new, Collectors.toList()))
        .forEach(this::compare);
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }

  private void compare(String document, List<Claim> said) {
    Map<Node, Set<Node>> declared = values(said, Eig.promotionDeclaree);
    Map<Node, Set<Node>> people = values(said, Eig.personne);
    Map<Node, Set<Node>> frames = values(said, Eig.cadre);
    Map<Node, Set<Node>> promotions = values(said, Eig.promotion);
    Map<Node, Set<Node>> ofDefis = new LinkedHashMap<>();
    people.forEach(
        (participation, persons) -> {
          for (Node frame : frames.getOrDefault(participation, Set.of())) {
            for (Node person : persons) {
              ofDefis
                  .computeIfAbsent(person, p -> new LinkedHashSet<>())
                  .addAll(promotions.getOrDefault(frame, Set.of()));
            }
          }
        });
    declared.forEach(
        (person, promised) -> {
          Set<Node> lived = ofDefis.getOrDefault(person, Set.of());
          if (!lived.isEmpty() && !lived.containsAll(promised)) {
            contradictions.add(contradiction(document, person, promised, lived));
          }
        });
  }

  private Contradiction contradiction(
      String document, Node person, Set<Node> promised, Set<Node> lived) {
    Set<Node> all = new LinkedHashSet<>(lived);
    all.addAll(promised);
    List<Position> positions =
        all.stream()
            .map(
                promotion ->
                    new Position(
                        words.apply(promotion),
                        Optional.of(promotion),
                        new Voice(document, Optional.empty()),
                        lived.contains(promotion),
                        Rule.DEFI))
            .toList();
    return new Contradiction(person, Eig.promotionDeclaree, Kind.INTERNE, document, positions);
  }

  private static Map<Node, Set<Node>> values(Collection<Claim> said, Node property) {
    return said.stream()
        .map(Claim::triple)
        .filter(triple -> triple.getPredicate().equals(property))
        .collect(
            Collectors.groupingBy(
                triple -> triple.getSubject(),
                LinkedHashMap::new,
                Collectors.mapping(
                    triple -> triple.getObject(), Collectors.toCollection(LinkedHashSet::new))));
  }
}
