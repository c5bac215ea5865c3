package eig.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** RDF4J's memory store, in this process. */
final class Rdf4j implements Engine {

  private static final int MAX_SECONDS = 30;

  private final SailRepository repository = new SailRepository(new MemoryStore());
  private final SailRepositoryConnection connection;

  Rdf4j(Path dump) throws IOException {
    connection = repository.getConnection();
    try (var in = Files.newInputStream(dump)) {
      connection.add(in, "", RDFFormat.NQUADS);
    }
  }

  @Override
  public String name() {
    return "rdf4j";
  }

  @Override
  public List<Binding> select(String query, Graphs graphs) {
    SimpleDataset dataset = new SimpleDataset();
    graphs.defaults().forEach(iri -> dataset.addDefaultGraph(iri(iri)));
    graphs.named().forEach(iri -> dataset.addNamedGraph(iri(iri)));
    TupleQuery asked = connection.prepareTupleQuery(query);
    asked.setDataset(dataset);
    asked.setMaxExecutionTime(MAX_SECONDS);
    List<Binding> rows = new ArrayList<>();
    try (TupleQueryResult result = asked.evaluate()) {
      result.forEach(row -> rows.add(binding(row)));
    }
    return rows;
  }

  private static Binding binding(BindingSet row) {
    BindingBuilder binding = Binding.builder();
    row.forEach(cell -> binding.add(Var.alloc(cell.getName()), node(cell.getValue())));
    return binding.build();
  }

  private static Node node(Value value) {
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(
              () ->
                  NodeFactory.createLiteralDT(
                      literal.getLabel(),
                      TypeMapper.getInstance()
                          .getSafeTypeByName(literal.getDatatype().stringValue())));
    }
    return NodeFactory.createURI(value.stringValue());
  }

  private static IRI iri(String iri) {
    return SimpleValueFactory.getInstance().createIRI(iri);
  }

  @Override
  public void close() {
    connection.close();
    repository.shutDown();
  }
}
