package eig.graph;

import eig.graph.Contest.Answer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The measures that documents claim, as figures.
 *
 * @param answers each with who claims it, in the order of the claims
 */
record Figures(List<Answer<Figure>> answers) {

  /** Reads them from claims. */
  static Figures of(Collection<Claim> claims) {
    Set<Node> measures =
        claims.stream()
            .map(Claim::triple)
            .filter(
                t -> t.getPredicate().equals(RDF.Nodes.type) && t.getObject().equals(Eig.Mesure))
            .map(Triple::getSubject)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<Node, List<Claim>> said =
        claims.stream()
            .filter(claim -> measures.contains(claim.triple().getSubject()))
            .collect(
                Collectors.groupingBy(
                    claim -> claim.triple().getSubject(), LinkedHashMap::new, Collectors.toList()));
    return new Figures(
        said.entrySet().stream()
            .map(
                entry ->
                    new Answer<>(
                        Figure.of(entry.getKey(), entry.getValue()),
                        entry.getValue().get(0).voice()))
            .toList());
  }

  /** What documents give for each subject. */
  Map<Node, List<Figure>> bySubject() {
    return answers.stream().map(Answer::answer).collect(Collectors.groupingBy(Figure::subject));
  }
}
