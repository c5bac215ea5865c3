package eig.check;

import eig.graph.KnowledgeGraph;
import eig.model.Problem;
import eig.model.UserError;
import eig.model.Withdrawals;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** The last look before a graph is published: no term of it names somebody who withdrew. */
public final class WithdrawnNames extends StreamRDFBase {

  private final Withdrawals withdrawals;
  private final Set<Node> seen = new HashSet<>();
  private final Set<String> places = new TreeSet<>();

  private WithdrawnNames(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  /**
   * Looks through all terms of a graph.
   *
   * @throws UserError with the properties by which names are reached; the names are not said
   */
  public static void refuse(KnowledgeGraph graph, Withdrawals withdrawals) {
    if (withdrawals.rows().isEmpty()) {
      return;
    }
    WithdrawnNames look = new WithdrawnNames(withdrawals);
    graph.send(look);
    if (!look.places.isEmpty()) {
      List<Problem> problems =
          look.places.stream()
              .map(
                  place ->
                      new Problem(
                          place,
                          "somebody who withdrew is named in the graph",
                          "look for the name in data/, ontology/ and queries/"))
              .toList();
      throw new UserError(UserError.Kind.DATA, problems);
    }
  }

  @Override
  public void triple(Triple triple) {
    look(triple.getPredicate(), triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  @Override
  public void quad(Quad quad) {
    look(quad.getPredicate(), quad.getGraph());
    triple(quad.asTriple());
  }

  private void look(Node property, Node... terms) {
    Stream.of(terms)
        .filter(term -> seen.add(term) && withdrawals.in(words(term)))
        .forEach(term -> places.add(property.equals(term) ? "a property" : property.getURI()));
  }

  private static String words(Node term) {
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }
}
