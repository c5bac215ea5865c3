package eig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sys.JenaSystem;

/** Sends requests, from sixteen addresses in turn, and keeps what was wrong with the answers. */
final class SoakClient {

  private static final int FIRST = 2;
  private static final int ADDRESSES = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final int port;
  private final AtomicLong sent = new AtomicLong();
  private final Map<Integer, Long> byStatus = new ConcurrentSkipListMap<>();
  private final Map<String, byte[]> firstAnswers = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  SoakClient(int port) {
    this.port = port;
    // Not by eight threads at once.
    JenaSystem.init();
  }

  /** How many were sent. */
  long sent() {
    return sent.get();
  }

  /** How many answers by status; 0 counts the clients that left. */
  Map<Integer, Long> byStatus() {
    return byStatus;
  }

  Queue<String> failures() {
    return failures;
  }

  void send(SoakRequest request) {
    int from = FIRST + (int) (sent.getAndIncrement() % ADDRESSES);
    try (RawClient client = RawClient.to(port, from, PATIENCE)) {
      client.send(request.text());
      if (request.leaves()) {
        client.reset();
        byStatus.merge(0, 1L, Long::sum);
      } else {
        check(request, client.read());
      }
    } catch (IOException | RuntimeException e) {
      failures.add(request.name() + ": " + e);
    }
  }

  private void check(SoakRequest request, RawClient.Reply reply) {
    int status = reply.status();
    byStatus.merge(status, 1L, Long::sum);
    if (!request.statuses().contains(status) && status != 429 && status != 503) {
      failures.add(request.name() + ": " + status + " " + reply.text());
    } else if (!reply.complete() && status == 200) {
      failures.add(request.name() + ": 200, and cut after " + reply.body().length);
    } else if (status == 200) {
      byte[] first = firstAnswers.putIfAbsent(request.name(), reply.body());
      if (first == null) {
        parse(reply);
      } else if (!Arrays.equals(first, reply.body())) {
        failures.add(request.name() + ": another answer than the first");
        parse(reply);
      }
    }
  }

  /** The bytes of later answers are those of the first: one reading does for all. */
  private static void parse(RawClient.Reply reply) {
    Lang lang = RDFLanguages.contentTypeToLang(reply.header("Content-Type").split(";", 2)[0]);
    if (lang == null) {
      if (!reply.text().stripTrailing().endsWith("</html>")) {
        throw new IllegalStateException("a page without end");
      }
    } else if (RDFLanguages.isTriples(lang) && !lang.equals(ResultSetLang.RS_CSV)) {
      RDFParser.fromString(reply.text(), lang).toGraph();
    } else {
      SPARQLResult result =
          ResultsReader.create()
              .forceLang(lang)
              .build()
              .readAny(new ByteArrayInputStream(reply.body()));
      if (result.isResultSet()) {
        result.getResultSet().materialise();
      }
    }
  }
}
