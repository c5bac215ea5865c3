package eig.web;

import eig.model.Problem;
import eig.model.UserError;
import eig.query.Answer;
import eig.query.AnswerFormat;
import eig.query.Question;
import eig.query.Refusal;
import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /questions/<name>} as a page, {@code /questions/<name>.csv} and the other formats as
 * tables. The parameters of the question are those of the address, and {@code selon} names one
 * document.
 */
final class QuestionServlet extends ReadServlet {

  private static final long serialVersionUID = 1L;
  private static final String SELON = "selon";

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
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    int dot = path.lastIndexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Optional<Question> question = now.shelf().find(name);
    Optional<AnswerFormat> format =
        dot < 0 ? Optional.empty() : AnswerFormat.named(path.substring(dot + 1));
    if (question.isEmpty() || (dot >= 0 && format.isEmpty())) {
      reply()
          .problem(
              request,
              response,
              new HttpProblem(
                  404,
                  "unknown-question",
                  "Aucune question n’a cette adresse.",
                  now.shelf().all().stream().map(q -> "/questions/" + q.name() + ".csv").toList()));
      return;
    }
    Trail.of(request).route("/questions/" + name);
    try {
      answer(request, response, now, question.get(), format);
    } catch (BadRequest e) {
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
      HttpServletRequest request,
      HttpServletResponse response,
      Served now,
      Question question,
      Optional<AnswerFormat> format)
      throws IOException, BadRequest {
    Map<String, String> arguments = new LinkedHashMap<>();
    Parameters given = Parameters.decode(request.getQueryString());
    given
        .values()
        .forEach(
            (name, values) -> {
              // A field left empty in a form is a parameter that was not given.
              if (!name.equals(SELON) && !values.get(0).isEmpty()) {
                arguments.put(name, values.get(0));
              }
            });
    Optional<String> document = given.first(SELON).filter(d -> !d.isEmpty());
    Answer answer =
        now.asking().ask(question, arguments, document, callers.of(request, Optional.empty()));
    if (format.isEmpty()) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      reply()
          .page(
              request,
              response,
              200,
              now.pages()
                  .question(
                      question, "/questions/" + question.name() + ".%s" + query, answer.rowSet()));
      return;
    }
    try (Spool spool = new Spool(now.asking().limits().bytes())) {
      format.get().write(answer.rowSet(), spool);
      reply().spooled(request, response, question.name(), format.get().mediaType(), spool);
    }
  }
}
