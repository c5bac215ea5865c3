package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RealGraph;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages and questions of the site. */
class SiteTest extends ServedSite {

  @Test
  void theHomePageSaysWhatThisIsAndListsEveryQuestion() throws Exception {
    HttpResponse<String> home = get("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(home.body())
        .contains("<html lang=\"fr\">", "Entrepreneurs d’intérêt général", "<textarea");
    RealGraph.shelf()
        .all()
        .forEach(q -> assertThat(home.body()).contains("/questions/" + q.name()));
    assertThat(home.body())
        .contains("<dt>défis</dt><dd>%d</dd>".formatted(RealGraph.linesOf(DEFIS).size()));
  }

  @Test
  void aPageShowsNoMoreRowsThanItsLimit() throws Exception {
    HttpResponse<String> refused =
        get("/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 1001"), "text/html");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(
            get("/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 1000"), "text/html")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void theFormOfTheHomePageWorksForEveryKindOfQuery() throws Exception {
    assertThat(get("/sparql?format=html&query=ASK%7B%7D").statusCode()).isEqualTo(200);
    assertThat(
            get("/sparql?format=html&query=" + encoded("CONSTRUCT WHERE { ?s a <x:y> }"))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
  void onlyReadingMethodsAreAnswered(String method) throws Exception {
    for (String path : List.of("/sparql", "/questions/medias.csv", "/")) {
      HttpResponse<String> refused =
          CLIENT.send(
              request(path).method(method, BodyPublishers.noBody()).build(),
              BodyHandlers.ofString());
      assertThat(refused.statusCode()).as(method + " " + path).isEqualTo(405);
      assertThat(refused.headers().firstValue("Allow")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ds",
        "/ds/query",
        "/update",
        "/data",
        "/upload",
        "/$/ping",
        "/$/stats",
        "/$/metrics",
        "/$/server",
        "/$/compact/ds"
      })
  void noneOfFusekisOwnServicesIsThere(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aQuestionAnswersInEveryFormatOfItsSuffix() throws Exception {
    assertThat(get("/questions/defis-par-promotion.csv").body()).contains("Promotion 3,15\r\n");
    assertThat(get("/questions/defis-par-promotion.tsv").body())
        .contains("\"Promotion 3\"@fr\t15\n");
    assertThat(get("/questions/defis-par-promotion.json").body()).contains("\"Promotion 3\"");
    assertThat(get("/questions/defis-par-promotion.xml").body()).contains("Promotion 3</literal>");
    assertThat(get("/questions/defis-par-promotion", "text/html").body())
        .contains("<td>Promotion 3</td><td>15</td>");
  }

  @Test
  void aQuestionTakesItsParametersFromTheAddress() throws Exception {
    assertThat(get("/questions/medias.csv?min=4").body())
        .isEqualTo("media,articles\r\nActeurs publics,17\r\nLe Monde informatique,4\r\n");
  }

  @Test
  void aQuestionCanBeAskedOfOneDocument() throws Exception {
    assertThat(get("/questions/defis-par-promotion.csv?selon=livret-promotion-6").body())
        .isEqualTo("promotion,defis\r\nPromotion 6,13\r\n");
  }

  @Test
  void aRefusedParameterIsNamedWithItsLegalValues() throws Exception {
    HttpResponse<String> refused = get("/questions/metiers-par-promotion.csv?promotion=12");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("parameter promotion", "dig (Designers");
  }

  @Test
  void anUnknownQuestionListsThoseThereAre() throws Exception {
    HttpResponse<String> unknown = get("/questions/defis.csv");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("/questions/medias.csv");
  }

  @Test
  void hostileTextIsShownAsText() throws Exception {
    String hostile =
        "SELECT (\"<script>alert(1)</script>\" AS ?x) (IRI(\"javascript:alert(1)\") AS ?y) {}";
    String page = get("/sparql?query=" + encoded(hostile), "text/html").body();
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>", "href=\"javascript:");
    String error = get("/sparql?query=" + encoded("<script>alert(1)</script>"), "text/html").body();
    assertThat(error).doesNotContain("<script>");
  }

  @Test
  void everyAnswerForbidsSniffingAndForeignContent() throws Exception {
    for (String path :
        List.of("/", "/questions/medias.csv", "/nulle-part", "/sparql?query=ASK%7B%7D")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(path)
          .hasValue("nosniff");
      assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).isPresent();
    }
  }
}
