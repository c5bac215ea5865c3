package eig.web;

import eig.query.AnswerFormat;
import eig.query.Asking;
import eig.query.Caller;
import eig.query.GraphFormat;
import eig.query.Guard;
import eig.query.Refusal;
import eig.store.Swap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * {@code /sparql}: the query operation of the protocol, ours and not Fuseki's. It reads, and only
 * reads; a status is sent when the whole result is known. Asked without a query it describes
 * itself.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 */
final class SparqlEndpoint extends ReadServlet {

  private static final long serialVersionUID = 1L;

  private final transient Swap<Served> served;
  private final transient Callers callers;
  private final transient Connections connections;

  SparqlEndpoint(Swap<Served> served, Callers callers, Connections connections, Reply reply) {
    super(reply, "GET", "HEAD", "POST");
    this.served = served;
    this.callers = callers;
    this.connections = connections;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Trail.of(request).route("/sparql");
    try (Swap.Lease<Served> lease = served.lease()) {
      Trail.of(request).generation(lease.value().generation());
      if (!request.getMethod().equals("POST") && request.getQueryString() == null) {
        describe(request, response, lease.value());
      } else {
        SparqlRequest asked = SparqlRequest.of(request);
        connections.received(request);
        Trail.of(request).query(callers.sealed(asked.query()));
        answer(request, response, lease.value(), asked);
      }
    } catch (BadRequest e) {
      // What is left of the body would be read as the next request of this connection.
      response.setHeader("Connection", "close");
      reply().problem(request, response, e.problem());
    }
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, Served now, SparqlRequest asked)
      throws IOException {
    Asking asking = now.asking();
    try {
      Query query = Guard.parse(asked.query(), asked.defaultGraphs(), asked.namedGraphs());
      Caller caller = callers.of(request, asked.time());
      Offer offer = chosen(request, asked.format(), offers(query));
      if (offer.equals(Offer.HTML)) {
        String page =
            asking.run(
                query,
                caller,
                exec -> now.pages().result(asked.query(), asking.countedForPage(exec.select())));
        reply().page(request, response, 200, page);
      } else {
        try (Spool spool = new Spool(asking.limits().bytes())) {
          String mediaType =
              asking.run(query, caller, exec -> written(asking, query, exec, offer, spool));
          reply().spooled(request, response, "resultat", mediaType, spool);
        }
      }
    } catch (NotAcceptable e) {
      reply().problem(request, response, e.problem());
    } catch (Refusal e) {
      reply().problem(request, response, HttpProblem.of(e));
    } catch (Spool.Full e) {
      reply().problem(request, response, HttpProblem.tooLarge(asking.limits()));
    } catch (Spool.Broken e) {
      reply().problem(request, response, HttpProblem.unspooled());
    }
  }

  private void describe(HttpServletRequest request, HttpServletResponse response, Served now)
      throws IOException {
    try (Spool spool = new Spool(now.asking().limits().bytes())) {
      GraphFormat format =
          GraphFormat.named(chosen(request, Optional.empty(), Offer.ofGraph()).name());
      format.write(
          ServiceDescription.of(request.getRequestURL().toString(), now.asking().graphs()), spool);
      reply().spooled(request, response, "resultat", format.mediaType(), spool);
    } catch (NotAcceptable e) {
      reply().problem(request, response, e.problem());
    }
  }

  private static Offer chosen(
      HttpServletRequest request, Optional<String> format, List<Offer> offers)
      throws NotAcceptable {
    return Offer.choose(offers, format, request.getHeader("Accept"))
        .orElseThrow(() -> new NotAcceptable(offers));
  }

  private static List<Offer> offers(Query query) {
    if (query.isSelectType()) {
      return Offer.ofRows();
    }
    return query.isAskType() ? Offer.ofBoolean() : Offer.ofGraph();
  }

  /** Writes the whole result; its media type. */
  private static String written(
      Asking asking, Query query, QueryExec exec, Offer offer, Spool spool) {
    if (!query.isSelectType() && !query.isAskType()) {
      GraphFormat format = GraphFormat.named(offer.name());
      format.write(asking.graph(query, exec), spool);
      return format.mediaType();
    }
    AnswerFormat format = AnswerFormat.named(offer.name()).orElseThrow();
    if (query.isAskType()) {
      format.write(exec.ask(), spool);
    } else {
      format.write(asking.counted(exec.select()), spool);
    }
    return format.mediaType();
  }
}
