package eig.web;

import java.util.Map;

/** The headers of every answer, errors of the server itself included. */
final class Headers {

  static final String REQUEST_ID = "X-Request-Id";

  /** For how many things a question has an answer, of how many: {@code 312/430}. */
  static final String COVERAGE = "Eig-Coverage";

  /** No script, no frame, nothing from elsewhere; any page may read us, none with credentials. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "cross-origin",
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers", "Link, ETag, Retry-After, X-Request-Id, " + COVERAGE);

  private Headers() {}
}
