package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The forms that are ours, by hand. */
class FormTest {

  private static final Node ADA = NodeFactory.createURI("https://w3id.org/eig/id/personne/p1");
  private static final Map<Node, String> NAMES = Map.of(ADA, "Ada « la » Lebrun");

  private static Answer.Table table(String columns, String... rows) {
    List<Var> vars = Var.varList(List.of(columns.split(" ", -1)));
    List<Binding> bindings = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      BindingBuilder builder = Binding.builder();
      IntStream.range(0, cells.length)
          .filter(i -> !cells[i].isBlank())
          .forEach(i -> builder.add(vars.get(i), NodeFactoryExtra.parseNode(cells[i].strip())));
      bindings.add(builder.build());
    }
    return new Answer.Table(vars, bindings, Optional.empty());
  }

  private static String written(Form form, Answer answer, Map<String, String> options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(answer, node -> Optional.ofNullable(NAMES.get(node)), options, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSpreadsheetHasNamesAndAMarkAndSemicolons() {
    Answer.Table table =
        table("qui combien", "<" + ADA.getURI() + "> | 3", "<https://a.example/x> | ");

    assertThat(written(Form.TABLEUR, table, Map.of()))
        .isEqualTo("\uFEFFqui;combien\r\nAda « la » Lebrun;3\r\nhttps://a.example/x;\r\n");
    assertThat(written(Form.TABLEUR, table, Map.of("sep", ",", "bom", "non")))
        .isEqualTo("qui,combien\r\nAda « la » Lebrun,3\r\nhttps://a.example/x,\r\n");
    assertThat(written(Form.TABLEUR, table, Map.of("sep", "tab", "bom", "non")))
        .startsWith("qui\tcombien\r\n");
  }

  /** OWASP, CSV Injection: the characters that begin a formula, and a full-width one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "\"=1+1\" ~ '=1+1",
        "\"+1\" ~ '+1",
        "\"-1\" ~ '-1",
        "\"@SUM(A1)\" ~ '@SUM(A1)",
        "\"\\t=1\" ~ '\t=1",
        "\"\\r=1\" ~ \"'\r=1\"",
        "\"＝1\" ~ '＝1",
        "-5 ~ -5",
        "\"-5\"^^<http://www.w3.org/2001/XMLSchema#integer> ~ -5",
        "\"a=b\" ~ a=b",
        "\"a;b\" ~ \"a;b\"",
        "\"a\\\"b\" ~ \"a\"\"b\"",
      })
  void aSpreadsheetRunsNothing(String term, String cell) {
    assertThat(written(Form.TABLEUR, table("x", term), Map.of("bom", "non")))
        .isEqualTo("x\r\n" + cell + "\r\n");
  }

  @Test
  void optionsThatMeanNothingAreRefused() {
    assertThatThrownBy(() -> written(Form.TABLEUR, table("x", "1"), Map.of("sep", "x")))
        .isInstanceOf(UserError.class)
        .hasMessage("sep: \"x\" separates nothing; use ; or , or tab");
    assertThatThrownBy(() -> written(Form.TABLEUR, table("x", "1"), Map.of("bom", "yes")))
        .hasMessage("bom: \"yes\" is no answer; use oui or non");
  }

  private static final Answer.Table EDGES =
      table(
          "source target weight type start end source_label target_label",
          "<%s> | <x:/id/defi/d1> | 2 | \"EIG\"@fr | \"2018-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> | \"2018-10-31\"^^<http://www.w3.org/2001/XMLSchema#date> | | \"Défi « un »\""
              .formatted(ADA.getURI()),
          "<x:/id/personne/p2> | <x:/id/defi/d1> | | | | | \"Basile <b>\" | \"Défi « un »\"");

  private static List<Element> elements(String gexf, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    NodeList found =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(gexf.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagNameNS("http://gexf.net/1.3", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  @Test
  void gexfHasEveryNodeOnceAndDatedEdges() throws Exception {
    String gexf = written(Form.GEXF, EDGES, Map.of());

    assertThat(elements(gexf, "gexf").get(0).getAttribute("version")).isEqualTo("1.3");
    Element graph = elements(gexf, "graph").get(0);
    assertThat(graph.getAttribute("mode")).isEqualTo("dynamic");
    assertThat(graph.getAttribute("timeformat")).isEqualTo("date");
    assertThat(elements(gexf, "node"))
        .extracting(n -> n.getAttribute("id") + " " + n.getAttribute("label"))
        .containsExactly(
            "personne/p1 Ada « la » Lebrun", "defi/d1 Défi « un »", "personne/p2 Basile <b>");
    assertThat(elements(gexf, "edge"))
        .extracting(
            e ->
                String.join(
                    " ",
                    e.getAttribute("id"),
                    e.getAttribute("source"),
                    e.getAttribute("target"),
                    e.getAttribute("weight"),
                    e.getAttribute("kind"),
                    e.getAttribute("start"),
                    e.getAttribute("end")))
        .containsExactly(
            "e0 personne/p1 defi/d1 2 EIG 2018-01-01 2018-10-31", "e1 personne/p2 defi/d1    ");
  }

  /** What the schema of GEXF 1.3 asks: ids once, ends declared, known values. */
  @Test
  void gexfKeepsTheRulesOfItsSchema() throws Exception {
    String gexf = written(Form.GEXF, EDGES, Map.of());
    Set<String> nodes = new TreeSet<>();
    for (Element node : elements(gexf, "node")) {
      assertThat(nodes.add(node.getAttribute("id"))).isTrue();
    }
    Set<String> edges = new TreeSet<>();
    for (Element edge : elements(gexf, "edge")) {
      assertThat(edges.add(edge.getAttribute("id"))).isTrue();
      assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
      for (String date : List.of("start", "end")) {
        assertThat(edge.getAttribute(date)).matches("|\\d{4}-\\d{2}-\\d{2}");
      }
      assertThat(edge.getAttribute("weight")).matches("|[0-9.]+");
    }
    Element graph = elements(gexf, "graph").get(0);
    assertThat(graph.getAttribute("defaultedgetype")).isIn("directed", "undirected", "mutual");
    assertThat(graph.getAttribute("timerepresentation")).isIn("interval", "timestamp");
    assertThat(elements(gexf, "nodes")).hasSize(1);
    assertThat(elements(gexf, "edges")).hasSize(1);
  }

  @Test
  void gexfWithoutDatesIsStaticAndWhatXmlCannotHoldIsRefused() throws Exception {
    String gexf = written(Form.GEXF, table("source target", "<x:a> | <x:b>"), Map.of());
    assertThat(elements(gexf, "graph").get(0).getAttribute("mode")).isEqualTo("static");

    assertThatThrownBy(
            () -> written(Form.GEXF, table("source target", "\"\\u0000\" | <x:b>"), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("U+0000");
  }

  @Test
  void aNetworkIsTwoTablesToo() {
    assertThat(written(Form.NOEUDS, EDGES, Map.of()).lines())
        .containsExactly(
            "Id,Label",
            "personne/p1,Ada « la » Lebrun",
            "defi/d1,Défi « un »",
            "personne/p2,Basile <b>");
    assertThat(written(Form.LIENS, EDGES, Map.of()).lines())
        .containsExactly(
            "Source,Target,Type,Kind,Weight,Start,End",
            "personne/p1,defi/d1,Directed,EIG,2,2018-01-01,2018-10-31",
            "personne/p2,defi/d1,Directed,,,,");
  }

  @Test
  void aNetworkIsKnownByItsColumns() {
    assertThat(Network.fits(Set.of("source", "target"))).isTrue();
    assertThat(Network.fits(Set.of("source", "target", "weight", "start"))).isTrue();
    assertThat(Network.fits(Set.of("source", "cible"))).isFalse();
    assertThat(Network.fits(Set.of("source", "target", "autre"))).isFalse();
  }

  @Test
  void aGraphIsWrittenInTheFormsOfGraphs() {
    Answer graph =
        new Answer.Triples(
            Set.of(
                Triple.create(
                    NodeFactory.createURI("x:a"),
                    NodeFactory.createURI("x:b"),
                    NodeFactory.createLiteralString("c"))),
            Optional.empty());

    assertThat(written(Form.NT, graph, Map.of())).isEqualTo("<x:a> <x:b> \"c\" .\n");
    assertThat(written(Form.TTL, graph, Map.of())).contains("<x:a>", "\"c\"");
    assertThat(written(Form.JSONLD, graph, Map.of())).contains("\"x:b\"");
  }
}
