package eig.query;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Which queries the quad engine of TDB2 answers wrongly: those with {@code GRAPH ?g} around
 * something that has no triple pattern to bind {@code ?g} by. ARQ's own engine, which goes through
 * the graphs one by one, answers them as SPARQL 1.1, 18.6, says; it is slower, so the others are
 * left to TDB2.
 */
final class NamedGraphs {

  private static final QueryEngineRegistry GRAPH_BY_GRAPH = graphByGraph();

  private NamedGraphs() {}

  private static QueryEngineRegistry graphByGraph() {
    QueryEngineRegistry registry = new QueryEngineRegistry();
    registry.add(QueryEngineMain.getFactory());
    return registry;
  }

  /** Has an execution go graph by graph when its query needs that. */
  static void install(QueryExecBuilder execution, Query query) {
    if (needed(query)) {
      execution.set(ARQConstants.registryQueryEngines, GRAPH_BY_GRAPH);
    }
  }

  private static boolean needed(Query query) {
    if (query.getQueryPattern() == null) {
      return false;
    }
    Search search = new Search();
    QueryTransformOps.transform(query, search, new ExprTransformApplyElementTransform(search));
    return search.found;
  }

  /** Looks for a GRAPH of a variable, and in it for what has no triple pattern. */
  private static final class Search extends ElementTransformCopyBase {
    private boolean found;

    @Override
    public Element transform(ElementNamedGraph graph, Node name, Element inner) {
      if (name.isVariable() && new Unbinding().isIn(inner)) {
        found = true;
      }
      return graph;
    }
  }

  /** Looks for the patterns that bind without a graph, or that take away. */
  private static final class Unbinding extends ElementVisitorBase {
    private boolean found;

    boolean isIn(Element element) {
      ElementWalker.walk(element, this);
      return found;
    }

    @Override
    public void visit(ElementData data) {
      found = true;
    }

    @Override
    public void visit(ElementBind bind) {
      found = true;
    }

    @Override
    public void visit(ElementMinus minus) {
      found = true;
    }

    @Override
    public void visit(ElementSubQuery sub) {
      found = true;
    }

    @Override
    public void visit(ElementGroup group) {
      found |= group.isEmpty();
    }
  }
}
