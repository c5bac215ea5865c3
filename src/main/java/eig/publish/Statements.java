package eig.publish;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Triples that describe something, as they are made. */
final class Statements {

  static final String DCAT = "http://www.w3.org/ns/dcat#";
  static final String DCT = "http://purl.org/dc/terms/";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String SPDX = "http://spdx.org/rdf/terms#";
  static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
  static final String VOID = "http://rdfs.org/ns/void#";

  private final List<Triple> triples = new ArrayList<>();

  Statements say(Node subject, String property, Node object) {
    triples.add(Triple.create(subject, iri(property), object));
    return this;
  }

  Statements type(Node subject, String type) {
    triples.add(Triple.create(subject, RDF.Nodes.type, iri(type)));
    return this;
  }

  List<Triple> sorted() {
    return Dump.sorted(triples.stream().distinct().toList());
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** A blank node whose label is always the same, so that the bytes are. */
  static Node blank(String label) {
    return NodeFactory.createBlankNode(label);
  }

  static Node french(String text) {
    return NodeFactory.createLiteralLang(text, "fr");
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node typed(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  static Node number(long number) {
    return typed(String.valueOf(number), XSDDatatype.XSDnonNegativeInteger);
  }
}
