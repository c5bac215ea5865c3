package eig.publish;

import static eig.publish.Statements.VOID;
import static eig.publish.Statements.iri;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts a graph by class and property.
 *
 * @see <a href="https://www.w3.org/TR/void/">Describing Linked Datasets with the VoID
 *     Vocabulary</a>, 4.5 and 4.6
 */
final class VoidDescription {

  private VoidDescription() {}

  /**
   * Describes triples.
   *
   * @param dataset what they are called
   * @param triples each once
   * @param to takes the description
   */
  static void of(Node dataset, List<Triple> triples, Statements to) {
    Map<String, Set<Node>> classes = new TreeMap<>();
    Map<String, Integer> properties = new TreeMap<>();
    Set<Node> subjects = new HashSet<>();
    Set<Node> objects = new HashSet<>();
    for (Triple triple : triples) {
      subjects.add(triple.getSubject());
      objects.add(triple.getObject());
      properties.merge(triple.getPredicate().getURI(), 1, Integer::sum);
      if (triple.getPredicate().equals(RDF.Nodes.type)) {
        classes
            .computeIfAbsent(triple.getObject().getURI(), c -> new HashSet<>())
            .add(triple.getSubject());
      }
    }
    to.type(dataset, VOID + "Dataset")
        .say(dataset, VOID + "triples", integer(triples.size()))
        .say(dataset, VOID + "distinctSubjects", integer(subjects.size()))
        .say(dataset, VOID + "distinctObjects", integer(objects.size()))
        .say(dataset, VOID + "classes", integer(classes.size()))
        .say(dataset, VOID + "properties", integer(properties.size()));
    int part = 0;
    for (Map.Entry<String, Set<Node>> each : classes.entrySet()) {
      Node partition = iri(dataset.getURI() + "/classe/" + ++part);
      to.say(dataset, VOID + "classPartition", partition)
          .say(partition, VOID + "class", iri(each.getKey()))
          .say(partition, VOID + "entities", integer(each.getValue().size()));
    }
    part = 0;
    for (Map.Entry<String, Integer> each : properties.entrySet()) {
      Node partition = iri(dataset.getURI() + "/propriete/" + ++part);
      to.say(dataset, VOID + "propertyPartition", partition)
          .say(partition, VOID + "property", iri(each.getKey()))
          .say(partition, VOID + "triples", integer(each.getValue()));
    }
  }

  private static Node integer(int count) {
    return Statements.typed(String.valueOf(count), XSDDatatype.XSDinteger);
  }
}
