package eig.query;

import eig.model.Problem;
import eig.model.UserError;
import eig.model.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The questions of a home folder: every {@code queries/*.rq}. */
public final class Shelf {

  private static final String SUFFIX = ".rq";

  private final Map<String, Question> questions;

  private Shelf(Map<String, Question> questions) {
    this.questions = questions;
  }

  /**
   * Reads all questions.
   *
   * @throws UserError when one is refused, with all that are
   */
  public static Shelf read(Path home) {
    Map<String, Question> questions = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(home.resolve("queries"))) {
      String fileName = file.getFileName().toString();
      String name = fileName.substring(0, fileName.length() - SUFFIX.length());
      try {
        questions.put(name, Question.parse(name, Utf8.read(file, "queries/" + fileName)));
      } catch (UserError e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
    return new Shelf(questions);
  }

  /** All questions, by name. */
  public Collection<Question> all() {
    return questions.values();
  }

  /** The question of that name. */
  public Optional<Question> find(String name) {
    return Optional.ofNullable(questions.get(name));
  }

  /**
   * The question of that name.
   *
   * @throws UserError when there is none, with the names there are
   */
  public Question get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new UserError(
                    UserError.Kind.USAGE,
                    name,
                    "no question has this name",
                    "ask one of " + String.join(", ", questions.keySet())));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
