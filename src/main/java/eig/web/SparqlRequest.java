package eig.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A query operation of the SPARQL protocol.
 *
 * @param query the text
 * @param defaultGraphs {@code default-graph-uri}, each
 * @param namedGraphs {@code named-graph-uri}, each
 * @param format the format asked for by name, before any Accept header
 * @param time how long the client waits; it may lower the server's limit, never raise it
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/#query-operation">SPARQL 1.1 Protocol,
 *     2.1</a>
 */
record SparqlRequest(
    String query,
    List<String> defaultGraphs,
    List<String> namedGraphs,
    Optional<String> format,
    Optional<Duration> time) {

  private static final int MAX_BODY = 64 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";

  /**
   * Reads a request.
   *
   * @throws BadRequest when it is no query operation
   */
  static SparqlRequest of(HttpServletRequest request) throws BadRequest, IOException {
    Parameters address = Parameters.decode(request.getQueryString());
    if (!request.getMethod().equals("POST")) {
      return of(address, address.all("query"));
    }
    if (request.getHeader("Content-Encoding") != null) {
      throw new BadRequest(415, "content-encoding", "Le corps ne doit pas être compressé.");
    }
    String[] type = type(request).split(";", 2);
    String charset = type.length < 2 ? "" : type[1].strip();
    if (!charset.isEmpty() && !charset.replace("\"", "").equals("charset=utf-8")) {
      throw new BadRequest(415, "media-type", "Le corps d’un POST est en UTF-8.");
    }
    return switch (type[0].strip()) {
      case FORM -> {
        Parameters all = address.and(Parameters.decode(body(request)));
        yield of(all, all.all("query"));
      }
      case DIRECT -> of(address, List.of(body(request)));
      default ->
          throw new BadRequest(415, "media-type", "Un POST porte " + FORM + " ou " + DIRECT + ".");
    };
  }

  private static SparqlRequest of(Parameters given, List<String> queries) throws BadRequest {
    if (!given.all("update").isEmpty()) {
      throw new BadRequest(400, "update-not-allowed", "Ce point d’accès ne fait que lire.");
    }
    if (queries.size() != 1 || queries.get(0).isBlank()) {
      throw new BadRequest(400, "one-query", "Il faut un paramètre query, et un seul.");
    }
    return new SparqlRequest(
        queries.get(0),
        given.all("default-graph-uri"),
        given.all("named-graph-uri"),
        given.first("format"),
        time(given));
  }

  private static Optional<Duration> time(Parameters given) throws BadRequest {
    Optional<String> written = given.first("timeout");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!written.get().matches("[1-9]\\d{0,5}")) {
      throw new BadRequest(
          400, "timeout", "Le paramètre timeout est un nombre entier de secondes.");
    }
    return Optional.of(Duration.ofSeconds(Long.parseLong(written.get())));
  }

  private static String type(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
  }

  private static String body(HttpServletRequest request) throws BadRequest, IOException {
    if (request.getContentLengthLong() > MAX_BODY) {
      throw tooLarge();
    }
    byte[] bytes = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (bytes.length > MAX_BODY) {
      throw tooLarge();
    }
    return Parameters.utf8(ByteBuffer.wrap(bytes));
  }

  private static BadRequest tooLarge() {
    return new BadRequest(
        413, "body-too-large", "Le corps dépasse la limite de %d octets.".formatted(MAX_BODY));
  }
}
