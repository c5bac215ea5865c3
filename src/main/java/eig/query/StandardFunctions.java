package eig.query;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The functions that SPARQL 1.1 calls by IRI: the casts to XML Schema datatypes. Jena's own, which
 * wait, print, show settings or load classes by name, are unknown here.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#FunctionMapping">SPARQL 1.1, 17.5</a>
 */
final class StandardFunctions extends FunctionRegistry {

  @Override
  public @Nullable FunctionFactory get(String iri) {
    return iri.startsWith(XSD.getURI()) ? FunctionRegistry.get().get(iri) : null;
  }

  @Override
  public boolean isRegistered(String iri) {
    return get(iri) != null;
  }
}
