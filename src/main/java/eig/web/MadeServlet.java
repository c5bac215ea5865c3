package eig.web;

import eig.model.Sha256;
import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An address whose bytes depend on the generation alone. They are made when they are first asked
 * for: a start is not held up by them.
 */
final class MadeServlet extends ReadServlet {

  static final String OPEN_API = "/openapi.json";

  /**
   * What the graph that is served holds, counted.
   *
   * @see <a href="https://www.w3.org/TR/void/">VoID</a>, 7.2
   */
  static final String VOID = "/.well-known/void";

  private static final long serialVersionUID = 1L;

  private final transient Swap<Served> served;
  private final transient Function<Served, String> text;
  private final String path;
  private final String mediaType;

  private MadeServlet(
      Swap<Served> served,
      Reply reply,
      String path,
      String mediaType,
      Function<Served, String> text) {
    super(reply);
    this.served = served;
    this.path = path;
    this.mediaType = mediaType;
    this.text = text;
  }

  static MadeServlet openApi(Swap<Served> served, Reply reply) {
    return new MadeServlet(
        served,
        reply,
        OPEN_API,
        "application/json",
        now -> OpenApi.of(now.shelf(), now.answers(), now.generation()));
  }

  static MadeServlet counts(Swap<Served> served, Reply reply) {
    return new MadeServlet(
        served, reply, VOID, "text/turtle; charset=utf-8", now -> now.description().get());
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (Swap.Lease<Served> lease = served.lease()) {
      Trail.of(request).route(path);
      Trail.of(request).generation(lease.value().generation());
      reply().made(request, response, made(lease.value()));
    }
  }

  private Made made(Served now) {
    return now.made()
        .get(
            path,
            () -> {
              String body = text.apply(now);
              return new Made(
                  '"' + Sha256.of(body).substring(0, 32) + '"',
                  mediaType,
                  "",
                  List.of(),
                  Optional.empty(),
                  Made.Body.of(body.getBytes(StandardCharsets.UTF_8)));
            });
  }
}
