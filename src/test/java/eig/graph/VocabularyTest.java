package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Graph ONTOLOGY = Ontology.turtle(Path.of(""), "ontology/eig.ttl");
  private static final Set<Node> KINDS_OF_TERM =
      Set.of(
          OWL.Class.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode());

  private static Set<String> declared() {
    return ONTOLOGY.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
        .filter(triple -> KINDS_OF_TERM.contains(triple.getObject()))
        .map(triple -> triple.getSubject().getURI())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> constants() throws IllegalAccessException {
    Map<String, String> constants = new TreeMap<>();
    for (Field field : Eig.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Node term) {
        constants.put(Eig.NAMESPACE + field.getName(), term.getURI());
      }
    }
    return constants;
  }

  @Test
  void hasAConstantForEveryTermAndATermForEveryConstant() throws IllegalAccessException {
    assertThat(constants().keySet()).containsExactlyElementsOf(declared());
  }

  @Test
  void namesEachConstantAfterItsTerm() throws IllegalAccessException {
    assertThat(constants()).allSatisfy((name, iri) -> assertThat(iri).isEqualTo(name));
  }

  @Test
  void declaresEveryTermOfOursThatItUses() {
    assertThat(
            ONTOLOGY.stream()
                .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(Eig.NAMESPACE))
                .map(Node::getURI)
                .collect(Collectors.toSet()))
        .isSubsetOf(declared());
  }

  @Test
  void labelsAndExplainsEveryTermInFrenchAndInEnglish() {
    assertThat(declared())
        .allSatisfy(
            term -> {
              assertThat(languages(term, RDFS.Nodes.label)).containsExactly("en", "fr");
              assertThat(languages(term, RDFS.Nodes.comment)).containsExactly("en", "fr");
            });
  }

  private static List<String> languages(String term, Node property) {
    return ONTOLOGY.stream(NodeFactory.createURI(term), property, Node.ANY)
        .map(Triple::getObject)
        .filter(text -> !text.getLiteralLexicalForm().isBlank())
        .map(Node::getLiteralLanguage)
        .sorted()
        .toList();
  }

  @Test
  void marksNoPropertyBothSingleValuedAndEnumerated() {
    Ontology ontology = Ontology.read(Path.of(""));

    assertThat(declared())
        .map(NodeFactory::createURI)
        .noneMatch(term -> ontology.isSingleValued(term) && ontology.isEnumerated(term));
  }

  @Test
  void marksThePropertiesThatTheDesignNames() {
    Ontology ontology = Ontology.read(Path.of(""));

    assertThat(ontology.isSingleValued(Eig.role)).isTrue();
    assertThat(ontology.isSingleValued(Eig.date)).isTrue();
    assertThat(ontology.isEnumerated(Eig.equipe)).isTrue();
    assertThat(ontology.isEnumerated(Eig.hote)).isTrue();
    assertThat(ontology.isEnumerated(Eig.expertise)).isTrue();
    assertThat(ontology.isEnumerated(Eig.participation)).isFalse();
  }
}
