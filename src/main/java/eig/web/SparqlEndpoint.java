package eig.web;

import eig.query.AnswerFormat;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.Guard;
import eig.query.Refusal;
import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * {@code /sparql}: our own processor of the query operation, in the place of Fuseki's. It reads,
 * and only reads; a status is sent when the whole result is known.
 */
final class SparqlEndpoint implements ActionProcessor {

  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private final Swap<Served> served;
  private final Reply reply;

  SparqlEndpoint(Swap<Served> served, Reply reply) {
    this.served = served;
    this.reply = reply;
  }

  @Override
  public void process(HttpAction action) {
    try {
      answer(action.getRequest(), action.getResponse());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (request.getMethod()) {
      case "GET", "HEAD", "POST" -> {
        try (Swap.Lease<Served> lease = served.lease()) {
          query(request, response, lease.value());
        }
      }
      case "OPTIONS" -> {
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
        response.setStatus(204);
      }
      default -> {
        response.setHeader("Allow", METHODS);
        reply.problem(
            request,
            response,
            new HttpProblem(405, "method", "Ce point d’accès se lit par GET ou POST.", List.of()));
      }
    }
  }

  private void query(HttpServletRequest request, HttpServletResponse response, Served now)
      throws IOException {
    try {
      SparqlRequest asked = SparqlRequest.of(request);
      Query query = Guard.parse(asked.query(), asked.defaultGraphs(), asked.namedGraphs());
      List<Offer> offers = offers(query);
      Optional<Offer> chosen = Offer.choose(offers, asked.format(), request.getHeader("Accept"));
      if (chosen.isEmpty()) {
        reply.problem(
            request,
            response,
            new HttpProblem(
                406,
                "not-acceptable",
                "Aucun des formats demandés n’existe pour ce résultat.",
                offers.stream().map(Offer::mediaType).toList()));
      } else if (chosen.get().equals(Offer.HTML)) {
        String page =
            now.asking()
                .run(
                    query,
                    Caller.LOCAL,
                    exec ->
                        now.pages()
                            .result(asked.query(), now.asking().countedForPage(exec.select())));
        reply.page(request, response, 200, page);
      } else {
        spooled(request, response, now.asking(), query, chosen.get());
      }
    } catch (SparqlRequest.Malformed e) {
      // What is left of the body would be read as the next request of this connection.
      response.setHeader("Connection", "close");
      reply.problem(request, response, e.problem());
    } catch (Refusal e) {
      reply.problem(request, response, HttpProblem.of(e));
    } catch (Spool.Full e) {
      reply.problem(request, response, HttpProblem.tooLarge(now.asking().limits()));
    }
  }

  private static List<Offer> offers(Query query) {
    if (query.isSelectType()) {
      return Offer.ofRows();
    }
    return query.isAskType() ? Offer.ofBoolean() : Offer.ofGraph();
  }

  private void spooled(
      HttpServletRequest request,
      HttpServletResponse response,
      Asking asking,
      Query query,
      Offer offer)
      throws IOException {
    try (Spool spool = new Spool(asking.limits().bytes())) {
      String mediaType =
          asking.run(
              query,
              Caller.LOCAL,
              exec -> {
                if (query.isSelectType() || query.isAskType()) {
                  AnswerFormat format = AnswerFormat.named(offer.name()).orElseThrow();
                  write(asking, query, exec, format, spool);
                  return format.mediaType();
                }
                GraphFormat format = GraphFormat.named(offer.name());
                format.write(graph(asking, query, exec), spool);
                return format.mediaType();
              });
      reply.spooled(request, response, mediaType, spool);
    }
  }

  private static void write(
      Asking asking, Query query, QueryExec exec, AnswerFormat format, Spool spool) {
    if (query.isAskType()) {
      format.write(exec.ask(), spool);
    } else {
      format.write(asking.counted(exec.select()), spool);
    }
  }

  private static Graph graph(Asking asking, Query query, QueryExec exec) {
    Iterator<Triple> triples =
        query.isDescribeType() ? exec.describeTriples() : exec.constructTriples();
    Graph graph = GraphFactory.createDefaultGraph();
    for (long left = asking.limits().rows(); triples.hasNext(); left--) {
      if (left == 0) {
        throw new Spool.Full();
      }
      graph.add(triples.next());
    }
    return graph;
  }
}
