package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.Fixtures;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.model.UserError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AskingTest {

  private static DatasetGraph dataset = DatasetGraphFactory.empty();
  private static Iris iris = new Iris(Iris.DEFAULT_BASE, List.of());
  private static Shelf shelf = Shelf.read(Path.of("."));

  @BeforeAll
  static void build(@TempDir Path temp) {
    Path home = Fixtures.home(temp);
    KnowledgeGraph graph = Fixtures.graph(home);
    iris = graph.iris();
    dataset = Fixtures.dataset(graph);
    shelf = Shelf.read(home);
  }

  private static Asking asking() {
    return new Asking(dataset, iris, Limits.DEFAULT);
  }

  private static Asking limited(Duration time, long rows) {
    return new Asking(dataset, iris, new Limits(time, rows, 1_000_000, 1_000));
  }

  private static List<String> lines(Answer.Table answer) {
    return answer.rows().stream()
        .map(
            row ->
                answer.columns().stream()
                    .map(column -> row.contains(column) ? TextTable.text(row.get(column)) : "")
                    .collect(Collectors.joining(" | ")))
        .toList();
  }

  private static List<String> ask(String question, Map<String, String> arguments) {
    return lines(Asked.of(new Answers(asking()), shelf.get(question), arguments));
  }

  private static List<String> askAlone(
      String question, Map<String, String> arguments, String document) {
    return lines(Asked.alone(new Answers(asking()), shelf.get(question), arguments, document));
  }

  @Test
  void answersFromTheRetainedView() {
    assertThat(ask("defis-par-promotion", Map.of()))
        .containsExactly("Promotion 1 | 2", "Promotion 2 | 1");
    assertThat(ask("equipe", Map.of("defi", "atlas")))
        .containsExactly("Ada Lebrun | EIG", "Basile Noël | EIG", "David Oriol | Mentor");
  }

  @Test
  void answersOfOneDocumentAlone() {
    assertThat(askAlone("equipe", Map.of("defi", "atlas"), "b"))
        .containsExactly("Ada Lebrun | EIG", "Chloé Martin | EIG", "David Oriol | Responsable");
    // Document b ties no défi to a promotion.
    assertThat(
            new Answers(asking())
                .ask(shelf.get("defis-par-promotion"), Map.of(), Optional.of("b"), Caller.LOCAL))
        .isEqualTo(new Answer.Silence("b", List.of("« promotion »"), List.of("a")));
  }

  @Test
  void bindsAnOptionalParameterOrLeavesItFree() {
    assertThat(ask("hotes", Map.of("promotion", "1")))
        .containsExactly(
            "Archives nationales | Atlas",
            "Archives nationales | Karp’R",
            "Service des phares | Atlas");
    assertThat(ask("hotes", Map.of())).hasSize(4).contains("Archives nationales | Œuvres ouvertes");
  }

  @Test
  void takesTheDefaultOfAParameter() {
    assertThat(ask("promotions-nombreuses", Map.of())).containsExactly("Promotion 1 | 2");
    assertThat(ask("promotions-nombreuses", Map.of("min", "1"))).hasSize(2);
  }

  @Test
  void refusesAnUnknownDocumentAndListsThoseThereAre() {
    assertThatThrownBy(() -> askAlone("equipe", Map.of("defi", "atlas"), "z"))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.USAGE))
        .hasMessage("selon: no document is called \"z\"; ask one of a, b");
    assertThat(asking().documents()).containsExactly("a", "b");
  }

  @Test
  void refusesOneDocumentAloneWhereTheQuestionMakesNoSenseOfIt() {
    assertThatThrownBy(() -> askAlone("contradictions", Map.of(), "a"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "selon: the question contradictions makes no sense of one document alone; "
                + "ask it without selon");
    assertThat(ask("contradictions", Map.of())).hasSize(Fixtures.CONTRADICTIONS);
  }

  @Test
  void givesAllRowsUpToTheLimitAndNoneBeyond() {
    Question question = shelf.get("defis-par-promotion");

    assertThat(Asked.of(new Answers(limited(Duration.ofSeconds(10), 2)), question, Map.of()).rows())
        .hasSize(2);
    assertThatThrownBy(
            () -> Asked.of(new Answers(limited(Duration.ofSeconds(10), 1)), question, Map.of()))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.RESULT_TOO_LARGE))
        .hasMessage("The result has more than the limit of 1 rows; add LIMIT.");
  }

  @Test
  @Timeout(10)
  void stopsACrossProductAtTheTimeLimit() {
    Query cross =
        Guard.parse(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", List.of(), List.of());
    Asking asking = limited(Duration.ofMillis(200), 1_000);

    assertThatThrownBy(() -> asking.run(cross, Caller.LOCAL, exec -> exec.select().hasNext()))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.QUERY_TIMEOUT))
        .hasMessage("The query was stopped after the limit of 200 ms.");
    assertThat(lines(Asked.of(new Answers(asking), shelf.get("defis-par-promotion"), Map.of())))
        .hasSize(2);
  }

  @Test
  @Timeout(10)
  void refusesAStreamedCrossProductRatherThanCutIt() {
    Query cross = Guard.parse("SELECT * { ?a ?b ?c . ?d ?e ?f }", List.of(), List.of());
    Asking asking = limited(Duration.ofSeconds(5), 1_000);

    assertThatThrownBy(
            () -> asking.run(cross, Caller.LOCAL, exec -> drained(asking.counted(exec.select()))))
        .isInstanceOf(Refusal.class);
  }

  private static long drained(RowSet rows) {
    while (rows.hasNext()) {
      rows.next();
    }
    return rows.getRowNumber();
  }

  @Test
  void refusesAGraphThatTheStoreDoesNotHave() {
    Query query = Guard.parse("ASK FROM <file:///etc/passwd> { ?s ?p ?o }", List.of(), List.of());

    assertThatThrownBy(() -> asking().run(query, Caller.LOCAL, exec -> exec.ask()))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.UNKNOWN_GRAPH));
  }

  @Test
  void readsAGraphThatTheStoreHas() {
    Query query =
        Guard.parse(
            "ASK { <https://w3id.org/eig/id/defi/atlas> ?p ?o }",
            List.of("https://w3id.org/eig/graphe/b"),
            List.of());

    boolean known = asking().run(query, Caller.LOCAL, exec -> exec.ask());

    assertThat(known).isTrue();
  }

  @Test
  void hostileTextFindsNothingAndChangesNothing() {
    assertThatThrownBy(() -> ask("equipe", Map.of("defi", "\" . } #")))
        .isInstanceOf(UserError.class);
    assertThat(ask("defis-par-promotion", Map.of())).hasSize(2);
  }

  @Test
  void givesAnAnswerThatOutlivesTheStore(@TempDir Path temp) {
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(temp));
    Txn.executeWrite(database, () -> Txn.executeRead(dataset, () -> copy(dataset, database)));
    Answer.Table answer =
        Asked.of(
            new Answers(new Asking(database, iris, Limits.DEFAULT)),
            shelf.get("equipe"),
            Map.of("defi", "atlas"));
    TDBInternal.expel(database);

    assertThat(lines(answer))
        .containsExactly("Ada Lebrun | EIG", "Basile Noël | EIG", "David Oriol | Mentor");
  }

  private static void copy(DatasetGraph from, DatasetGraph to) {
    from.find().forEachRemaining(StreamRDFLib.dataset(to)::quad);
  }
}
