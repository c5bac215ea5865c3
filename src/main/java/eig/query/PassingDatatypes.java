package eig.query;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.jspecify.annotations.Nullable;

/**
 * The datatypes that Jena knows, and those that it meets, which are forgotten when nothing is of
 * them any more. Jena's own registry never forgets one: queries that make up datatypes would fill
 * the memory.
 */
final class PassingDatatypes extends TypeMapper {

  private final TypeMapper known;
  // The datatype holds the same string as the key: an entry lasts as long as its datatype.
  private final Map<String, WeakReference<RDFDatatype>> met = new WeakHashMap<>();

  private PassingDatatypes(TypeMapper known) {
    this.known = known;
  }

  /** Has Jena use it, once for the process. */
  static synchronized void install() {
    if (!(TypeMapper.getInstance() instanceof PassingDatatypes)) {
      TypeMapper.setInstance(new PassingDatatypes(TypeMapper.getInstance()));
    }
  }

  @Override
  public @Nullable RDFDatatype getSafeTypeByName(@Nullable String iri) {
    RDFDatatype type = getTypeByName(iri);
    return type != null || iri == null ? type : meet(iri);
  }

  private synchronized RDFDatatype meet(String iri) {
    WeakReference<RDFDatatype> former = met.get(iri);
    RDFDatatype type = former == null ? null : former.get();
    if (type == null) {
      type = new BaseDatatype(iri);
      met.put(type.getURI(), new WeakReference<>(type));
    }
    return type;
  }

  @Override
  public @Nullable RDFDatatype getTypeByName(@Nullable String iri) {
    return known.getTypeByName(iri);
  }

  @Override
  public @Nullable RDFDatatype getTypeByValue(Object value) {
    return known.getTypeByValue(value);
  }

  @Override
  public @Nullable RDFDatatype getTypeByClass(@Nullable Class<?> type) {
    return known.getTypeByClass(type);
  }

  @Override
  public Iterator<RDFDatatype> listTypes() {
    return known.listTypes();
  }

  @Override
  public void registerDatatype(RDFDatatype type) {
    known.registerDatatype(type);
  }

  @Override
  public void unregisterDatatype(RDFDatatype type) {
    known.unregisterDatatype(type);
  }

  synchronized int met() {
    return met.size();
  }
}
