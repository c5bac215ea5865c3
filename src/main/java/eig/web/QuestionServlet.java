package eig.web;

import eig.model.Problem;
import eig.model.Sha256;
import eig.model.UserError;
import eig.query.Answer;
import eig.query.Caller;
import eig.query.Form;
import eig.query.Question;
import eig.query.Refusal;
import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * {@code /questions/<name>} as a page, {@code /questions/<name>.csv} and its other forms. The
 * parameters of the question are those of the address, and {@code selon} names one document.
 */
final class QuestionServlet extends ReadServlet {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = Reply.HTML + "; charset=utf-8";

  private final transient Swap<Served> served;
  private final transient Callers callers;

  QuestionServlet(Swap<Served> served, Callers callers, Reply reply) {
    super(reply);
    this.served = served;
    this.callers = callers;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (Swap.Lease<Served> lease = served.lease()) {
      Trail.of(request).route("/questions");
      Trail.of(request).generation(lease.value().generation());
      read(request, response, lease.value());
    }
  }

  private void read(HttpServletRequest request, HttpServletResponse response, Served now)
      throws IOException {
    try {
      QuestionRequest asked = QuestionRequest.of(request, now);
      Trail.of(request).route("/questions/" + asked.question().name());
      answer(request, response, now, asked);
    } catch (BadRequest e) {
      reply().problem(request, response, e.problem());
    } catch (NotAcceptable e) {
      reply().problem(request, response, e.problem());
    } catch (UserError e) {
      reply()
          .problem(
              request,
              response,
              new HttpProblem(
                  422,
                  "parameter",
                  "Un paramètre est refusé.",
                  e.problems().stream().map(Problem::toString).toList()));
    } catch (Refusal e) {
      reply().problem(request, response, HttpProblem.of(e));
    } catch (Spool.Full e) {
      reply().problem(request, response, HttpProblem.tooLarge(now.asking().limits()));
    } catch (Spool.Broken e) {
      reply().problem(request, response, HttpProblem.unspooled());
    }
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, Served now, QuestionRequest asked)
      throws IOException, BadRequest {
    Question question = asked.question();
    if (asked.form().isEmpty() && asked.wantsArguments()) {
      reply().page(request, response, 200, now.questionPages().unasked(asked));
      return;
    }
    Map<Var, Node> terms = now.answers().bind(question, asked.arguments());
    String tag = tag(now, asked, terms);
    response.addHeader("Link", "</openapi.json>; rel=\"service-desc\"");
    if (Reply.knows(request, tag)) {
      reply().unchanged(response, tag);
      return;
    }
    Optional<Made> kept = now.made().find(tag);
    if (kept.isPresent()) {
      reply().made(request, response, kept.get());
      return;
    }
    try (Spool spool = new Spool(now.asking().limits().bytes())) {
      Made made = make(request, now, asked, tag, spool);
      spool.finished();
      spool.bytes().ifPresent(b -> now.made().keep(tag, made.with(Made.Body.of(b))));
      reply().made(request, response, made);
    }
  }

  /**
   * What the bytes depend on, so that they are known without being made.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, 8.8.3</a>
   */
  private static String tag(Served now, QuestionRequest asked, Map<Var, Node> terms) {
    Map<String, String> sorted = new TreeMap<>();
    terms.forEach((variable, term) -> sorted.put(variable.getVarName(), term.toString()));
    // A page also shows what was written in its form.
    String text =
        String.join(
            "\u0000",
            now.generation(),
            asked.question().text(),
            sorted.toString(),
            asked.form().isPresent() ? "" : new TreeMap<>(asked.arguments()).toString(),
            String.valueOf(asked.document()),
            String.valueOf(asked.other()),
            String.valueOf(asked.form()),
            String.valueOf(asked.suffixed()),
            new TreeMap<>(asked.options()).toString(),
            String.valueOf(asked.part()));
    return '"' + Sha256.of(text).substring(0, 32) + '"';
  }

  private Made make(
      HttpServletRequest request, Served now, QuestionRequest asked, String tag, Spool spool)
      throws BadRequest {
    Caller caller = callers.of(request, Optional.empty());
    Answer answer =
        now.answers().ask(asked.question(), asked.arguments(), asked.document(), caller);
    if (asked.other().isPresent()) {
      Answer other = now.answers().ask(asked.question(), asked.arguments(), asked.other(), caller);
      write(now.questionPages().compared(asked, answer, other), spool);
      return new Made(tag, PAGE, "", List.of(), Optional.empty(), spool);
    }
    if (answer instanceof Answer.Silence silence) {
      throw refused("document-silent", silence.sentence(), spoken(silence));
    }
    PageLinks links = new PageLinks(asked);
    Answer shown = part(answer, asked);
    if (asked.form().isEmpty()) {
      write(now.questionPages().answered(asked, answer, shown, links), spool);
      return new Made(tag, PAGE, "", links.headers(answer), answer.coverage(), spool);
    }
    Form form = asked.form().get();
    form.write(shown, now.answers()::name, asked.options(), spool);
    return new Made(
        tag,
        form.mediaType(),
        asked.question().name() + "." + form.suffix(),
        links.headers(answer),
        answer.coverage(),
        spool);
  }

  private static Answer part(Answer answer, QuestionRequest asked) throws BadRequest {
    if (asked.part().isEmpty() || !(answer instanceof Answer.Table table)) {
      return answer;
    }
    QuestionRequest.Part part = asked.part().get();
    int last = part.last(table.rows().size());
    if (part.page() > last) {
      throw refused(
          "no-such-page", "La réponse n’a pas tant de pages.", "La dernière est la " + last + ".");
    }
    return table.slice(part.from(), part.size());
  }

  private static String spoken(Answer.Silence silence) {
    return silence.speaking().isEmpty()
        ? "Aucun document n’en parle à lui seul."
        : "En parlent : " + String.join(", ", silence.speaking()) + ".";
  }

  private static BadRequest refused(String code, String title, String detail) {
    return new BadRequest(new HttpProblem(404, code, title, List.of(detail)));
  }

  private static void write(String html, Spool spool) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    spool.write(bytes, 0, bytes.length);
  }
}
