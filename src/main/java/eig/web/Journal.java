package eig.web;

import com.google.gson.JsonObject;
import eig.model.UserError;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What happened, as lines of JSON and as numbers. */
final class Journal implements Consumer<Exchange> {

  private final Consumer<String> log;
  private final Optional<Metrics> metrics;

  /**
   * Notes what happens.
   *
   * @param log takes a line
   * @param metrics counts; empty when nobody reads them
   */
  Journal(Consumer<String> log, Optional<Metrics> metrics) {
    this.log = log;
    this.metrics = metrics;
  }

  @Override
  public void accept(Exchange exchange) {
    metrics.ifPresent(m -> m.accept(exchange));
    log.accept(exchange.json());
  }

  /** Another generation serves. */
  void switched(String generation) {
    metrics.ifPresent(Metrics::switched);
    event("switched", "generation", generation);
  }

  /** A generation did not verify. */
  void refused(UserError error) {
    metrics.ifPresent(Metrics::refused);
    event("refused", "why", String.valueOf(error.getMessage()));
  }

  /** A task of the server failed. */
  void trouble(RuntimeException error) {
    event("trouble", "what", error.getClass().getSimpleName());
  }

  private void event(String what, String name, String value) {
    JsonObject line = new JsonObject();
    line.addProperty("at", Instant.now().toString());
    line.addProperty("event", what);
    line.addProperty(name, value);
    log.accept(line.toString());
  }
}
