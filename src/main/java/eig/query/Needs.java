package eig.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.vocabulary.RDF;

/**
 * The terms without which a query has no row: the properties and classes of the patterns that every
 * solution matches. What is optional, an alternative or a filter asks for nothing.
 */
final class Needs {

  private final Set<Triple> patterns = new LinkedHashSet<>();

  private Needs() {}

  /** One pattern for each term: {@code (?, p, ?)} or {@code (?, rdf:type, C)}. */
  static Set<Triple> of(Query query) {
    Needs needs = new Needs();
    needs.look(query.getQueryPattern());
    return needs.patterns;
  }

  private void look(Element element) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(this::look);
    } else if (element instanceof ElementNamedGraph graph) {
      look(graph.getElement());
    } else if (element instanceof ElementSubQuery sub) {
      look(sub.getQuery().getQueryPattern());
    } else if (element instanceof ElementPathBlock block) {
      block.getPattern().forEach(this::look);
    }
  }

  private void look(TriplePath pattern) {
    if (!pattern.isTriple()) {
      look(pattern.getPath());
    } else if (pattern.getPredicate().equals(RDF.Nodes.type) && pattern.getObject().isURI()) {
      add(RDF.Nodes.type, pattern.getObject());
    } else if (pattern.getPredicate().isURI()) {
      add(pattern.getPredicate(), Node.ANY);
    }
  }

  private void look(Path path) {
    if (path instanceof P_Link link) {
      add(link.getNode(), Node.ANY);
    } else if (path instanceof P_Seq steps) {
      look(steps.getLeft());
      look(steps.getRight());
    } else if (path instanceof P_Inverse inverse) {
      look(inverse.getSubPath());
    } else if (path instanceof P_OneOrMore1 many) {
      look(many.getSubPath());
    } else if (path instanceof P_OneOrMoreN many) {
      look(many.getSubPath());
    }
  }

  private void add(Node property, Node object) {
    patterns.add(Triple.create(Node.ANY, property, object));
  }
}
