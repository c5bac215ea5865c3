package eig.web;

import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /openapi.json}. */
final class OpenApiServlet extends ReadServlet {

  private static final long serialVersionUID = 1L;

  private final transient Swap<Served> served;

  OpenApiServlet(Swap<Served> served, Reply reply) {
    super(reply);
    this.served = served;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (Swap.Lease<Served> lease = served.lease()) {
      Trail.of(request).route("/openapi.json");
      Trail.of(request).generation(lease.value().generation());
      reply().text(request, response, 200, "application/json", lease.value().openApi());
    }
  }
}
