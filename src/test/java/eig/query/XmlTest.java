package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

  private static final Node S = NodeFactory.createURI("http://x.example/s");
  private static final Node P = NodeFactory.createURI("http://x.example/p");
  private static final Node BAD_IRI = NodeFactory.createURI("http://x.example/\u0001a");
  private static final Node BAD_TEXT = NodeFactory.createLiteralString("a\u0001");

  /** XML 1.0, 2.2: {@code Char}, at both ends of each range. */
  @ParameterizedTest
  @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF})
  void holdsTheCharactersOfXml(int c) {
    String text = "a" + Character.toString(c);
    assertThat(Xml.check(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x8, 0xB, 0xC, 0xE, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
  void refusesOthersByTheirNumber(int c) {
    assertThatThrownBy(() -> Xml.check("a" + (char) c))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.NOT_WRITABLE))
        .hasMessageContaining("U+%04X,".formatted(c));
  }

  @Test
  void looksAtEveryTermOfATriple() {
    assertThatCode(() -> Xml.check(Triple.create(S, P, S))).doesNotThrowAnyException();
    assertThatThrownBy(() -> Xml.check(Triple.create(BAD_IRI, P, S))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Xml.check(Triple.create(S, BAD_IRI, S))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Xml.check(Triple.create(S, P, BAD_TEXT))).isInstanceOf(Refusal.class);
    assertThatCode(() -> Xml.check(Triple.create(NodeFactory.createBlankNode("b"), P, S)))
        .doesNotThrowAnyException();
  }

  /** RDF/XML writes a property as the name of an element, which does not begin with a digit. */
  @Test
  void aPropertyNeedsAName() {
    Node property = NodeFactory.createURI("http://x.example/2024");

    assertThatThrownBy(() -> Xml.check(Triple.create(S, property, S)))
        .hasMessage(
            "RDF/XML has no name for the property <http://x.example/2024>; ask for Turtle.");
  }

  @Test
  void looksAtEveryTermOfARow() {
    Binding good = BindingFactory.binding(Var.alloc("x"), S);
    assertThat(Xml.check(good)).isSameAs(good);
    assertThatThrownBy(
            () -> Xml.check(BindingFactory.binding(Var.alloc("x"), S, Var.alloc("y"), BAD_TEXT)))
        .isInstanceOf(Refusal.class);
  }
}
