package eig.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.Sha256;
import eig.model.UserError;
import eig.publish.PublishedFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What harvesters and people download: data.gouv.fr asks by HEAD first and follows nothing. */
class DownloadsTest extends OwnSite {

  private static final String TABLE = "cle,nom\n1,Défi\n";

  private final HttpClient client = HttpClient.newHttpClient();
  private Path folder;

  @BeforeEach
  void publish(@TempDir Path temp) throws IOException {
    folder = Files.createDirectory(temp.resolve("publication"));
    write("eig-defis/defis.csv", TABLE.getBytes(StandardCharsets.UTF_8));
    write("eig-defis/defis.csv.gz", gzip(TABLE));
    write("eig-graphe/eig.nq.gz", gzip("<a:a> <a:b> <a:c> .\n"));
    for (String catalogue :
        List.of("catalogue.ttl", "catalogue.jsonld", "catalogue.rdf", "catalogue-datagouv.ttl")) {
      write(catalogue, catalogue.getBytes(StandardCharsets.UTF_8));
    }
    List<String> sums = new ArrayList<>();
    for (String file :
        List.of(
            "eig-defis/defis.csv",
            "eig-defis/defis.csv.gz",
            "eig-graphe/eig.nq.gz",
            "catalogue.ttl",
            "catalogue.jsonld",
            "catalogue.rdf",
            "catalogue-datagouv.ttl")) {
      sums.add(Sha256.of(folder.resolve(file)) + "  " + file);
    }
    Files.write(folder.resolve("SHA256SUMS"), sums);
    Files.writeString(folder.resolve("secret.txt"), "not exported");
    site.stop();
    site =
        Site.start(
            served,
            turns,
            Listening.local(0),
            Optional.of(PublishedFolder.open(folder)),
            log::add,
            () -> {});
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("").replace("; ", ";");
  }

  @ParameterizedTest
  @CsvSource({
    "/telechargements/eig-defis/defis.csv, text/csv;charset=utf-8",
    "/telechargements/eig-graphe/eig.nq.gz, application/gzip",
    "/catalogue.ttl, text/turtle;charset=utf-8",
    "/catalogue-datagouv.ttl, text/turtle;charset=utf-8",
    "/catalogue.jsonld, application/ld+json;charset=utf-8",
    "/catalogue.rdf, application/rdf+xml;charset=utf-8",
  })
  void aHeadSaysWhatAGetSends(String path, String type) throws Exception {
    HttpResponse<byte[]> head = ask("HEAD", path);
    HttpResponse<byte[]> get = ask("GET", path);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Type")).isEqualToIgnoringCase(type);
    assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(get.body().length));
    assertThat(header(head, "Last-Modified")).endsWith("GMT");
    assertThat(header(head, "ETag")).isNotEmpty().isEqualTo(header(get, "ETag"));
    assertThat(header(head, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(get.body())
        .isEqualTo(
            Files.readAllBytes(
                folder.resolve(path.replace("/telechargements/", "").replaceFirst("^/", ""))));
  }

  @Test
  void aRangeIsSentAlone() throws Exception {
    HttpResponse<byte[]> answer =
        ask("GET", "/telechargements/eig-defis/defis.csv", "Range", "bytes=0-2");

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("cle");
  }

  @Test
  void whatAClientHasIsNotSentAgain() throws Exception {
    String path = "/telechargements/eig-defis/defis.csv";
    HttpResponse<byte[]> first = ask("GET", path);

    assertThat(ask("GET", path, "If-None-Match", header(first, "ETag")).statusCode())
        .isEqualTo(304);
    assertThat(ask("GET", path, "If-Modified-Since", header(first, "Last-Modified")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void aClientThatTakesGzipGetsIt() throws Exception {
    HttpResponse<byte[]> answer =
        ask("GET", "/telechargements/eig-defis/defis.csv", "Accept-Encoding", "gzip");

    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(header(answer, "Vary")).contains("Accept-Encoding");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(TABLE);
    }
  }

  /** Neither a folder, nor a file beside, nor one outside; and nothing is a redirect. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/telechargements",
        "/telechargements/eig-defis",
        "/telechargements/eig-defis/",
        "/telechargements/secret.txt",
        "/telechargements/eig-defis/%2e%2e/secret.txt",
        "/telechargements/..%2f..%2fetc/passwd",
        "/telechargements/eig-defis/defis.csv/",
        "/telechargements/eig-defis//defis.csv",
      })
  void whatWasNotExportedIsNotThere(String path) throws Exception {
    assertThat(ask("GET", path).statusCode()).isIn(400, 404);
  }

  @Test
  void aPersonFindsTheFilesOnAPage() throws Exception {
    HttpResponse<byte[]> page = ask("GET", "/telechargements/");
    String html = new String(page.body(), StandardCharsets.UTF_8);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(html)
        .contains("href=\"/telechargements/eig-defis/defis.csv\"", "href=\"/catalogue.ttl\"")
        .doesNotContain("secret.txt");
    assertThat(ask("GET", "/telechargements/SHA256SUMS").statusCode()).isEqualTo(200);
  }

  @Test
  void aDownloadIsOnlyRead() throws Exception {
    HttpResponse<byte[]> answer = ask("DELETE", "/telechargements/eig-defis/defis.csv");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(folder.resolve("eig-defis/defis.csv")).exists();
  }

  /** Counted in the dataset that is served, without the program that describes it. */
  @Test
  void voidCountsWhatIsServed() throws Exception {
    HttpResponse<byte[]> answer = ask("GET", "/.well-known/void");
    int triples =
        graph.retained().size()
            - graph.dataset().getGraph(graph.iris().meta()).find().toList().size();

    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/turtle;charset=utf-8");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .containsPattern("void:triples\\s+" + triples + "\\b");
  }

  @Test
  void aFileThatIsNotAsItWasExportedIsNotServed() throws IOException {
    Files.writeString(folder.resolve("eig-defis/defis.csv"), "cle,nom\n");

    assertThatThrownBy(() -> PublishedFolder.open(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("defis.csv")
        .hasMessageContaining("not as it was exported");
    assertThatThrownBy(() -> PublishedFolder.open(folder.resolve("eig-defis")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no folder of what is to be published");
  }
}
