package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.graph.Eig;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.model.UserError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fixture answers, by its tables. */
class AnswersTest {

  private static DatasetGraph dataset = DatasetGraphFactory.empty();
  private static Shelf shelf = Shelf.read(Path.of("."));
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, List.of());

  private final Answers answers = new Answers(asking(Limits.DEFAULT));

  @BeforeAll
  static void build(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    KnowledgeGraph graph = Fixtures.graph(home);
    dataset = Fixtures.dataset(graph);
    shelf = Shelf.read(home);
  }

  private static Asking asking(Limits limits) {
    return new Asking(dataset, IRIS, limits);
  }

  private static Query query(String text) {
    return Guard.parse("PREFIX eig: <%s> ".formatted(Eig.NAMESPACE) + text, List.of(), List.of());
  }

  private static Node thing(String path) {
    return NodeFactory.createURI(Iris.DEFAULT_BASE + "id/" + path);
  }

  private static Triple host(String defi, String administration) {
    return Triple.create(
        thing("defi/" + defi), Eig.hote, thing("administration/" + administration));
  }

  private static Triple named(String path, String name) {
    return Triple.create(thing(path), Eig.nom, NodeFactory.createLiteralLang(name, "fr"));
  }

  /** A question whose query counts the défis, with more lines of header. */
  private static Question question(String more, String query) {
    return Question.of(
        "essai",
        """
        #+ summary: Un essai
        #+ description: Un essai.
        #+ english: A trial
        #+ tags: [essai]
        #+ columns:
        #+   defis: nombre de défis
        """
            + more
            + "PREFIX eig: <"
            + Eig.NAMESPACE
            + ">\n"
            + query);
  }

  @Test
  void aQuestionCanBeAnsweredByAGraph() {
    Answer all =
        answers.ask(shelf.get("carte"), Map.of("promotion", "2"), Optional.empty(), Caller.LOCAL);

    assertThat(((Answer.Triples) all).triples())
        .containsExactlyInAnyOrder(
            host("oeuvres", "archives"), named("defi/oeuvres", "Œuvres ouvertes"));
    assertThat(all.coverage()).isEmpty();
  }

  @Test
  void aDocumentAloneGivesItsGraphWhichMayBeEmpty() {
    Answer own = answers.ask(shelf.get("carte"), Map.of(), Optional.of("b"), Caller.LOCAL);
    Answer none =
        answers.ask(shelf.get("carte"), Map.of("promotion", "2"), Optional.of("b"), Caller.LOCAL);

    assertThat(((Answer.Triples) own).triples())
        .contains(host("atlas", "phares"))
        .doesNotContain(host("atlas", "archives"));
    assertThat(((Answer.Triples) none).triples()).as("b has hosts and names").isEmpty();
  }

  @Test
  void aGraphHasNoMoreTriplesThanTheLimit() {
    Answers few = new Answers(asking(new Limits(Duration.ofSeconds(10), 1, 1_000_000, 1)));

    assertThatThrownBy(
            () ->
                few.ask(
                    shelf.get("carte"), Map.of("promotion", "2"), Optional.empty(), Caller.LOCAL))
        .hasMessage("The result has more than the limit of 1 triples; add LIMIT.");
  }

  @Test
  void aQueryOfAnybodySelectsConstructsOrDescribes() {
    Answer.Table rows =
        (Answer.Table)
            answers.ask(
                query("SELECT ?n { ?d a eig:Promotion ; eig:nom ?n } ORDER BY ?n"), Caller.LOCAL);
    assertThat(rows.rows())
        .extracting(row -> row.get("n").getLiteralLexicalForm())
        .containsExactly("Promotion 1", "Promotion 2");

    Answer made =
        answers.ask(
            query(
                "CONSTRUCT { ?d eig:hote ?h } { ?d eig:hote ?h ; eig:promotion ?p . ?p eig:nom ?n FILTER(STR(?n) = 'Promotion 2') }"),
            Caller.LOCAL);
    assertThat(((Answer.Triples) made).triples()).containsExactly(host("oeuvres", "archives"));

    Answer described =
        answers.ask(query("DESCRIBE <" + thing("defi/oeuvres").getURI() + ">"), Caller.LOCAL);
    assertThat(((Answer.Triples) described).triples())
        .contains(host("oeuvres", "archives"))
        .allMatch(triple -> triple.getSubject().equals(thing("defi/oeuvres")));
  }

  @Test
  void aQueryIsAnsweredYesOrNo() {
    assertThat(answers.says(query("ASK { ?d a eig:Defi }"))).isTrue();
    assertThat(answers.says(query("ASK { ?d a eig:Navire }"))).isFalse();
  }

  @Test
  void thingsAndDocumentsAreKnown() {
    assertThat(answers.documents()).containsExactly("a", "b");
    assertThat(answers.name(thing("defi/karpe"))).hasValue("Karp’R");
    assertThat(answers.name(thing("defi/perdu"))).isEmpty();
  }

  @Test
  void theGraphsAreThoseOfTheDocumentsAndOurs() {
    Asking asking = asking(Limits.DEFAULT);
    assertThat(asking.graphs())
        .extracting(graph -> graph.getURI().replace(Iris.DEFAULT_BASE + "graphe/", ""))
        .containsExactly("a", "autorites", "b", "meta", "vue/a", "vue/b");
    assertThat(asking.responds()).isTrue();
    assertThat(new Asking(DatasetGraphFactory.createTxnMem(), IRIS, Limits.DEFAULT).responds())
        .isFalse();
    assertThat(asking.limits()).isSameAs(Limits.DEFAULT);
  }

  @Test
  void saysForHowManyThingsItHasAnAnswer() {
    Question question =
        question(
            """
            #+ coverage:
            #+   of: défis
            #+   query: |
            #+     SELECT (COUNT(DISTINCT IF(BOUND(?h), ?d, ?rien)) AS ?couverts) (COUNT(DISTINCT ?d) AS ?total) WHERE {
            #+       ?d a eig:Defi .
            #+       OPTIONAL { ?d eig:nature ?h }
            #+     }
            """,
            "SELECT (COUNT(DISTINCT ?d) AS ?defis) WHERE { ?d a eig:Defi ; eig:nature ?n } ORDER BY ?defis");

    // Atlas and Karp’R have a nature, of three défis.
    Answer answer = answers.ask(question, Map.of(), Optional.empty(), Caller.LOCAL);
    assertThat(answer.coverage()).hasValue(new Coverage.Count(2, 3, "défis"));
    assertThat(answer.coverage().orElseThrow().sentence()).isEqualTo("Répond pour 2 des 3 défis.");
  }

  @Test
  void aYesOrNoIsListedAsSuch() {
    Question question =
        question(
            """
            #+ parameters:
            #+   - name: tous
            #+     type: boolean
            #+     optional: true
            #+     description: tous
            """,
            "SELECT (COUNT(DISTINCT ?d) AS ?defis) WHERE { ?d a eig:Defi FILTER(!BOUND(?__tous) || ?__tous) } ORDER BY ?defis");
    Parameter parameter = question.header().parameters().get(0);

    assertThat(answers.choices(question, parameter))
        .extracting(Choice::value)
        .containsExactly("true", "false");
    assertThat(answers.choices(question, parameter).get(0).term().getLiteralValue())
        .isEqualTo(true);
  }

  @Test
  void anythingOfATypeThatCannotBeListedWillDo() {
    Question question = shelf.get("promotions-nombreuses");

    assertThat(answers.choices(question, question.header().parameters().get(0))).isEmpty();
  }

  @Test
  void enumeratedThingsAreThoseOfTheGraph() {
    Question reseau = shelf.get("reseau");
    assertThat(answers.choices(reseau, reseau.header().parameters().get(0)))
        .containsExactly(
            new Choice(thing("role/eig"), "eig", "EIG"),
            new Choice(thing("role/mentor"), "mentor", "Mentor"));
    answers.hold(shelf);
  }

  @Test
  void anEnumeratedThingThatIsNotInTheGraphIsRefused(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    Fixtures.edit(home, "queries/reseau.rq", "[eig, mentor]", "[eig, pirate]");

    assertThatThrownBy(() -> answers.hold(Shelf.read(home)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("queries/reseau.rq:")
        .hasMessageContaining(
            "parameter role: its enumerated value \"pirate\" is no thing of the graph");
  }

  @Test
  void theDocumentsThatSpeakOfIt() {
    assertThat(answers.speaking(shelf.get("defis-par-promotion"))).containsExactly("a");
    assertThat(answers.speaking(shelf.get("equipe"))).containsExactly("a", "b");
    assertThat(answers.speaking(shelf.get("contradictions"))).isEmpty();
  }

  @Test
  void theThemeOfAQuestionIsItsFirstTag() {
    assertThat(shelf.byTheme()).containsOnlyKeys("essai", "programme");
    assertThat(shelf.byTheme().get("programme"))
        .extracting(Question::name)
        .containsExactly("defis-par-promotion");
  }

  @Test
  void aQuestionNeedsNothingWhoseParametersMayAllBeLeftOut() {
    assertThat(shelf.get("contradictions").header().needsNothing()).as("none").isTrue();
    assertThat(shelf.get("hotes").header().needsNothing()).as("optional").isTrue();
    assertThat(shelf.get("promotions-nombreuses").header().needsNothing()).as("default").isTrue();
    assertThat(shelf.get("equipe").header().needsNothing()).isFalse();
  }

  @Test
  void whoWaitsLessLongHasLessTime() {
    Answers endless = new Answers(asking(Limits.DEFAULT));
    Caller hurried = new Caller("", () -> false, Optional.of(Duration.ofMillis(100)));
    Query cross = query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");

    assertThatThrownBy(() -> endless.ask(cross, hurried))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.QUERY_TIMEOUT))
        .hasMessage("The query was stopped after the limit of 100 ms.");
  }

  @Test
  void whoIsGoneGetsNoAnswer() {
    Query cross = query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");

    assertThatThrownBy(() -> answers.ask(cross, new Caller("a", () -> true)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.GONE));
  }
}
