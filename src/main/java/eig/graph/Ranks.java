package eig.graph;

import eig.model.Arbitration;
import eig.model.Document;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Origin;
import eig.model.Problem;
import eig.model.Programme;
import eig.model.RankException;
import eig.model.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Who is believed: the exception for a property and a promotion, else the general rank of the
 * document; and the contradictions that were settled by hand.
 */
final class Ranks {

  /** A property of whom or what: of a document in general, or of a thing. */
  private record Slot(Object of, String property) {}

  private final Map<String, Integer> general;

  /** By document; those of one promotion before those of all. */
  private final Map<Slot, List<RankException>> exceptions;

  private final List<RankException> ranks;
  private final List<Arbitration> arbitrations;

  /** What was settled by hand, by subject; the first row decides. */
  private final Map<Slot, String> settled = new HashMap<>();

  private final Set<String> indicators;
  private final Iris iris;
  private final Map<Node, Set<Node>> promotions = new HashMap<>();

  /**
   * Reads the ranks of a programme.
   *
   * @param claims all claims: they say which promotion a subject is of
   */
  Ranks(Programme programme, Iris iris, Collection<Claim> claims) {
    this.iris = iris;
    general =
        programme.documents().stream().collect(Collectors.toMap(Document::id, Document::rank));
    ranks = programme.ranks();
    exceptions =
        ranks.stream()
            .sorted(Comparator.comparing(exception -> exception.promotion().isEmpty()))
            .collect(Collectors.groupingBy(e -> new Slot(e.document(), e.property())));
    arbitrations = programme.arbitrations();
    arbitrations.forEach(
        a -> settled.putIfAbsent(new Slot(iris.thing(a.subject()), a.property()), a.value()));
    indicators =
        programme.identities().stream()
            .map(Identity::key)
            .filter(key -> key.kind().equals("indicateur"))
            .map(Key::id)
            .collect(Collectors.toSet());
    Map<Node, Node> frames = new HashMap<>();
    for (Claim claim : claims) {
      Node property = claim.triple().getPredicate();
      if (property.equals(Eig.promotion)) {
        of(claim.triple().getSubject()).add(claim.triple().getObject());
      } else if (property.equals(Eig.cadre)) {
        frames.put(claim.triple().getSubject(), claim.triple().getObject());
      }
    }
    frames.forEach(
        (participation, frame) -> {
          of(participation).addAll(promotions.getOrDefault(frame, Set.of()));
          of(participation).add(frame);
        });
  }

  private Set<Node> of(Node subject) {
    return promotions.computeIfAbsent(subject, s -> new HashSet<>());
  }

  /** The voices of the documents that are believed most on a property of a subject. */
  List<Voice> best(Collection<Voice> voices, Node subject, Node property) {
    int best =
        voices.stream()
            .map(voice -> rank(voice.document(), subject, property))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return voices.stream()
        .filter(voice -> rank(voice.document(), subject, property) == best)
        .toList();
  }

  private int rank(String document, Node subject, Node property) {
    Set<Node> mine = promotions.getOrDefault(subject, Set.of());
    return exceptions.getOrDefault(new Slot(document, localName(property)), List.of()).stream()
        .filter(
            e ->
                e.promotion()
                    .map(iris::thing)
                    .map(p -> mine.contains(p) || p.equals(subject))
                    .orElse(true))
        .map(RankException::rank)
        .findFirst()
        .orElseGet(() -> general.getOrDefault(document, Integer.MAX_VALUE));
  }

  /** The value that was settled by hand for a property of a subject. */
  Optional<String> arbitrated(Node subject, Node property) {
    return Optional.ofNullable(settled.get(new Slot(subject, localName(property))));
  }

  /**
   * Refuses a decision that decides nothing: about a property that does not exist, or for a value
   * that no document holds.
   *
   * @throws UserError with the rows
   */
  void refuseIdle(Ontology ontology, Collection<Claim> claims) {
    List<Problem> problems = new ArrayList<>();
    for (RankException exception : ranks) {
      if (!isProperty(exception.property(), ontology)) {
        problems.add(unknownProperty(exception.origin(), exception.property()));
      }
    }
    Map<Node, List<Figure>> figures = Figures.of(claims).bySubject();
    Map<Node, List<Triple>> said =
        claims.stream().map(Claim::triple).collect(Collectors.groupingBy(Triple::getSubject));
    for (Arbitration arbitration : arbitrations) {
      Node subject = iris.thing(arbitration.subject());
      if (figures.getOrDefault(subject, List.of()).stream().noneMatch(f -> holds(f, arbitration))
          && said.getOrDefault(subject, List.of()).stream()
              .noneMatch(claim -> holds(claim, arbitration))) {
        problems.add(
            Problem.at(
                arbitration.origin(),
                "no document says that "
                    + arbitration.property()
                    + " of "
                    + arbitration.subject()
                    + " is \""
                    + arbitration.value()
                    + "\"",
                "correct the property or the value, say in documents which documents the row rests on, or remove it"));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
  }

  private boolean isProperty(String name, Ontology ontology) {
    return indicators.contains(name)
        || ontology.defines(NodeFactory.createURI(Eig.NAMESPACE + name));
  }

  private boolean holds(Figure figure, Arbitration arbitration) {
    return figure.indicator().equals(iris.thing(new Key("indicateur", arbitration.property())))
        && figure.words().equals(arbitration.value());
  }

  private static boolean holds(Triple claim, Arbitration arbitration) {
    return localName(claim.getPredicate()).equals(arbitration.property())
        && names(arbitration.value(), claim.getObject());
  }

  private static Problem unknownProperty(Origin origin, String property) {
    return Problem.at(
        origin,
        "no property is called \"" + property + "\"",
        "use the name of a property of ontology/eig.ttl");
  }

  /** Whether a term is the value that an arbitration names: by key, number or date. */
  static boolean names(String value, Node term) {
    return term.isLiteral()
        ? term.getLiteralLexicalForm().equals(value)
        : localName(term).equals(value);
  }

  private static String localName(Node term) {
    String iri = term.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
