package eig.web;

import java.util.List;

/**
 * An error answer.
 *
 * @param status the HTTP status
 * @param code what programs test: {@code query-timeout}, {@code syntax}…
 * @param title what happened, for a person, in French
 * @param detail the particulars, one line each
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details</a>
 */
public record HttpProblem(int status, String code, String title, List<String> detail) {

  /** As {@code application/problem+json}. */
  String json() {
    return "{\"type\":\"about:blank\",\"status\":%d,\"code\":%s,\"title\":%s,\"detail\":%s}"
        .formatted(status, quoted(code), quoted(title), quoted(String.join("\n", detail)));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < ' ') {
                out.append("\\u%04x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString();
  }
}
