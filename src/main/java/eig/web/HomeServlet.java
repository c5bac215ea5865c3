package eig.web;

import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code /} is the home page; any address that nothing else answers is unknown. */
final class HomeServlet extends ReadServlet {

  private static final long serialVersionUID = 1L;

  private final transient Swap<Served> served;

  HomeServlet(Swap<Served> served, Reply reply) {
    super(reply);
    this.served = served;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().equals("/")) {
      try (Swap.Lease<Served> lease = served.lease()) {
        Trail.of(request).route("/");
        Trail.of(request).generation(lease.value().generation());
        reply().page(request, response, 200, lease.value().pages().home());
      }
    } else {
      reply()
          .problem(
              request,
              response,
              new HttpProblem(
                  404,
                  "unknown-address",
                  "Rien n’a cette adresse.",
                  List.of("/, /sparql et /questions/ sont les adresses de ce site.")));
    }
  }
}
