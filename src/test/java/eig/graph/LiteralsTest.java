package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

  @ParameterizedTest
  @CsvSource({
    "32,        32,        integer",
    "32.0,      32,        integer",
    "1E+3,      1000,      integer",
    "0.00,      0,         integer",
    "-5,        -5,        integer",
    "2500000.5, 2500000.5, decimal",
    "2.50,      2.5,       decimal",
    "1E-3,      0.001,     decimal",
  })
  void writesANumberInItsCanonicalForm(String number, String lexical, String type) {
    Node literal = Literals.number(new BigDecimal(number));

    assertThat(literal.getLiteralLexicalForm()).isEqualTo(lexical);
    assertThat(literal.getLiteralDatatypeURI())
        .isEqualTo("http://www.w3.org/2001/XMLSchema#" + type);
  }

  @Test
  void writesADateAsXsdDate() {
    assertThat(NodeFmtLib.strNT(Literals.date(LocalDate.of(2020, 2, 29))))
        .isEqualTo("\"2020-02-29\"^^<http://www.w3.org/2001/XMLSchema#date>");
  }
}
