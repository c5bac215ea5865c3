package eig.web;

import eig.query.AnswerFormat;
import eig.query.Asking;
import eig.query.Guard;
import eig.query.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sparql}: our own processor of the query operation, in the place of Fuseki's. It reads,
 * and only reads; a status is sent when the whole result is known.
 */
final class SparqlEndpoint implements ActionProcessor {

  private static final AcceptList ROWS =
      offer(Arrays.stream(AnswerFormat.values()).map(f -> bare(f.mediaType())).toList());
  private static final AcceptList TRIPLES =
      offer(Arrays.stream(GraphFormat.values()).map(GraphFormat::mediaType).toList());

  private final Asking asking;
  private final Pages pages;
  private final Reply reply;

  SparqlEndpoint(Asking asking, Pages pages, Reply reply) {
    this.asking = asking;
    this.pages = pages;
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
        try {
          query(request, response, SparqlRequest.of(request));
        } catch (SparqlRequest.Malformed e) {
          reply.problem(request, response, e.problem());
        } catch (Refusal e) {
          reply.problem(request, response, problem(e));
        } catch (Spool.Full e) {
          reply.problem(request, response, tooLarge());
        }
      }
      case "OPTIONS" -> {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
        response.setStatus(204);
      }
      default -> {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        reply.problem(
            request,
            response,
            new HttpProblem(405, "method", "Ce point d’accès se lit par GET ou POST.", List.of()));
      }
    }
  }

  private void query(HttpServletRequest request, HttpServletResponse response, SparqlRequest asked)
      throws IOException {
    Query query = Guard.parse(asked.query(), asked.defaultGraphs(), asked.namedGraphs());
    boolean rows = query.isSelectType() || query.isAskType();
    Optional<String> type = mediaType(request, asked, rows, query.isSelectType());
    if (type.isEmpty()) {
      reply.problem(
          request,
          response,
          new HttpProblem(
              406,
              "not-acceptable",
              "Aucun des formats demandés n’existe pour ce résultat.",
              (rows ? ROWS : TRIPLES).entries().stream().map(MediaType::toString).toList()));
      return;
    }
    if (type.get().equals(Reply.HTML)) {
      reply.page(
          request,
          response,
          200,
          asking.run(query, exec -> pages.result(asked.query(), asking.counted(exec.select()))));
      return;
    }
    try (Spool spool = new Spool(asking.limits().bytes())) {
      asking.run(
          query,
          exec -> {
            write(query, exec, type.get(), spool);
            return spool;
          });
      reply.spooled(request, response, type.get(), spool);
    }
  }

  private void write(Query query, QueryExec exec, String mediaType, Spool spool) {
    if (query.isSelectType() || query.isAskType()) {
      AnswerFormat format =
          Arrays.stream(AnswerFormat.values())
              .filter(f -> f.mediaType().equals(mediaType))
              .findFirst()
              .orElseThrow();
      if (query.isAskType()) {
        format.write(exec.ask(), spool);
      } else {
        format.write(asking.counted(exec.select()), spool);
      }
      return;
    }
    Arrays.stream(GraphFormat.values())
        .filter(f -> f.mediaType().equals(mediaType))
        .findFirst()
        .orElseThrow()
        .write(
            collected(query.isDescribeType() ? exec.describeTriples() : exec.constructTriples()),
            spool);
  }

  private Graph collected(Iterator<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    long left = asking.limits().rows();
    while (triples.hasNext()) {
      if (left-- == 0) {
        throw new Spool.Full();
      }
      graph.add(triples.next());
    }
    return graph;
  }

  /** By {@code format=} first, then by Accept, then the default of the kind of query. */
  private static Optional<String> mediaType(
      HttpServletRequest request, SparqlRequest asked, boolean rows, boolean select) {
    if (asked.format().isPresent()) {
      String name = asked.format().get();
      if (name.equals("html") && select) {
        return Optional.of(Reply.HTML);
      }
      return rows
          ? AnswerFormat.named(name).map(AnswerFormat::mediaType)
          : GraphFormat.named(name).map(GraphFormat::mediaType);
    }
    String accept = request.getHeader("Accept");
    if (accept == null || accept.isBlank()) {
      return Optional.of(rows ? AnswerFormat.JSON.mediaType() : GraphFormat.TTL.mediaType());
    }
    List<String> offered =
        rows
            ? Arrays.stream(AnswerFormat.values()).map(AnswerFormat::mediaType).toList()
            : Arrays.stream(GraphFormat.values()).map(GraphFormat::mediaType).toList();
    String best = match(accept, rows ? (select ? withHtml() : ROWS) : TRIPLES);
    if (best == null) {
      return Optional.empty();
    }
    if (best.equals(Reply.HTML)) {
      return Optional.of(best);
    }
    return offered.stream().filter(type -> bare(type).equals(best)).findFirst();
  }

  private static @Nullable String match(String accept, AcceptList offer) {
    MediaType matched = ConNeg.match(accept, offer);
    return matched == null ? null : matched.getContentTypeStr();
  }

  private static AcceptList withHtml() {
    List<String> all =
        new java.util.ArrayList<>(
            ROWS.entries().stream().map(MediaType::getContentTypeStr).toList());
    all.add(Reply.HTML);
    return offer(all);
  }

  /** JSON and Turtle come first in what is offered to {@code Accept: *}{@code /*}. */
  private static AcceptList offer(List<String> types) {
    List<String> ordered =
        types.stream()
            .sorted(
                java.util.Comparator.comparing(
                    type -> !(type.endsWith("results+json") || type.equals("text/turtle"))))
            .toList();
    return AcceptList.create(ordered.toArray(String[]::new));
  }

  private static String bare(String mediaType) {
    return mediaType.split(";", 2)[0];
  }

  private HttpProblem tooLarge() {
    return problem413(
        "Le résultat dépasse la limite de "
            + asking.limits().rows()
            + " lignes ou "
            + asking.limits().bytes()
            + " octets ; ajoutez LIMIT.");
  }

  private static HttpProblem problem413(String title) {
    return new HttpProblem(422, "result-too-large", title, List.of());
  }

  static HttpProblem problem(Refusal refusal) {
    String title =
        switch (refusal.reason()) {
          case SYNTAX -> "La requête n’est pas du SPARQL 1.1.";
          case QUERY_TOO_LONG -> "La requête est trop longue.";
          case NESTING -> "La requête est trop imbriquée.";
          case UNKNOWN_GRAPH -> "La requête nomme un graphe qui n’est pas ici.";
          case SERVICE_NOT_ALLOWED -> "SERVICE n’est pas permis ici.";
          case RESULT_TOO_LARGE -> "Le résultat dépasse la limite.";
          case QUERY_TIMEOUT -> "La requête a dépassé le temps permis.";
        };
    return new HttpProblem(
        refusal.reason().status(),
        refusal.reason().code(),
        title,
        List.of(String.valueOf(refusal.getMessage())));
  }
}
