package eig.web;

import com.google.gson.JsonObject;
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
 * @param retryAfter after how many seconds a retry may help; 0 where none does
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details</a>
 */
public record HttpProblem(
    int status, String code, String title, List<String> detail, int retryAfter) {

  /** An error that a retry does not mend. */
  HttpProblem(int status, String code, String title, List<String> detail) {
    this(status, code, title, detail, 0);
  }

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
        List.of(String.valueOf(refusal.getMessage())),
        refusal.retryAfter().orElse(0));
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

  /** The disk does not hold the result. */
  static HttpProblem unspooled() {
    return new HttpProblem(
        503,
        "no-space",
        "Le serveur n’a pas la place de préparer ce résultat.",
        List.of("Demandez moins de lignes, ou réessayez plus tard."),
        60);
  }

  /** As {@code application/problem+json}. */
  String json() {
    JsonObject problem = new JsonObject();
    problem.addProperty("type", "about:blank");
    problem.addProperty("status", status);
    problem.addProperty("code", code);
    problem.addProperty("title", title);
    problem.addProperty("detail", String.join("\n", detail));
    return problem.toString();
  }
}
