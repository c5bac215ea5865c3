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
    text(request, response, status, HTML + "; charset=utf-8", html);
  }

  /** Sends a text in UTF-8. */
  void text(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String mediaType,
      String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (Spool spool = new Spool(body.length)) {
      spool.write(body, 0, body.length);
      String tag = spool.finished();
      send(request, response, status, mediaType, tag, spool);
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
            saved(response, name + "." + suffix);
          }
        });
    String tag = spool.finished();
    send(request, response, 200, mediaType, tag, spool);
  }

  /** Sends the answer to a question. */
  void made(HttpServletRequest request, HttpServletResponse response, Made made)
      throws IOException {
    made.links().forEach(link -> response.addHeader("Link", link));
    made.coverage()
        .ifPresent(c -> response.setHeader(Headers.COVERAGE, c.covered() + "/" + c.total()));
    if (TABLES.keySet().stream().anyMatch(made.mediaType()::startsWith)
        || made.fileName().endsWith(".gexf")) {
      saved(response, made.fileName());
    }
    send(request, response, 200, made.mediaType(), made.tag(), made.body());
  }

  /** Says that the client has what it asks for. */
  void unchanged(HttpServletResponse response, String tag) {
    validators(response, tag);
    response.setStatus(304);
  }

  /** A table is kept, not shown: its cells are as the data have them, formulas included. */
  private static void saved(HttpServletResponse response, String fileName) {
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
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
    text(request, response, problem.status(), PROBLEM, problem.json());
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
      String tag,
      Made.Body body)
      throws IOException {
    if (request.getAttribute(Presence.LAST) != null) {
      response.setHeader("Connection", "close");
    }
    if (status == 200) {
      validators(response, tag);
      if (knows(request, tag)) {
        response.setStatus(304);
        return;
      }
    } else {
      response.setHeader("Vary", "Accept");
      response.setHeader("Cache-Control", "no-store");
    }
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLengthLong(body.size());
    Trail.of(request).bytes(body.size());
    if (!request.getMethod().equals("HEAD")) {
      body.sendTo(response.getOutputStream());
    }
  }

  /** The same address gives other bytes after a publication: ask again, with the tag. */
  private static void validators(HttpServletResponse response, String tag) {
    response.setHeader("Vary", "Accept");
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
  }

  /** Whether a client has what a tag names. */
  static boolean knows(HttpServletRequest request, String tag) {
    return isKnown(request.getHeader("If-None-Match"), tag);
  }

  /** RFC 9110, 13.1.2. */
  private static boolean isKnown(@Nullable String tags, String tag) {
    return tags != null
        && Stream.of(tags.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
  }
}
