package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of the W3C recommendations, by hand. */
class AnswerFormatTest {

  private static final Var X = Var.alloc("x");
  private static final Var Y = Var.alloc("y");

  private static String written(AnswerFormat format, Node... cells) {
    Answer.Table answer =
        new Answer.Table(
            List.of(X, Y),
            List.of(
                cells.length == 1
                    ? BindingFactory.binding(X, cells[0])
                    : BindingFactory.binding(X, cells[0], Y, cells[1])),
            Optional.empty());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(answer.rowSet(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  @Test
  void csvHasAHeaderOfBareNamesAndEndsLinesWithCrLf() {
    assertThat(written(AnswerFormat.CSV, text("a"), text("b"))).isEqualTo("x,y\r\na,b\r\n");
  }

  @Test
  void csvQuotesCommasQuotesAndLineEnds() {
    assertThat(written(AnswerFormat.CSV, text("a,b"), text("dit \"oui\"")))
        .isEqualTo("x,y\r\n\"a,b\",\"dit \"\"oui\"\"\"\r\n");
    assertThat(written(AnswerFormat.CSV, text("a\nb"), text("c\rd")))
        .isEqualTo("x,y\r\n\"a\nb\",\"c\rd\"\r\n");
  }

  @Test
  void csvGivesTermsWithoutTypeOrLanguage() {
    assertThat(
            written(
                AnswerFormat.CSV,
                NodeFactory.createURI("https://a.example/x"),
                NodeFactory.createLiteralLang("Défi", "fr")))
        .isEqualTo("x,y\r\nhttps://a.example/x,Défi\r\n");
    assertThat(
            written(
                AnswerFormat.CSV,
                NodeFactory.createLiteralDT("3", XSDDatatype.XSDinteger),
                text("=1+1")))
        .isEqualTo("x,y\r\n3,=1+1\r\n");
  }

  @Test
  void csvLeavesAnUnboundCellEmpty() {
    assertThat(written(AnswerFormat.CSV, text("a"))).isEqualTo("x,y\r\na,\r\n");
  }

  @Test
  void tsvWritesTermsAsTurtleDoes() {
    assertThat(
            written(
                AnswerFormat.TSV,
                NodeFactory.createURI("https://a.example/x"),
                NodeFactory.createLiteralLang("tab\tulé", "fr")))
        .isEqualTo("?x\t?y\n<https://a.example/x>\t\"tab\\tulé\"@fr\n");
  }

  @Test
  void jsonNamesItsVariablesAndTypesItsTerms() {
    assertThat(
            written(AnswerFormat.JSON, NodeFactory.createLiteralDT("3", XSDDatatype.XSDinteger))
                .replaceAll("\\s", ""))
        .contains("\"vars\":[\"x\",\"y\"]")
        .contains(
            "\"x\":{\"type\":\"literal\","
                + "\"datatype\":\"http://www.w3.org/2001/XMLSchema#integer\",\"value\":\"3\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, CSV, text/csv; charset=utf-8",
    "TSV, TSV, text/tab-separated-values; charset=utf-8",
    "json, JSON, application/sparql-results+json",
    "xml, XML, application/sparql-results+xml",
  })
  void isFoundByItsSuffix(String name, AnswerFormat format, String mediaType) {
    assertThat(AnswerFormat.named(name)).contains(format);
    assertThat(format.mediaType()).isEqualTo(mediaType);
  }

  @Test
  void isNotFoundByAnythingElse() {
    assertThat(AnswerFormat.named("pdf")).isEmpty();
  }

  /** XML 1.0, 2.2: Char. */
  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x1, 0xB, 0xC, 0x1F, 0xFFFE, 0xFFFF, 0xD800, 0xDFFF})
  void xmlIsRefusedWhereItHasNoSuchCharacter(int c) {
    assertThatThrownBy(
            () -> written(AnswerFormat.XML, text("a" + new String(Character.toChars(c)) + "b")))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.reason().status()).isEqualTo(406))
        .hasMessageContaining("U+%04X".formatted(c));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0x7F, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF})
  void xmlGivesBackTheCharactersThatItHas(int c) throws Exception {
    String text = "a" + new String(Character.toChars(c)) + "b";
    String read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    written(AnswerFormat.XML, text(text)).getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("literal")
            .item(0)
            .getTextContent();
    assertThat(read).isEqualTo(text);
  }
}
