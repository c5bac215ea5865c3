package eig.web;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * A request and what came of it, without anything of who asked or what was asked: no address, no
 * user agent, no text of a query.
 *
 * @param id of the request
 * @param method its method
 * @param route what answered: {@code /sparql}, {@code /questions/medias}…
 * @param status the HTTP status
 * @param code the code of an error; empty when there was none
 * @param time until the last byte was handed over
 * @param bytes of the answer's body
 * @param generation which generation answered; empty when none did
 * @param query a hash of the query's text, sealed for this process; empty when there was none
 */
record Exchange(
    String id,
    String method,
    String route,
    int status,
    String code,
    Duration time,
    long bytes,
    String generation,
    String query) {

  /** One line of JSON. */
  String json() {
    JsonObject line = new JsonObject();
    line.addProperty("at", Instant.now().toString());
    line.addProperty("id", id);
    line.addProperty("method", method);
    line.addProperty("route", route);
    line.addProperty("status", status);
    put(line, "code", code);
    line.addProperty("ms", time.toMillis());
    line.addProperty("bytes", bytes);
    put(line, "generation", generation);
    put(line, "query", query);
    return line.toString();
  }

  private static void put(JsonObject line, String name, String value) {
    if (!value.isEmpty()) {
      line.addProperty(name, value);
    }
  }
}
