package eig.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** An address that is only read: GET and HEAD are answered, any other method is refused. */
abstract class ReadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  ReadServlet(Reply reply) {
    this.reply = reply;
  }

  /** Answers a GET or a HEAD. */
  abstract void read(HttpServletRequest request, HttpServletResponse response) throws IOException;

  final Reply reply() {
    return reply;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      read(request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD");
      reply.problem(
          request,
          response,
          new HttpProblem(405, "method", "Cette adresse se lit par GET.", List.of()));
    }
  }
}
