package eig.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What every request passes: it gets an id and the headers of every answer, is counted and noted,
 * and whatever breaks behind becomes an error that tells nothing of the inside.
 */
final class Gate implements Filter {

  private static final Set<String> STATE = Set.of("/health", "/ready");
  private static final HttpProblem SPOILED =
      new HttpProblem(
          503,
          "corrupt-generation",
          "Le graphe n’est plus tel qu’il a été construit.",
          List.of("Il doit être construit à nouveau ; d’ici là, rien n’est répondu."));

  private final Callers callers;
  private final Connections connections;
  private final Reply reply;
  private final Consumer<Exchange> journal;
  private final BooleanSupplier spoiled;

  /**
   * Opens.
   *
   * @param spoiled whether what is served is not what was built: then nothing but the state of the
   *     server is told
   */
  Gate(
      Callers callers,
      Connections connections,
      Reply reply,
      Consumer<Exchange> journal,
      BooleanSupplier spoiled) {
    this.spoiled = spoiled;
    this.callers = callers;
    this.connections = connections;
    this.reply = reply;
    this.journal = journal;
  }

  @Override
  public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) from;
    HttpServletResponse response = (HttpServletResponse) to;
    long start = System.nanoTime();
    Trail trail = Trail.begin(request, id(request));
    response.setHeader(Headers.REQUEST_ID, trail.id());
    Headers.ALWAYS.forEach(response::setHeader);
    if (!request.getMethod().equals("POST")) {
      // The body of a POST is still on its way: who reads it says when it has arrived.
      connections.received(request);
    }
    try {
      if (spoiled.getAsBoolean() && !STATE.contains(request.getRequestURI())) {
        refuse(request, response, SPOILED);
      } else {
        chain.doFilter(request, response);
      }
    } catch (IOException | ServletException | RuntimeException | StackOverflowError e) {
      if (response.isCommitted()) {
        // Only a broken connection tells the client that what it got is not whole.
        trail.code("broken-off");
        throw e;
      }
      boolean gone = new Presence(request).getAsBoolean();
      refuse(
          request,
          response,
          gone
              ? new HttpProblem(503, "client-gone", "Le client est parti.", List.of())
              : new HttpProblem(
                  500,
                  "internal",
                  "Le serveur n’a pas su répondre.",
                  List.of("Signalez-le avec l’identifiant " + trail.id() + ".")));
    } finally {
      connections.answered(request);
      journal.accept(trail.exchange(request, response, start));
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, HttpProblem problem)
      throws IOException {
    response.setHeader("Connection", "close");
    reply.problem(request, response, problem);
  }

  /** A balancer of ours may have given the request an id; anybody else's is not repeated. */
  private String id(HttpServletRequest request) {
    String given = request.getHeader(Headers.REQUEST_ID);
    return given != null && given.matches("[A-Za-z0-9-]{1,64}") && callers.isTrusted(request)
        ? given
        : UUID.randomUUID().toString();
  }
}
