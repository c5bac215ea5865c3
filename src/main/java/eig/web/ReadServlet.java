package eig.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** An address that is only read: its methods are answered, any other is refused. */
abstract class ReadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final List<String> methods;
  private final transient Reply reply;

  /**
   * Answers some methods.
   *
   * @param methods beside OPTIONS, which is answered with this list
   */
  ReadServlet(Reply reply, String... methods) {
    this.reply = reply;
    this.methods = List.of(methods);
  }

  /** An address that is read by GET. */
  ReadServlet(Reply reply) {
    this(reply, "GET", "HEAD");
  }

  /** Answers one of the methods. */
  abstract void read(HttpServletRequest request, HttpServletResponse response) throws IOException;

  final Reply reply() {
    return reply;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (methods.contains(request.getMethod())) {
      read(request, response);
      return;
    }
    String allowed = String.join(", ", methods) + ", OPTIONS";
    response.setHeader("Allow", allowed);
    if (request.getMethod().equals("OPTIONS")) {
      // Fetch Standard, 3.2.3: what a page of any origin may send, without credentials.
      response.setHeader("Access-Control-Allow-Methods", allowed);
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(204);
    } else {
      reply.problem(
          request,
          response,
          new HttpProblem(
              405, "method", "Cette adresse se lit par " + methods.get(0) + ".", List.of(allowed)));
    }
  }
}
