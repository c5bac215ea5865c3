package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.graph.Iris;
import java.util.List;
import java.util.Objects;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class PassingDatatypesTest {

  private static PassingDatatypes installed() {
    Asking unused =
        new Asking(
            DatasetGraphFactory.empty(), new Iris(Iris.DEFAULT_BASE, List.of()), Limits.DEFAULT);
    assertThat(unused.limits()).isNotNull();
    return (PassingDatatypes) TypeMapper.getInstance();
  }

  @Test
  void areInstalledOnce() {
    PassingDatatypes first = installed();
    assertThat(installed()).isSameAs(first);
  }

  @Test
  void thoseOfXmlSchemaAreKnownByNameValueAndClass() {
    PassingDatatypes types = installed();

    assertThat(types.getTypeByName(XSDDatatype.XSDint.getURI())).isEqualTo(XSDDatatype.XSDint);
    assertThat(types.getSafeTypeByName(XSDDatatype.XSDint.getURI())).isEqualTo(XSDDatatype.XSDint);
    assertThat(types.getTypeByValue(true)).isEqualTo(XSDDatatype.XSDboolean);
    assertThat(types.getTypeByClass(Boolean.class)).isEqualTo(XSDDatatype.XSDboolean);
    assertThat(types.listTypes()).toIterable().contains(XSDDatatype.XSDint);
    assertThat(types.getSafeTypeByName(null)).isNull();
  }

  @Test
  void oneThatIsMetIsTheSameAsLongAsSomethingIsOfIt() {
    PassingDatatypes types = installed();
    int before = types.met();
    RDFDatatype met = Objects.requireNonNull(types.getSafeTypeByName("x:rencontré"));

    assertThat(met.getURI()).isEqualTo("x:rencontré");
    assertThat(types.getSafeTypeByName("x:rencontré")).isSameAs(met);
    assertThat(types.getTypeByName("x:rencontré")).isNull();
    assertThat(types.met()).isPositive().isLessThanOrEqualTo(before + 1);
  }

  @Test
  void oneThatIsRegisteredIsKnownUntilItIsTakenBack() {
    PassingDatatypes types = installed();
    RDFDatatype own = new BaseDatatype("x:propre");

    types.registerDatatype(own);
    assertThat(types.getTypeByName("x:propre")).isSameAs(own);
    types.unregisterDatatype(own);
    assertThat(types.getTypeByName("x:propre")).isNull();
  }
}
