package eig.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.jspecify.annotations.Nullable;

/** Sends whole answers: status, length and headers first, then all bytes. */
final class Reply {

  static final String HTML = "text/html";
  private static final String PROBLEM = "application/problem+json";
  private static final AcceptList PROBLEM_FORMS =
      AcceptList.create(PROBLEM, "application/json", HTML);

  /** Sends a page. */
  void page(HttpServletRequest request, HttpServletResponse response, int status, String html)
      throws IOException {
    bytes(
        request, response, status, HTML + "; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends what was spooled. */
  void spooled(
      HttpServletRequest request, HttpServletResponse response, String mediaType, Spool spool)
      throws IOException {
    head(response, 200, mediaType, spool.size());
    if (!request.getMethod().equals("HEAD")) {
      spool.sendTo(response.getOutputStream());
    }
  }

  /** Sends an error: a page to a browser, problem+json to everything else. */
  void problem(HttpServletRequest request, HttpServletResponse response, HttpProblem problem)
      throws IOException {
    if (prefersHtml(request.getHeader("Accept"))) {
      page(request, response, problem.status(), Pages.problem(problem));
    } else {
      bytes(
          request,
          response,
          problem.status(),
          PROBLEM,
          problem.json().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean prefersHtml(@Nullable String accept) {
    MediaType matched = accept == null ? null : ConNeg.match(accept, PROBLEM_FORMS);
    return matched != null && matched.getContentTypeStr().equals(HTML);
  }

  private static void bytes(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String mediaType,
      byte[] body)
      throws IOException {
    head(response, status, mediaType, body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static void head(
      HttpServletResponse response, int status, String mediaType, long length) {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLengthLong(length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Vary", "Accept");
  }
}
