package eig.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The errors that the HTTP server finds before any of our code sees the request, in our form. */
final class ErrorProblems extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpProblem problem = of(response.getStatus());
    Headers.ALWAYS.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.PROBLEM);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, bytes(problem), callback);
    return true;
  }

  private static HttpProblem of(int status) {
    return switch (status) {
      case 404 -> new HttpProblem(status, "unknown-address", "Rien n’a cette adresse.", List.of());
      case 408 ->
          new HttpProblem(status, "too-slow", "La requête a mis trop de temps à venir.", List.of());
      case 414 -> new HttpProblem(status, "uri-too-long", "L’adresse est trop longue.", List.of());
      case 431 ->
          new HttpProblem(
              status,
              "headers-too-large",
              "Les en-têtes sont trop longs.",
              List.of("La limite est de %d octets.".formatted(Front.HEADER_BYTES)));
      case 503 -> new HttpProblem(status, "stopping", "Le serveur s’arrête.", List.of());
      default ->
          status < 500
              ? new HttpProblem(
                  status, "bad-request", "Ce n’est pas une requête HTTP correcte.", List.of())
              : new HttpProblem(status, "internal", "Le serveur n’a pas su répondre.", List.of());
    };
  }

  private static ByteBuffer bytes(HttpProblem problem) {
    return ByteBuffer.wrap(problem.json().getBytes(StandardCharsets.UTF_8));
  }
}
