package eig.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the vocabularies we use directly and Jena has no constant for as a node. */
public final class Terms {

  public static final Node DCT_LICENSE = node("http://purl.org/dc/terms/license");
  public static final Node PROV_DERIVED_FROM = node("http://www.w3.org/ns/prov#wasDerivedFrom");
  public static final Node PROV_SPECIALIZATION_OF =
      node("http://www.w3.org/ns/prov#specializationOf");
  public static final Node SKOS_ALT_LABEL = node("http://www.w3.org/2004/02/skos/core#altLabel");
  public static final Node SKOS_PREF_LABEL = node("http://www.w3.org/2004/02/skos/core#prefLabel");
  public static final Node SKOS_DEFINITION = node("http://www.w3.org/2004/02/skos/core#definition");
  public static final Node SKOS_BROADER = node("http://www.w3.org/2004/02/skos/core#broader");
  public static final Node SKOS_NOTATION = node("http://www.w3.org/2004/02/skos/core#notation");
  public static final Node SKOS_IN_SCHEME = node("http://www.w3.org/2004/02/skos/core#inScheme");
  public static final Node SKOS_CONCEPT_SCHEME =
      node("http://www.w3.org/2004/02/skos/core#ConceptScheme");
  public static final Node SKOS_CLOSE_MATCH =
      node("http://www.w3.org/2004/02/skos/core#closeMatch");

  private Terms() {}

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
