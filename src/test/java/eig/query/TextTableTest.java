package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static final List<Var> COLUMNS = List.of(Var.alloc("nom"), Var.alloc("n"));

  private static Binding row(String name, int number) {
    return BindingFactory.binding(COLUMNS.get(0), text(name), COLUMNS.get(1), integer(number));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node integer(int number) {
    return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger);
  }

  private static String table(Binding... rows) {
    return TextTable.of(new Answer.Table(COLUMNS, Arrays.asList(rows), Optional.empty()));
  }

  @Test
  void alignsAccentsAndNumbers() {
    assertThat(table(row("Élise", 5), row("Œuvres ouvertes", 128), row("Ada", -1)))
        .isEqualTo(
            """
            nom                n
            Élise              5
            Œuvres ouvertes  128
            Ada               -1
            (3 rows)
            """);
  }

  @Test
  void countsACharacterBeyondTheBasicPlaneAsOne() {
    assertThat(table(row("\uD83D\uDEA2", 1), row("ab", 2)))
        .isEqualTo("nom  n\n\uD83D\uDEA2    1\nab   2\n(2 rows)\n");
  }

  @Test
  void leavesAnUnboundCellEmptyAndNoBlanksAtTheEndOfALine() {
    assertThat(
            table(
                BindingFactory.binding(COLUMNS.get(0), text("Ada")),
                BindingFactory.binding(COLUMNS.get(1), integer(3))))
        .isEqualTo("nom  n\nAda\n     3\n(2 rows)\n");
  }

  @Test
  void alignsAColumnOfMixedTermsToTheLeft() {
    Binding words = BindingFactory.binding(COLUMNS.get(0), text("a"), COLUMNS.get(1), text("bcd"));

    assertThat(table(row("a", 1), words)).isEqualTo("nom  n\na    1\na    bcd\n(2 rows)\n");
  }

  @Test
  void saysHowManyRowsThereAre() {
    assertThat(table()).endsWith("\n(0 rows)\n");
    assertThat(table(row("a", 1))).endsWith("\n(1 row)\n");
  }

  @Test
  void shortensAnIriToWhatTellsItApart() {
    assertThat(TextTable.text(NodeFactory.createURI("https://w3id.org/eig/id/defi/atlas")))
        .isEqualTo("defi/atlas");
    assertThat(TextTable.text(NodeFactory.createURI("https://atlas.example/")))
        .isEqualTo("https://atlas.example/");
    assertThat(TextTable.text(NodeFactory.createLiteralLang("Défi", "fr"))).isEqualTo("Défi");
  }

  @Test
  void showsAnIllTypedLiteralAsItIs() {
    Var x = Var.alloc("x");
    assertThat(
            TextTable.of(
                new Answer.Table(
                    List.of(x),
                    List.of(
                        BindingFactory.binding(
                            x, NodeFactory.createLiteralDT("un", XSDDatatype.XSDinteger))),
                    Optional.empty())))
        .isEqualTo("x\nun\n(1 row)\n");
  }
}
