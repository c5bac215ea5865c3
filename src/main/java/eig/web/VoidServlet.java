package eig.web;

import eig.model.Sha256;
import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * {@code /.well-known/void}: what the graph that is served holds, counted.
 *
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>, 7.2
 */
final class VoidServlet extends ReadServlet {

  static final String PATH = "/.well-known/void";

  private static final long serialVersionUID = 1L;

  private final transient Swap<Served> served;

  VoidServlet(Swap<Served> served, Reply reply) {
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
              byte[] turtle = now.description().get();
              return new Made(
                  '"'
                      + Sha256.of(new String(turtle, StandardCharsets.UTF_8)).substring(0, 32)
                      + '"',
                  "text/turtle; charset=utf-8",
                  "",
                  List.of(),
                  Optional.empty(),
                  Made.Body.of(turtle));
            });
  }
}
