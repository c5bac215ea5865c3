package eig.query;

import eig.graph.Eig;
import eig.graph.Iris;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The questions as data, in the shape that editors of SPARQL look for examples in. Their parameters
 * are described in the terms of SHACL: the name of a variable is the end of {@code sh:path}.
 *
 * @see <a href="https://github.com/sib-swiss/sparql-examples">SIB SPARQL examples</a>
 */
public final class Examples {

  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";

  private final Iris iris;
  private final List<Triple> triples = new ArrayList<>();

  private Examples(Iris iris) {
    this.iris = iris;
  }

  /**
   * Describes a shelf. No node is blank.
   *
   * @param prefixes the namespaces by prefix, which each example may use
   */
  public static List<Triple> of(Shelf shelf, Map<String, String> prefixes, Iris iris) {
    Examples examples = new Examples(iris);
    new TreeMap<>(prefixes).forEach(examples::prefix);
    shelf.all().forEach(examples::question);
    return List.copyOf(examples.triples);
  }

  private Node prefixes() {
    return iris.described("prefixes");
  }

  private void prefix(String prefix, String namespace) {
    Node declaration = iris.described("prefixes/" + prefix);
    add(prefixes(), sh("declare"), declaration);
    add(declaration, RDF.Nodes.type, sh("PrefixDeclaration"));
    add(declaration, sh("prefix"), text(prefix));
    add(
        declaration,
        sh("namespace"),
        NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
  }

  private void question(Question question) {
    Header header = question.header();
    Node node = iris.described("question/" + question.name());
    boolean selects = question.query().isSelectType();
    add(node, RDF.Nodes.type, sh("SPARQLExecutable"));
    add(node, RDF.Nodes.type, sh(selects ? "SPARQLSelectExecutable" : "SPARQLConstructExecutable"));
    add(node, RDFS.Nodes.label, french(header.summary()));
    add(node, RDFS.Nodes.label, NodeFactory.createLiteralLang(header.english(), "en"));
    add(node, RDFS.Nodes.comment, french(header.description()));
    add(node, sh(selects ? "select" : "construct"), text(question.body()));
    add(node, sh("prefixes"), prefixes());
    add(node, schema("target"), NodeFactory.createURI(iris.base() + "sparql"));
    header.tags().forEach(tag -> add(node, schema("keywords"), text(tag)));
    header.parameters().forEach(parameter -> parameter(node, question, parameter));
  }

  private void parameter(Node question, Question of, Parameter parameter) {
    Node node = iris.described("question/" + of.name() + "/" + parameter.name());
    add(question, sh("parameter"), node);
    add(node, RDF.Nodes.type, sh("Parameter"));
    add(node, sh("path"), iris.described("question/" + of.name() + "/" + parameter.variable()));
    add(node, sh("name"), text(parameter.name()));
    add(node, sh("description"), french(parameter.description()));
    add(
        node,
        sh("optional"),
        NodeFactory.createLiteralDT(
            String.valueOf(parameter.optional() || parameter.fallback().isPresent()),
            XSDDatatype.XSDboolean));
    switch (parameter.type()) {
      case IRI ->
          add(
              node,
              sh("class"),
              parameter.kind().equals(Parameter.ANY)
                  ? RDFS.Nodes.Resource
                  : NodeFactory.createURI(Eig.NAMESPACE + parameter.kind()));
      case INTEGER, YEAR -> add(node, sh("datatype"), XSDDatatype.XSDinteger);
      case BOOLEAN -> add(node, sh("datatype"), XSDDatatype.XSDboolean);
      case TEXT -> add(node, sh("datatype"), XSDDatatype.XSDstring);
    }
    if (parameter.type() != Parameter.Type.IRI) {
      parameter
          .fallback()
          .ifPresent(
              value -> add(node, sh("defaultValue"), Arguments.literal(parameter.type(), value)));
    }
  }

  private void add(Node subject, Node property, XSDDatatype datatype) {
    add(subject, property, NodeFactory.createURI(datatype.getURI()));
  }

  private void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }

  private static Node french(String text) {
    return NodeFactory.createLiteralLang(text, "fr");
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }
}
