package eig.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends whole answers: status, length and headers first, then all bytes. */
final class Reply {

  static final String HTML = "text/html";
  static final String PROBLEM = "application/problem+json";
  private static final Map<String, String> TABLES =
      Map.of("text/csv", "csv", "text/tab-separated-values", "tsv");
  private static final List<Offer> PROBLEM_FORMS =
      List.of(new Offer("json", PROBLEM), new Offer("json", "application/json"), Offer.HTML);

  /** Sends a page. */
  void page(HttpServletRequest request, HttpServletResponse response, int status, String html)
      throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    try (Spool spool = new Spool(body.length)) {
      spool.write(body, 0, body.length);
      send(request, response, status, HTML + "; charset=utf-8", spool);
    }
  }

  /**
   * Sends what was spooled.
   *
   * @param name of the file, where a browser saves it
   */
  void spooled(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String mediaType,
      Spool spool)
      throws IOException {
    TABLES.forEach(
        (type, suffix) -> {
          if (mediaType.startsWith(type)) {
            // A table is kept, not shown: its cells are as the data have them, formulas included.
            response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name + "." + suffix + "\"");
          }
        });
    send(request, response, 200, mediaType, spool);
  }

  /** Sends an error: a page to a browser, problem+json to everything else. */
  void problem(HttpServletRequest request, HttpServletResponse response, HttpProblem problem)
      throws IOException {
    Trail.of(request).code(problem.code());
    if (problem.retryAfter() > 0) {
      response.setHeader("Retry-After", String.valueOf(problem.retryAfter()));
    }
    if (Accept.of(request.getHeader("Accept"))
        .best(PROBLEM_FORMS)
        .equals(Optional.of(Offer.HTML))) {
      page(request, response, problem.status(), Pages.problem(problem));
      return;
    }
    byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
    try (Spool spool = new Spool(body.length)) {
      spool.write(body, 0, body.length);
      send(request, response, problem.status(), PROBLEM, spool);
    }
  }

  /**
   * Status, length and headers first, then all bytes. Where the last bytes fail to leave, the
   * connection is broken off.
   */
  private static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String mediaType,
      Spool spool)
      throws IOException {
    String tag = spool.finished();
    if (request.getAttribute(Presence.LAST) != null) {
      response.setHeader("Connection", "close");
    }
    response.setHeader("Vary", "Accept");
    if (status == 200) {
      // The same address gives other bytes after a publication: ask again, with the tag.
      response.setHeader("ETag", tag);
      response.setHeader("Cache-Control", "no-cache");
      if (isKnown(request.getHeader("If-None-Match"), tag)) {
        response.setStatus(304);
        return;
      }
    } else {
      response.setHeader("Cache-Control", "no-store");
    }
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLengthLong(spool.size());
    Trail.of(request).bytes(spool.size());
    if (!request.getMethod().equals("HEAD")) {
      spool.sendTo(response.getOutputStream());
    }
  }

  /** RFC 9110, 13.1.2. */
  private static boolean isKnown(@Nullable String tags, String tag) {
    return tags != null
        && Stream.of(tags.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
  }
}
