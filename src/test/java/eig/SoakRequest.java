package eig;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request of the soak.
 *
 * @param name what it asks, for the failures
 * @param text its bytes, as ISO 8859-1
 * @param statuses those that are a right answer; 429 and 503 always are
 * @param leaves whether the client goes away without reading
 */
record SoakRequest(String name, String text, Set<Integer> statuses, boolean leaves) {

  private static final String EIG = "PREFIX eig: <https://w3id.org/eig/ontologie#> ";
  private static final List<String> ROWS =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values");
  private static final List<String> GRAPHS =
      List.of("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json");

  /** All that are sent often, good and bad. */
  static List<SoakRequest> often() {
    List<SoakRequest> all = new ArrayList<>();
    for (String question : List.of("defis-par-promotion", "medias", "evenements")) {
      for (String suffix : List.of("csv", "tsv", "json", "xml")) {
        all.add(get("/questions/" + question + "." + suffix, "*/*", 200));
      }
    }
    all.add(get("/questions/contradictions", "text/html", 200));
    all.add(get("/questions/suites.json", "*/*", 200));
    all.add(get("/", "text/html", 200));
    for (String accept : ROWS) {
      all.add(sparql("SELECT ?s ?n { ?s a eig:Defi ; eig:nom ?n } ORDER BY ?n", accept, 200));
      all.add(sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", accept, 200));
      all.add(
          sparql("SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t ORDER BY ?t", accept, 200));
      all.add(sparql("SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 200", accept, 200));
    }
    for (String accept : GRAPHS) {
      all.add(sparql("CONSTRUCT WHERE { ?d a eig:Defi ; eig:nom ?n }", accept, 200));
    }
    all.add(sparql("ASK {}", "*/*", 200));
    all.addAll(hostile());
    all.addAll(malformed());
    all.add(leaving("SELECT * { ?s ?p ?o } LIMIT 2000"));
    all.add(leaving("SELECT ?a { ?a ?b ?c . ?c ?d ?e . ?e ?f ?g } LIMIT 500"));
    return all;
  }

  /** Those that take all the time or all the rows there are; sent seldom. */
  static List<SoakRequest> seldom() {
    return List.of(
        sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "*/*", 503),
        sparql("SELECT ?a { ?a ?b ?c . ?d ?e ?f }", "*/*", 422),
        leaving("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
  }

  private static List<SoakRequest> hostile() {
    return List.of(
        sparql("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "*/*", 403),
        sparql("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "*/*", 400),
        sparql("DROP ALL", "*/*", 400),
        sparql("SELECT * { " + "{".repeat(100) + "}".repeat(100) + " }", "*/*", 400),
        sparql("SELECT (" + "(".repeat(5_000) + " AS ?x) {}", "*/*", 400),
        sparql("SELECT * { ?s ?p ?o", "*/*", 400),
        sparql("SELECT * { ?s ?p ?o }", "application/pdf", 406));
  }

  private static List<SoakRequest> malformed() {
    return List.of(
        raw("GET /sparql?query=%ZZ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        raw("GET /sparql HTTP/1.1\r\n\r\n", 400),
        raw("GARBAGE\r\n\r\n", 400),
        raw("GET / HTTP/9.9\r\nHost: a\r\n\r\n", 400, 505),
        raw("PUT /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 405),
        raw("POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 415),
        raw("POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", 400),
        raw("GET /nulle-part HTTP/1.1\r\nHost: a\r\n\r\n", 404),
        raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414, 431));
  }

  private static SoakRequest get(String path, String accept, int status) {
    return new SoakRequest(path, RawClient.get(path, "Accept: " + accept), Set.of(status), false);
  }

  private static SoakRequest sparql(String query, String accept, int status) {
    return new SoakRequest(
        query + " as " + accept,
        RawClient.get("/sparql?query=" + encoded(query), "Accept: " + accept),
        Set.of(status),
        false);
  }

  private static SoakRequest leaving(String query) {
    return new SoakRequest(
        "leaving: " + query, RawClient.get("/sparql?query=" + encoded(query)), Set.of(), true);
  }

  private static SoakRequest raw(String bytes, Integer... statuses) {
    return new SoakRequest(
        bytes.substring(0, Math.min(60, bytes.indexOf('\r'))), bytes, Set.of(statuses), false);
  }

  private static String encoded(String query) {
    String text = query.contains("eig:") ? EIG + query : query;
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
