package eig.query;

import eig.graph.Eig;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/** The things of a generation that have a name; looked up once. */
final class Things {

  private final DatasetGraph dataset;
  private final Map<String, Choices> ofClass = new ConcurrentHashMap<>();
  private final Map<Node, String> names = new ConcurrentHashMap<>();

  Things(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * The things of a class, by name.
   *
   * @param kind the class's local name; {@code Chose} for all things
   */
  Choices of(String kind) {
    return ofClass.computeIfAbsent(
        kind, k -> Txn.calculateRead(dataset, () -> Choices.of(list(k))));
  }

  private List<Choice> list(String kind) {
    Node type = kind.equals(Parameter.ANY) ? Node.ANY : NodeFactory.createURI(Eig.NAMESPACE + kind);
    Map<Node, String> found = new LinkedHashMap<>();
    dataset
        .getDefaultGraph()
        .find(Node.ANY, Eig.nom, Node.ANY)
        .forEach(
            triple -> {
              Node thing = triple.getSubject();
              if (type.equals(Node.ANY)
                  || dataset.getDefaultGraph().contains(thing, RDF.Nodes.type, type)) {
                found.put(thing, triple.getObject().getLiteralLexicalForm());
              }
            });
    Collator french = Collator.getInstance(Locale.FRENCH);
    return found.entrySet().stream()
        .map(named -> new Choice(named.getKey(), key(named.getKey()), named.getValue()))
        .sorted(
            Comparator.comparing(Choice::label, french)
                .thenComparing(choice -> choice.term().getURI()))
        .toList();
  }

  /** The name of a thing; empty when it has none. */
  Optional<String> name(Node thing) {
    if (names.isEmpty()) {
      of(Parameter.ANY).all().forEach(choice -> names.put(choice.term(), choice.label()));
    }
    return Optional.ofNullable(names.get(thing));
  }

  /** The key of a thing: the end of its IRI. */
  static String key(Node thing) {
    return thing.getURI().replaceFirst("^.*[/#]", "");
  }
}
