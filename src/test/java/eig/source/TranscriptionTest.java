package eig.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eig.RealGraph;
import eig.model.Entry;
import eig.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the tables to the documents they transcribe: names and figures stand there, our sentences
 * do not. The documents do not ship; without them this class is skipped.
 */
class TranscriptionTest {

  private static final Path DOCUMENTS =
      Path.of(System.getProperty("eig.documents", "../shared/sources/documents"));

  /** A sentence of ours may share this many words in a row with a document, not more. */
  private static final int WORDS_IN_COMMON = 7;

  private static final String POSTS = "../site-eig-v3/site/content/blog/";

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("bilan-promotion-3", "bilan-promotion-3.txt"),
          Map.entry("espace-presse", "espace-presse.md"),
          Map.entry("livret-promotion-6", "livret-promotion-6.txt"),
          Map.entry("maddyness-2019-01-17", "maddyness-2019-01-17.txt"),
          Map.entry("programme-etalab", "programme-etalab.txt"),
          Map.entry(
              "annonce-promotion-5",
              POSTS
                  + "10-lorem-ipsum-dolor-sit-amet-consetetur-sadipscing-elitr-consetetur"
                  + "-sadipscing-elitr-consetetur-sadipscing-elitr.md"),
          Map.entry(
              "annonce-promotion-6",
              POSTS
                  + "entrepreneurs-d’intérêt-général-découvrez-la-6ème-promotion-du-programme.md"),
          Map.entry("chiffres-eig", POSTS + "Chiffres-EIG.md"),
          Map.entry("demarche-mesure-impact-eig", POSTS + "demarche-mesure-impact-eig.md"),
          Map.entry("rapport-analyse-eig", POSTS + "rapport-analyse-eig.md"),
          Map.entry("benchmark-eig", POSTS + "benchmark-eig.md"),
          Map.entry(
              "6-facteurs-de-reussite-defi-eig", POSTS + "6-facteurs-de-reussite-defi-eig.md"),
          Map.entry("bilan-eig3-2021", POSTS + "bilan-eig3-2021.md"),
          Map.entry("bilan-eig3", POSTS + "bilan-eig3.md"),
          Map.entry("retrospective-defis-eig2", POSTS + "retrospective-defis-eig2.md"),
          Map.entry(
              "session-perennisation-defis-eig-3", POSTS + "session-perennisation-defis-eig-3.md"),
          Map.entry("restitution-eig2", POSTS + "restitution-eig2.md"),
          Map.entry(
              "table-ronde-perennisation-2021",
              POSTS
                  + "table-ronde-en-ligne-pérenniser-la-transformation-numérique-un-an-après-le"
                  + "-programme-eig-des-mentors-de-la-promotion-3-partagent-leur-expérience.md"),
          Map.entry(
              "bilan-intermediaire-eig4",
              POSTS + "video-bilan-intermédiaire-où-en-est-la-promotion-eig-4-1.md"),
          Map.entry(
              "bootcamp-eig4",
              POSTS + "bootcamp-comment-collaborer-efficacement-equipe-interdisciplinaire.md"),
          Map.entry(
              "offre-emploi-2020",
              POSTS + "offre-emploi-charge-mission-coordination-accompagnement-EIG.md"),
          Map.entry(
              "5-leviers",
              POSTS + "5-leviers-pour-innover-et-entreprendre-dans-la-fonction-publique.md"),
          Map.entry(
              "retour-experience-mentors-promotion-2",
              POSTS + "retour-experience-mentors-promotion-2.md"));

  /** A harvest writes these; the tests of the harvest hold them to their source. */
  private static final Set<String> HARVESTED = Set.of("site-eig", "ancien-site-eig", "beta-gouv");

  /** Sentences of ours, by column; the other texts are as written. */
  private static final Set<String> OURS =
      Set.of(
          "objet",
          "description",
          "probleme",
          "besoin",
          "concept",
          "usagers",
          "appuis",
          "libelle",
          "perimetre",
          "raison",
          "nouveautes",
          "objectifs",
          "profils");

  private static List<Entry> claims = List.of();

  @BeforeAll
  static void documentsAreThere() {
    assumeTrue(
        Files.isDirectory(DOCUMENTS),
        "the documents do not ship: set -Deig.documents to hold the tables to them");
    claims =
        RealGraph.rows().stream()
            .filter(row -> !row.document().isEmpty() && !HARVESTED.contains(row.document()))
            .toList();
  }

  @Test
  void thePressPageHasTheseFiftyFiveArticlesAndNoOther() throws IOException {
    String page = Files.readString(DOCUMENTS.resolve(FILES.get("espace-presse")));
    Pattern article =
        Pattern.compile("^#### (.+)\\n\\n\\[(.+), ([^,\\]]+)\\]\\((\\S+)\\)", Pattern.MULTILINE);
    List<String> inPage =
        article.matcher(page).results().map(m -> m.group(1).strip() + " | " + m.group(4)).toList();
    List<String> inTable =
        claims.stream()
            .filter(row -> row.table().equals("articles") && row.document().equals("espace-presse"))
            .map(row -> row.required("titre") + " | " + row.required("adresse"))
            .toList();
    assertThat(inPage).hasSize(55);
    assertThat(inTable).containsExactlyElementsOf(inPage);
  }

  @Test
  void everyWrittenNameStandsInItsDocument() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Entry row : claims) {
      String text = bare(Files.readString(document(row)));
      row.cells()
          .forEach(
              (column, values) ->
                  values.forEach(
                      value -> {
                        if (value instanceof Value.Name name
                            && isAName(name)
                            && !text.contains(bare(name.written()))) {
                          missing.add(row.origin() + " " + column + ": " + name.written());
                        }
                      }));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyFigureStandsInItsDocument() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Entry row : claims) {
      if (row.table().equals("mesures") || row.table().equals("financements")) {
        Set<String> numbers = numbers(Files.readString(document(row)));
        for (String column : List.of("valeur", "minimum", "maximum", "montant", "part")) {
          row.text(column)
              .filter(number -> !numbers.contains(number))
              .ifPresent(number -> missing.add(row.origin() + " " + column + ": " + number));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noneOfTheProseIsCopied() throws IOException {
    Map<String, Set<String>> runs =
        FILES.keySet().stream()
            .collect(Collectors.toMap(d -> d, d -> runs(read(DOCUMENTS.resolve(FILES.get(d))))));
    List<String> copied = new ArrayList<>();
    for (Entry row : claims) {
      row.cells()
          .forEach(
              (column, values) -> {
                if (OURS.contains(column)) {
                  values.stream()
                      .filter(Value.Text.class::isInstance)
                      .map(value -> ((Value.Text) value).text())
                      .flatMap(text -> runs(text).stream())
                      .filter(run -> runs.getOrDefault(row.document(), Set.of()).contains(run))
                      .forEach(run -> copied.add(row.origin() + ": " + run));
                }
              });
    }
    assertThat(copied).isEmpty();
  }

  /** Concepts and articles are named by key, and so is a thing that the document leaves unnamed. */
  private static boolean isAName(Value.Name name) {
    return Set.of("defi", "administration", "personne", "programme", "media")
            .contains(name.kinds().get(0))
        && !name.written().equals(name.written().toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  private static Path document(Entry row) {
    return DOCUMENTS.resolve(FILES.getOrDefault(row.document(), "?"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  private static Set<String> runs(String text) {
    List<String> words = List.of(bare(text).strip().split(" ", -1));
    Set<String> runs = new TreeSet<>();
    for (int i = 0; i + WORDS_IN_COMMON < words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + WORDS_IN_COMMON + 1)));
    }
    return runs;
  }

  /** The numbers of a text, in digits or in the words these documents use. */
  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    String digits = text.replaceAll("(?<=\\d)[ \\u00A0\\u202F.](?=\\d{3}\\b)", "");
    for (MatchResult match :
        Pattern.compile("\\d+(?:[.,]\\d+)?").matcher(digits).results().toList()) {
      String number = match.group().replace(',', '.');
      numbers.add(number);
      if (digits.startsWith(" million", match.end())) {
        numbers.add(new java.math.BigDecimal(number).movePointRight(6).toBigInteger().toString());
      }
    }
    Map<String, String> words =
        Map.ofEntries(
            Map.entry("un", "1"),
            Map.entry("une", "1"),
            Map.entry("deux", "2"),
            Map.entry("trois", "3"),
            Map.entry("quatre", "4"),
            Map.entry("neuf", "9"),
            Map.entry("dix", "10"),
            Map.entry("trentaine", "30"),
            Map.entry("quarantaine", "40"),
            Map.entry("centaine", "100"),
            Map.entry("cinquantaine", "50"),
            Map.entry("moitié", "50"),
            Map.entry("tiers", "33"),
            Map.entry("douze", "12"));
    words.forEach(
        (word, number) -> {
          if (Pattern.compile("(?iu)\\b" + word + "\\b").matcher(text).find()) {
            numbers.add(number);
          }
        });
    return numbers;
  }
}
