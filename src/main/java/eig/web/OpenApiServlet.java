package eig.web;

import eig.model.Sha256;
import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code /openapi.json}. */
final class OpenApiServlet extends ReadServlet {

  static final String PATH = "/openapi.json";

  private static final long serialVersionUID = 1L;

  private final transient Swap<Served> served;

  OpenApiServlet(Swap<Served> served, Reply reply) {
    super(reply);
    this.served = served;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (Swap.Lease<Served> lease = served.lease()) {
      Trail.of(request).route(PATH);
      Trail.of(request).generation(lease.value().generation());
      reply().made(request, response, made(lease.value()));
    }
  }

  /** Made when it is first asked for: a start is not held up by it. */
  private static Made made(Served now) {
    return now.made()
        .get(
            PATH,
            () -> {
              String json = OpenApi.of(now.shelf(), now.answers(), now.generation());
              return new Made(
                  '"' + Sha256.of(json).substring(0, 32) + '"',
                  "application/json",
                  "",
                  List.of(),
                  Optional.empty(),
                  Made.Body.of(json.getBytes(StandardCharsets.UTF_8)));
            });
  }
}
