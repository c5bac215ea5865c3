package eig.web;

import eig.query.Limits;
import eig.query.Refusal;
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

  /** A query that is not answered. */
  static HttpProblem of(Refusal refusal) {
    String title =
        switch (refusal.reason()) {
          case SYNTAX -> "La requête n’est pas du SPARQL 1.1.";
          case QUERY_TOO_LONG -> "La requête est trop longue.";
          case NESTING -> "La requête est trop imbriquée.";
          case UNKNOWN_GRAPH -> "La requête nomme un graphe qui n’est pas ici.";
          case SERVICE_NOT_ALLOWED -> "SERVICE n’est pas permis ici.";
          case FUNCTION_NOT_ALLOWED -> "La requête appelle une fonction qui n’est pas permise ici.";
          case NOT_WRITABLE -> "Le résultat ne peut pas s’écrire dans ce format.";
          case RESULT_TOO_LARGE -> "Le résultat dépasse la limite.";
          case VALUE_TOO_LARGE -> "La requête calcule une valeur trop grande.";
          case TOO_MANY -> "Vous posez trop de requêtes à la fois.";
          case QUERY_MEMORY -> "La requête demande trop de mémoire.";
          case GONE -> "La réponse n’est plus attendue.";
          case OVERLOADED -> "Trop de requêtes à la fois.";
          case QUERY_TIMEOUT -> "La requête a dépassé le temps permis.";
        };
    return new HttpProblem(
        refusal.reason().status(),
        refusal.reason().code(),
        title,
        List.of(String.valueOf(refusal.getMessage())));
  }

  /** A result that is larger than what the limits grant. */
  static HttpProblem tooLarge(Limits limits) {
    return new HttpProblem(
        422,
        Refusal.Reason.RESULT_TOO_LARGE.code(),
        "Le résultat dépasse la limite.",
        List.of(
            "La limite est de %d lignes et %d octets ; ajoutez LIMIT."
                .formatted(limits.rows(), limits.bytes())));
  }

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
