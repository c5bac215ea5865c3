package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.RealGraph;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.model.Edition;
import eig.model.Withdrawals;
import eig.reconcile.Excerpt;
import eig.source.DataPackage;
import eig.store.Publication;
import eig.store.Reading;
import eig.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph that is built from one document only answers every question, with what there is. */
class OneDocumentTest {

  /** The column before the rank and the article, at the end of a line. */
  private static final Pattern LICENCE = Pattern.compile("[^,]*(,\\d+,[^,]*)$");

  @ParameterizedTest
  @ValueSource(strings = {"site-eig", "beta-gouv", "maddyness-2019-01-17", "offre-emploi-2020"})
  void everyQuestionIsAnswered(String document, @TempDir Path folder) throws IOException {
    Shelf shelf = RealGraph.shelf();
    Store store = Store.of(folder.resolve("store"));
    KnowledgeGraph graph = onlyOf(document, folder);
    store.building(publisher -> publisher.publish(Publication.of(graph, "0".repeat(64))));
    try (Reading reading = store.open()) {
      Answers answers =
          new Answers(
              new Asking(
                  reading.dataset(), new Iris(Iris.DEFAULT_BASE, List.of()), Limits.DEFAULT));
      answers.hold(shelf);
      assertThat(answers.documents()).containsExactly(document);
      int rows = 0;
      for (Question question : shelf.all()) {
        Optional<Map<String, String>> arguments = arguments(question, answers);
        if (arguments.isPresent()) {
          rows += Asked.of(answers, question, arguments.get()).rows().size();
        }
      }
      assertThat(rows).isPositive();
    }
  }

  /** The first legal value of what must be given; empty where the document has no such thing. */
  private static Optional<Map<String, String>> arguments(Question question, Answers answers) {
    Map<String, String> arguments = new HashMap<>();
    for (Parameter parameter : question.header().parameters()) {
      if (!parameter.optional() && parameter.fallback().isEmpty()) {
        Optional<Choice> first = answers.choices(question, parameter).stream().findFirst();
        if (first.isEmpty()) {
          return Optional.empty();
        }
        arguments.put(parameter.name(), first.get().term().getURI());
      }
    }
    return Optional.of(arguments);
  }

  /** All documents but one under a licence that is not open, then the open edition. */
  private static KnowledgeGraph onlyOf(String document, Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Home.copy(RealGraph.PROJECT.resolve("data"), home.resolve("data"));
    Path sources = home.resolve("data/sources/sources.csv");
    Files.writeString(
        sources,
        Files.readAllLines(sources).stream()
            .map(
                line ->
                    LICENCE
                        .matcher(line)
                        .replaceFirst(
                            line.startsWith(document + ",") ? "lov2$1" : "cc-by-nc-sa-4.0$1"))
            .collect(Collectors.joining("\n", "", "\n")));
    return RealGraph.graph(
        Excerpt.of(Edition.OUVERTE, DataPackage.open(home).read(), Withdrawals.none())
            .reconciled());
  }
}
