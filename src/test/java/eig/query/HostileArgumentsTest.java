package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.RealGraph;
import eig.graph.KnowledgeGraph;
import eig.model.UserError;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No argument changes what a question asks. */
class HostileArgumentsTest {

  private static final int TEXTS = 2_000;

  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "\"\"\"",
          "'''",
          " . } #",
          "}",
          "{",
          "<",
          ">",
          "\\",
          "\\u003E",
          "\\u0022",
          "\u0000",
          "\n",
          "\r",
          "\t",
          " ",
          "?x",
          "$x",
          "*",
          ";",
          ",",
          "UNION",
          "SERVICE <x:y>",
          "FILTER(true)",
          "# ",
          "@fr",
          "^^<x:y>",
          "_:b",
          "é",
          "\uD83D\uDE00",
          "\u202E",
          "zz",
          "9 9");

  private static Answers answers;

  @BeforeAll
  static void open(@TempDir Path temp) {
    KnowledgeGraph graph = Fixtures.graph(Fixtures.home(temp));
    answers = new Answers(new Asking(Fixtures.dataset(graph), graph.iris(), Limits.DEFAULT));
  }

  private static Stream<String> texts() {
    Random random = new Random(20_261_130);
    return Stream.concat(
        Stream.of(
            "\" . } #",
            "\\u003E",
            "x".repeat(100_000),
            "\u0000",
            "https://w3id.org/eig/id/defi/at las",
            "> } ; DROP ALL #"),
        Stream.generate(
                () -> {
                  StringBuilder text = new StringBuilder();
                  for (int i = 1 + random.nextInt(12); i > 0; i--) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                  }
                  return text.toString();
                })
            .limit(TEXTS));
  }

  private static final Question BY_TEXT =
      Question.parse(
          "essai",
          """
          #+ summary: Titre
          #+ description: Une phrase.
          #+ english: Title
          #+ tags: [essai]
          #+ parameters:
          #+   - name: mot
          #+     type: text
          #+     description: un mot
          #+ columns:
          #+   s: le sujet
          #+   o: le mot
          PREFIX eig: <https://w3id.org/eig/ontologie#>
          SELECT ?s (?_mot AS ?o) {
            { ?s eig:nom ?nom FILTER(STR(?nom) = ?_mot) } UNION { ?s eig:titre ?_mot }
            OPTIONAL { ?s eig:lieu ?l FILTER(?l != ?_mot) }
            FILTER NOT EXISTS { ?s eig:alias ?_mot }
          } ORDER BY ?s
          """
              .replace("(?_mot AS ?o)", "?o")
              .replace("OPTIONAL", "BIND(STR(?nom) AS ?o) OPTIONAL"));

  /** As text, it is read again as the same query, with the same plain term in the same places. */
  @Test
  void aTextStaysOnePlainTerm() {
    texts()
        .forEach(
            text -> {
              Node term = NodeFactory.createLiteralString(text);
              Map<Var, Node> terms = answers.bind(BY_TEXT, Map.of("mot", text));
              assertThat(terms).containsExactly(Map.entry(Var.alloc("_mot"), term));
              Query bound = BY_TEXT.bound(terms);
              Query read = QueryFactory.create(bound.serialize(), Syntax.syntaxSPARQL_11);
              assertThat(read).isEqualTo(bound);
              // The same shape as with any other word.
              Node word = NodeFactory.createLiteralString("mot");
              assertThat(read.serialize().replace(written(term), written(word)))
                  .isEqualTo(BY_TEXT.bound(Map.of(Var.alloc("_mot"), word)).serialize());
              Answer answer =
                  answers.ask(BY_TEXT, Map.of("mot", text), Optional.empty(), Caller.LOCAL);
              assertThat(((Answer.Table) answer).rows()).isEmpty();
            });
  }

  private static String written(Node term) {
    Query query = QueryFactory.create("SELECT * { ?s ?p ?o }");
    String text = QueryTransformOps.replaceVars(query, Map.of(Var.alloc("o"), term)).serialize();
    return text.substring(text.indexOf("?p") + 2, text.lastIndexOf('}')).strip();
  }

  /** A thing is one of those there are, or nothing is asked. */
  @Test
  void aThingIsOneOfTheGraphOrRefused() {
    Shelf shelf = RealGraph.shelf();
    texts()
        .limit(200)
        .forEach(
            text -> {
              for (Question question : shelf.all()) {
                for (Parameter parameter :
                    question.header().parameters().stream()
                        .filter(p -> p.type() == Parameter.Type.IRI)
                        .toList()) {
                  Map<String, String> given = new HashMap<>();
                  given.put(parameter.name(), text);
                  assertThatThrownBy(
                          () -> answers.bind(question, given),
                          "%s %s [%s]",
                          question.name(),
                          parameter.name(),
                          text)
                      .isInstanceOf(UserError.class)
                      .hasMessageContaining("parameter " + parameter.name());
                }
              }
            });
  }
}
