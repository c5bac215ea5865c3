package eig.query;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import eig.model.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions of a home folder: every {@code .rq} file under {@code queries/}. */
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
    Map<String, String> files = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    // Parsing is most of a start: on all cores. The order of the files is kept.
    for (Read read :
        files(home.resolve("queries")).parallelStream().map(p -> one(home, p)).toList()) {
      String other = files.putIfAbsent(read.name(), read.file());
      if (other != null) {
        problems.add(
            Problem.at(
                Origin.of(read.file()),
                "another file, " + other + ", has the same name",
                "rename one of them: the name is the address of the question"));
        continue;
      }
      read.question().ifPresent(question -> questions.put(read.name(), question));
      problems.addAll(read.problems());
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
    return new Shelf(questions);
  }

  /** A file, parsed or refused. */
  private record Read(
      String name, String file, Optional<Question> question, List<Problem> problems) {}

  private static Read one(Path home, Path path) {
    String file = home.relativize(path).toString().replace('\\', '/');
    String name = path.getFileName().toString().replaceFirst("\\.rq$", "");
    try {
      return new Read(
          name, file, Optional.of(Question.parse(name, file, Utf8.read(path, file))), List.of());
    } catch (UserError e) {
      return new Read(name, file, Optional.empty(), e.problems());
    }
  }

  /** All questions, by name. */
  public Collection<Question> all() {
    return questions.values();
  }

  /** All questions by theme, which is the first of their tags. */
  public Map<String, List<Question>> byTheme() {
    return all().stream()
        .collect(
            Collectors.groupingBy(
                question -> question.header().tags().get(0), TreeMap::new, Collectors.toList()));
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
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
