package eig.web;

import eig.query.Turns;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Consumer;

/**
 * What is counted, in the text format of Prometheus.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition
 *     formats</a>
 */
final class Metrics implements Consumer<Exchange> {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter switched =
      Counter.builder("eig.generations.switched")
          .description("Generations that this server changed to")
          .register(registry);
  private final Counter refused =
      Counter.builder("eig.generations.refused")
          .description("Generations that did not verify")
          .register(registry);

  Metrics(Turns turns, Connections connections, Health health) {
    Gauge.builder("eig.queries.running", turns, Turns::running)
        .description("Queries that run now")
        .register(registry);
    Gauge.builder("eig.queries.waiting", turns, Turns::waiting)
        .description("Queries that wait for their turn")
        .register(registry);
    Gauge.builder("eig.queries.overdue", turns, t -> t.longestOverdue().toMillis() / 1000.0)
        .description("How long past its limit the most overdue query runs, in seconds")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("eig.connections", connections, Connections::open)
        .description("Open connections")
        .register(registry);
    Gauge.builder("eig.ready", health, h -> h.isReady() ? 1 : 0)
        .description("1 when the site can answer")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    JvmGcMetrics collections = new JvmGcMetrics();
    collections.bindTo(registry);
  }

  @Override
  public void accept(Exchange exchange) {
    Timer.builder("eig.requests")
        .description("Requests by what answered, status and code of the error")
        .tag("route", exchange.route())
        .tag("status", String.valueOf(exchange.status()))
        .tag("code", exchange.code())
        .register(registry)
        .record(exchange.time());
    Counter.builder("eig.answers.bytes")
        .description("Bytes of the bodies sent")
        .tag("route", exchange.route())
        .register(registry)
        .increment((double) exchange.bytes());
  }

  /** The server changed to another generation. */
  void switched() {
    switched.increment();
  }

  /** A generation did not verify. */
  void refused() {
    refused.increment();
  }

  /** All of them, as text. */
  String scrape() {
    return registry.scrape();
  }
}
