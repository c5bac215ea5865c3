package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms, pages and documents of the answers to questions. */
class QuestionFormsTest extends ServedSite {

  private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"([a-z-]+)\"");

  private static String link(HttpResponse<String> answer, String relation) {
    for (String value : answer.headers().allValues("Link")) {
      Matcher link = LINK.matcher(value);
      assertThat(link.matches()).as(value).isTrue();
      if (link.group(2).equals(relation)) {
        return link.group(1);
      }
    }
    return "";
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  /** grlc#345: a suffix wins over format=, which wins over Accept. */
  @ParameterizedTest
  @CsvSource({
    "/questions/medias.csv, application/json, text/csv",
    "/questions/medias.csv?format=json, text/html, text/csv",
    "/questions/medias?format=tsv, application/json, text/tab-separated-values",
    "/questions/medias, text/csv, text/csv",
    "/questions/medias, application/json, application/sparql-results+json",
    "/questions/medias, application/sparql-results+xml, application/sparql-results+xml",
    "/questions/medias, text/html, text/html",
    "/questions/medias, */*, text/html",
    "/questions/medias?format=tableur, text/html, text/csv",
    "/questions/medias?format=html, text/csv, text/html",
  })
  void theFormIsThatOfTheSuffixThenOfFormatThenOfAccept(String path, String accept, String type)
      throws Exception {
    HttpResponse<String> answer = get(path, accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo(type);
  }

  @Test
  void aFormThatThereIsNotIsRefused() throws Exception {
    assertThat(get("/questions/medias?format=gexf").statusCode()).isEqualTo(406);
    assertThat(get("/questions/medias", "text/turtle").statusCode()).isEqualTo(406);
    assertThat(get("/questions/medias.gexf").statusCode()).isEqualTo(404);
    assertThat(get("/questions/medias.csv.csv").statusCode()).isEqualTo(404);
  }

  /** Following next from the first page to the last gives every row once. */
  @ParameterizedTest
  @ValueSource(strings = {"/questions/evenements.csv", "/questions/contradictions?format=csv"})
  void pagesAreSlicesOfTheWholeAnswer(String path) throws Exception {
    List<String> whole = new ArrayList<>(get(path).body().lines().toList());
    List<String> read = new ArrayList<>(List.of(whole.get(0)));
    Set<String> seen = new HashSet<>();
    String next = path + (path.contains("?") ? "&" : "?") + "page=1&page_size=7";
    String last = "";
    while (!next.isEmpty()) {
      assertThat(seen.add(next)).as(next).isTrue();
      HttpResponse<String> page = get(next);
      assertThat(page.statusCode()).isEqualTo(200);
      List<String> lines = page.body().lines().toList();
      assertThat(lines.size()).isLessThanOrEqualTo(8);
      read.addAll(lines.subList(1, lines.size()));
      last = link(page, "last");
      if (seen.size() > 1) {
        assertThat(get(link(page, "prev")).statusCode()).isEqualTo(200);
      } else {
        assertThat(link(page, "prev")).isEmpty();
      }
      next = link(page, "next");
    }
    assertThat(read).isEqualTo(whole);
    assertThat(seen).hasSize((whole.size() - 1 + 6) / 7).contains(last);
  }

  @Test
  void aPageBeyondTheLastIsNoEmptyPage() throws Exception {
    HttpResponse<String> beyond = get("/questions/medias.csv?page=1000");
    assertThat(beyond.statusCode()).isEqualTo(404);
    assertThat(beyond.body()).contains("no-such-page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=-1",
        "page=un",
        "page=99999999999",
        "page_size=0",
        "page_size=10001",
        "page=1&page=2",
        "min=1&min=2",
        "sep=;",
        "avec=site-eig",
        "selon=site-eig&avec=site-eig",
        "selon=nulle-part",
        "inconnu=1",
        "min=beaucoup"
      })
  void aParameterThatMeansNothingIsRefusedByName(String parameters) throws Exception {
    HttpResponse<String> refused = get("/questions/medias.csv?" + parameters);
    assertThat(refused.statusCode()).isEqualTo(422);
    String name = parameters.split("=", 2)[0];
    assertThat(refused.body())
        .contains(parameters.contains("avec") ? "avec" : name, "\"code\":\"parameter\"");
  }

  @Test
  void theSameBytesHaveTheSameTagAndOthersAnother() throws Exception {
    Set<String> tags = new HashSet<>();
    List<String> paths =
        List.of(
            "/questions/medias.csv",
            "/questions/medias.tsv",
            "/questions/medias.csv?min=3",
            "/questions/medias.csv?selon=site-eig",
            "/questions/medias.csv?page=1",
            "/questions/medias.csv?page=1&page_size=5",
            "/questions/medias.tableur.csv",
            "/questions/medias.tableur.csv?sep=,",
            "/questions/medias");
    for (String path : paths) {
      HttpResponse<String> first = get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(tags.add(tag)).as(path).isTrue();
      HttpResponse<String> again =
          CLIENT.send(request(path).header("If-None-Match", tag).build(), BodyHandlers.ofString());
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(get(path).headers().firstValue("ETag")).hasValue(tag);
    }
    // Written otherwise, the same is asked.
    assertThat(get("/questions/hotes-par-promotion.csv?promotion=Promotion+3").body())
        .isEqualTo(get("/questions/hotes-par-promotion.csv?promotion=3").body());
    assertThat(
            get("/questions/hotes-par-promotion.csv?promotion=promotion/3")
                .headers()
                .firstValue("ETag"))
        .isEqualTo(
            get("/questions/hotes-par-promotion.csv?promotion=3").headers().firstValue("ETag"));
  }

  @Test
  void aSpreadsheetHasNoIri() throws Exception {
    HttpResponse<String> table = get("/questions/qui-le-dit.tableur.csv?chose=promotion/2");
    assertThat(table.body()).startsWith("\uFEFFpropriete;valeur;document;retenue;dans\r\n");
    assertThat(table.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"qui-le-dit.tableur.csv\"");
  }

  @Test
  void aDocumentThatSaysNothingOfTheKindIsNoEmptyTable() throws Exception {
    HttpResponse<String> silent = get("/questions/medias.csv?selon=livret-promotion-6");
    assertThat(silent.statusCode()).isEqualTo(404);
    assertThat(silent.body()).contains("document-silent", "média", "maddyness-2019-01-17");
    // It does speak of défis, and of none of promotion 1.
    HttpResponse<String> empty =
        get("/questions/hotes-par-promotion.csv?promotion=1&selon=livret-promotion-6");
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).isEqualTo("promotion,administration,defi\r\n");
  }

  @Test
  void aPageComparesTwoDocuments() throws Exception {
    String page =
        get("/questions/defis-par-promotion?selon=site-eig&avec=livret-promotion-6", "text/html")
            .body();
    assertThat(page)
        .contains("<h2>Selon site-eig</h2>", "<h2>Selon livret-promotion-6</h2>")
        .contains("<td>Promotion 6</td><td>14</td>", "<td>Promotion 6</td><td>13</td>");
    assertThat(get("/questions/medias?selon=site-eig&avec=livret-promotion-6", "text/html").body())
        .contains("livret-promotion-6 ne dit rien de ce genre");
  }

  @Test
  void aQuestionThatNeedsAnArgumentShowsItsForm() throws Exception {
    HttpResponse<String> form = get("/questions/equipe-d-un-defi", "text/html");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("<option value=\"optiflex\"", "demande un choix");
    assertThat(get("/questions/equipe-d-un-defi.csv").statusCode()).isEqualTo(422);
    assertThat(get("/questions/equipe-d-un-defi?defi=nulle-part", "text/html").statusCode())
        .isEqualTo(422);
  }

  @Test
  void aPageSaysHowMuchOfTheAnswerItShows() throws Exception {
    int rows = get("/questions/contradictions.csv").body().lines().toList().size() - 1;
    assertThat(rows).isGreaterThan(100);
    assertThat(get("/questions/contradictions", "text/html").body())
        .contains("Lignes 1 à 100 sur " + rows + ".", "page suivante");
  }

  @Test
  void everyAddressOnThePageOfAQuestionAnswers() throws IOException, InterruptedException {
    String page = get("/questions/metiers-par-promotion?promotion=6", "text/html").body();
    Matcher address = Pattern.compile("href=\"(/[^\"]*)\"").matcher(page);
    int found = 0;
    while (address.find()) {
      assertThat(get(address.group(1).replace("&amp;", "&")).statusCode())
          .as(address.group(1))
          .isEqualTo(200);
      found++;
    }
    assertThat(found).isGreaterThan(5);
    assertThat(page).contains("curl -fsS", "pandas.read_csv", "read.csv(");
  }
}
