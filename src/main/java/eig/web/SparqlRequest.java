package eig.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/#query-operation">SPARQL 1.1 Protocol,
 *     2.1</a>
 */
record SparqlRequest(
    String query, List<String> defaultGraphs, List<String> namedGraphs, Optional<String> format) {

  private static final int MAX_BODY = 64 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";

  /** The request is no query operation. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient HttpProblem problem;

    private Malformed(int status, String code, String title) {
      super(title);
      problem = new HttpProblem(status, code, title, List.of());
    }

    HttpProblem problem() {
      return problem;
    }
  }

  static SparqlRequest of(HttpServletRequest request) throws Malformed, IOException {
    String type =
        Optional.ofNullable(request.getContentType())
            .map(t -> t.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .orElse("");
    boolean post = request.getMethod().equals("POST");
    if (post && !type.equals(FORM) && !type.equals(DIRECT)) {
      throw new Malformed(415, "media-type", "Un POST porte " + FORM + " ou " + DIRECT + ".");
    }
    if (post && request.getContentLengthLong() > MAX_BODY) {
      throw tooLarge();
    }
    if (request.getHeader("Content-Encoding") != null) {
      throw new Malformed(415, "content-encoding", "Le corps ne doit pas être compressé.");
    }
    try {
      if (request.getParameter("update") != null) {
        throw new Malformed(400, "update-not-allowed", "Ce point d’accès ne fait que lire.");
      }
      String query = post && type.equals(DIRECT) ? body(request) : single(request);
      return new SparqlRequest(
          query,
          values(request, "default-graph-uri"),
          values(request, "named-graph-uri"),
          values(request, "format").stream().findFirst());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Malformed(400, "encoding", "Un paramètre n’est pas de l’UTF-8 bien codé.");
    }
  }

  private static String single(HttpServletRequest request) throws Malformed {
    List<String> queries = values(request, "query");
    if (queries.size() != 1 || queries.get(0).isBlank()) {
      throw new Malformed(400, "one-query", "Il faut un paramètre query, et un seul.");
    }
    return queries.get(0);
  }

  private static String body(HttpServletRequest request) throws Malformed, IOException {
    byte[] bytes = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (bytes.length > MAX_BODY) {
      throw tooLarge();
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Malformed(400, "encoding", "Le corps n’est pas de l’UTF-8.");
    }
  }

  private static List<String> values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  private static Malformed tooLarge() {
    return new Malformed(413, "body-too-large", "Le corps dépasse la limite de 65536 octets.");
  }
}
