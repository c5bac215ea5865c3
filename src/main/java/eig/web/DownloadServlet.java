package eig.web;

import eig.publish.PublishedFolder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.jspecify.annotations.Nullable;

/**
 * The files of what is published: those that were exported, and no other. Jetty sends them, with
 * ranges, entity tags and conditional requests; nothing redirects. The address itself lists them.
 */
final class DownloadServlet extends ReadServlet {

  static final String PATH = "/telechargements/";

  private static final long serialVersionUID = 1L;

  /** What a file is, by the end of its name; text/turtle without a charset is read as Latin-1. */
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put(".csv", "text/csv; charset=utf-8");
    TYPES.put(".ttl", "text/turtle; charset=utf-8");
    TYPES.put(".jsonld", "application/ld+json; charset=utf-8");
    TYPES.put(".json", "application/json; charset=utf-8");
    TYPES.put(".rdf", "application/rdf+xml; charset=utf-8");
    TYPES.put(".gz", "application/gzip");
    TYPES.put("SHA256SUMS", "text/plain; charset=utf-8");
  }

  private final transient PublishedFolder published;
  private final transient Files files = new Files();

  DownloadServlet(PublishedFolder published, Reply reply) {
    super(reply);
    this.published = published;
  }

  @Override
  public void init() throws ServletException {
    files.init(getServletConfig());
  }

  @Override
  public void destroy() {
    files.destroy();
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String uri = request.getRequestURI();
    String name = uri.startsWith(PATH) ? uri.substring(PATH.length()) : uri.substring(1);
    if (uri.equals(PATH)) {
      Trail.of(request).route(PATH);
      reply().page(request, response, 200, Pages.downloads(published));
      return;
    }
    if (!published.files().contains(name)) {
      reply()
          .problem(
              request,
              response,
              new HttpProblem(
                  404,
                  "unknown-address",
                  "Aucun fichier publié n’a cette adresse.",
                  List.of("/catalogue.ttl dit ceux qu’il y a.")));
      return;
    }
    Trail.of(request).route(uri.startsWith(PATH) ? PATH : "/" + name);
    TYPES.forEach(
        (end, type) -> {
          if (name.endsWith(end) && response.getContentType() == null) {
            response.setContentType(type);
          }
        });
    try {
      files.service(request, response);
    } catch (ServletException e) {
      throw new IOException(e);
    }
  }

  /** Jetty's servlet of files, set up here instead of in a descriptor. */
  private final class Files extends ResourceServlet {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String getInitParameter(String name) {
      return switch (name) {
        case "baseResource" -> published.folder().toAbsolutePath().toString();
        case "pathInfoOnly", "etags", "acceptRanges" -> "true";
        case "dirAllowed", "redirectWelcome", "useFileMappedBuffer" -> "false";
        case "precompressed" -> "gzip=.gz";
        case "cacheControl" -> "no-cache";
        default -> null;
      };
    }

    /** Of a catalogue, which stands beside the downloads, the whole address is the path. */
    @Override
    protected String getEncodedPathInContext(HttpServletRequest request, boolean included) {
      String uri = request.getRequestURI();
      return uri.startsWith(PATH) ? uri.substring(PATH.length() - 1) : uri;
    }
  }
}
