package eig.web;

import eig.query.Answer;
import eig.query.Answers;
import eig.query.Choice;
import eig.query.Coverage;
import eig.query.Form;
import eig.query.Parameter;
import eig.query.Question;
import eig.web.Pages.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/** The pages of the questions: what was asked, the answer or a part of it, and how to ask again. */
public final class QuestionPages {

  /** Of a graph, which has no pages. */
  private static final int SHOWN_TRIPLES = 1_000;

  /** A list longer than this is a field to write in. */
  private static final int MAX_CHOICES = 600;

  private final Answers answers;

  QuestionPages(Answers answers) {
    this.answers = answers;
  }

  /**
   * A field of the form.
   *
   * @param value what was written, or the default
   * @param choices what to choose from; none to write freely
   */
  public record Field(
      String name, String description, boolean optional, String value, List<Choice> choices) {}

  /** An address and what it is called. */
  public record Link(String text, String address) {}

  /** A column and its meaning. */
  public record Column(String name, String meaning) {}

  /**
   * One answer.
   *
   * @param document the document that was asked; empty for the retained view
   * @param said why there are no rows, or how much of the answer is here
   * @param columns its columns
   * @param rows the rows shown
   */
  public record Shown(String document, String said, List<Column> columns, List<List<Cell>> rows) {}

  /**
   * A page.
   *
   * @param coverage for how many things there is an answer; empty where that is no question
   * @param answers one, or two to compare
   * @param neighbours the pages beside
   * @param forms the other forms
   * @param documents the documents that can be asked alone
   * @param snippets how to ask from a program
   */
  public record Page(
      Question question,
      List<Field> fields,
      String coverage,
      List<Shown> answers,
      List<Link> neighbours,
      List<Link> forms,
      List<String> documents,
      String document,
      String other,
      List<Link> snippets) {}

  /** The page of an answer, of which a part is shown. */
  String answered(QuestionRequest asked, Answer whole, Answer part, PageLinks links) {
    return page(
        asked,
        whole.coverage(),
        List.of(shown(asked, asked.document(), whole, part)),
        neighbours(asked, whole, links),
        links);
  }

  /** The page of a question that needs arguments and has none yet: its form. */
  String unasked(QuestionRequest asked) {
    return page(asked, Optional.empty(), List.of(), List.of(), new PageLinks(asked));
  }

  /** The page of two answers, of two documents. */
  String compared(QuestionRequest asked, Answer one, Answer other) {
    return page(
        asked,
        Optional.empty(),
        List.of(
            shown(asked, asked.document(), one, first(asked, one)),
            shown(asked, asked.other(), other, first(asked, other))),
        List.of(),
        new PageLinks(asked));
  }

  /** What fits on one page; the sentence above it says so. */
  private static Answer first(QuestionRequest asked, Answer answer) {
    return answer instanceof Answer.Table table && asked.part().isPresent()
        ? table.slice(asked.part().get().from(), asked.part().get().size())
        : answer;
  }

  private String page(
      QuestionRequest asked,
      Optional<Coverage.Count> coverage,
      List<Shown> shown,
      List<Link> neighbours,
      PageLinks links) {
    Question question = asked.question();
    return Pages.render(
        "question.jte",
        new Page(
            question,
            question.header().parameters().stream().map(p -> field(asked, p)).toList(),
            coverage.map(Coverage.Count::sentence).orElse(""),
            shown,
            neighbours,
            Form.of(question).stream()
                .map(form -> new Link(form.suffix(), links.whole(form.suffix())))
                .toList(),
            answers.speaking(question),
            asked.document().orElse(""),
            asked.other().orElse(""),
            Snippets.of(links.whole(Form.of(question).get(0).suffix()), question)));
  }

  private Field field(QuestionRequest asked, Parameter parameter) {
    List<Choice> choices =
        parameter.isListed() ? answers.choices(asked.question(), parameter) : List.of();
    String written =
        Optional.ofNullable(asked.arguments().get(parameter.name()))
            .or(parameter::fallback)
            .orElse("");
    return new Field(
        parameter.name(),
        parameter.description(),
        parameter.optional(),
        written,
        choices.size() > MAX_CHOICES ? List.of() : choices);
  }

  private static Shown shown(
      QuestionRequest asked, Optional<String> document, Answer whole, Answer part) {
    if (whole instanceof Answer.Silence silence) {
      return new Shown(document.orElse(""), silence.sentence(), List.of(), List.of());
    }
    if (whole instanceof Answer.Triples graph) {
      List<List<Cell>> rows =
          graph.triples().stream()
              .sorted(Comparator.comparing(Triple::toString))
              .limit(SHOWN_TRIPLES)
              .map(
                  t ->
                      Stream.of(t.getSubject(), t.getPredicate(), t.getObject())
                          .map(Pages::cell)
                          .toList())
              .toList();
      return new Shown(
          document.orElse(""),
          rows.size() == graph.triples().size()
              ? rows.size() + " triplets."
              : "%d triplets sur %d ; les autres formats ont le graphe entier."
                  .formatted(rows.size(), graph.triples().size()),
          List.of(new Column("sujet", ""), new Column("propriété", ""), new Column("objet", "")),
          rows);
    }
    Answer.Table table = (Answer.Table) part;
    Map<String, String> meanings = asked.question().header().columns();
    return new Shown(
        document.orElse(""),
        said(((Answer.Table) whole).rows().size(), table.rows().size(), asked),
        table.columns().stream()
            .map(Var::getVarName)
            .map(name -> new Column(name, meanings.getOrDefault(name, "")))
            .toList(),
        Pages.cells(table.rowSet()));
  }

  private static String said(int all, int here, QuestionRequest asked) {
    if (here == all) {
      return all == 1 ? "1 ligne." : all + " lignes.";
    }
    int from = asked.part().orElseThrow().from();
    return "Lignes %d à %d sur %d.".formatted(from + 1, from + here, all);
  }

  private static List<Link> neighbours(QuestionRequest asked, Answer whole, PageLinks links) {
    if (asked.part().isEmpty() || !(whole instanceof Answer.Table table)) {
      return List.of();
    }
    int page = asked.part().get().page();
    int last = asked.part().get().last(table.rows().size());
    return Stream.of(
            page > 1 ? Optional.of(page - 1) : Optional.<Integer>empty(),
            page < last ? Optional.of(page + 1) : Optional.<Integer>empty())
        .flatMap(Optional::stream)
        .map(
            number ->
                new Link(number < page ? "page précédente" : "page suivante", links.page(number)))
        .toList();
  }
}
