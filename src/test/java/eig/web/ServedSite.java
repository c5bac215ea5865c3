package eig.web;

import eig.RealGraph;
import eig.graph.Iris;
import eig.query.Limits;
import eig.query.Turns;
import eig.store.Reading;
import eig.store.Swap;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The real graph, served over real HTTP on a port of its own. */
abstract class ServedSite {

  static final Limits SMALL = new Limits(Duration.ofSeconds(3), 20_000, 8_000_000, 1_000);
  static final String FORM = "application/x-www-form-urlencoded";
  static final String DEFIS = "data/autorites/defis.csv";
  static final String COUNT =
      "PREFIX eig: <https://w3id.org/eig/ontologie#> SELECT (COUNT(*) AS ?n) { ?d a eig:Defi }";

  static Reading reading;
  static Swap<Served> served;
  static Site site;
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    reading = RealGraph.stored();
    Turns turns = new Turns();
    served =
        new Swap<>(
            Served.of(
                reading.generation().id(),
                reading.dataset(),
                new Iris(Iris.DEFAULT_BASE, List.of()),
                RealGraph.shelf(),
                SMALL,
                turns,
                reading::close));
    site = Site.start(served, turns, 0);
  }

  @AfterAll
  static void stop() {
    site.stop();
    served.close();
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path));
  }

  static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), BodyHandlers.ofString());
  }

  static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return CLIENT.send(request(path).header("Accept", accept).build(), BodyHandlers.ofString());
  }

  static HttpResponse<String> post(String body, String type, String accept)
      throws IOException, InterruptedException {
    return CLIENT.send(
        request("/sparql")
            .header("Content-Type", type)
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
