package eig.query;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.Tree;
import eig.model.UserError;
import eig.model.Utf8;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The questions of a home folder: every {@code .rq} file under {@code queries/}. One is parsed when
 * it is first asked for; {@link #read} parses all of them.
 */
public final class Shelf {

  /** No question at all. */
  public static final Shelf EMPTY = new Shelf(Path.of(""), new TreeMap<>(), Map.of());

  private static final String FOLDER = "queries";
  private static final String SUFFIX = ".rq";

  private final Path home;
  private final NavigableMap<String, Path> files;
  private final Map<String, Question> known;
  private final Map<String, Question> asked = new ConcurrentHashMap<>();

  private Shelf(Path home, NavigableMap<String, Path> files, Map<String, Question> known) {
    this.known = known;
    this.home = home;
    this.files = files;
  }

  /**
   * Opens the questions, parsing none.
   *
   * @throws UserError when there is none, or two have the same name
   */
  public static Shelf open(Path home) {
    List<Problem> problems = new ArrayList<>();
    Shelf shelf = named(home, Map.of(), problems);
    refuse(problems);
    return shelf;
  }

  /**
   * Reads all questions.
   *
   * @throws UserError when there is none, or one is refused, with all that are
   */
  public static Shelf read(Path home) {
    return read(home, EMPTY);
  }

  /**
   * Reads all questions.
   *
   * @param known questions that were parsed before: one of the same text is not parsed again
   * @throws UserError when there is none, or one is refused, with all that are
   */
  public static Shelf read(Path home, Shelf known) {
    List<Problem> problems = new ArrayList<>();
    Shelf shelf = named(home, known.asked, problems);
    shelf.parse(problems);
    refuse(problems);
    return shelf;
  }

  private static Shelf named(Path home, Map<String, Question> known, List<Problem> problems) {
    Path folder = home.resolve(FOLDER);
    NavigableMap<String, Path> files = new TreeMap<>();
    for (Path path : Tree.files(folder, FOLDER)) {
      String file = path.getFileName().toString();
      if (file.endsWith(SUFFIX)) {
        Path other = files.putIfAbsent(file.substring(0, file.length() - SUFFIX.length()), path);
        if (other != null) {
          problems.add(
              Problem.at(
                  Origin.of(Tree.written(home, path)),
                  "another file, " + Tree.written(home, other) + ", has the same name",
                  "rename one of them: the name is the address of the question"));
        }
      }
    }
    if (files.isEmpty()) {
      problems.add(new Problem(FOLDER, "no question lies there", "restore its .rq files"));
    }
    return new Shelf(home, files, known);
  }

  /** Parsing is most of a start: on all cores. Problems keep the order of the names. */
  private void parse(List<Problem> problems) {
    files.keySet().parallelStream()
        .map(
            name -> {
              try {
                get(name);
                return List.<Problem>of();
              } catch (UserError e) {
                return e.problems();
              }
            })
        .toList()
        .forEach(problems::addAll);
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
  }

  /** All questions, by name. */
  public Collection<Question> all() {
    return files.keySet().stream().map(this::get).toList();
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
    return Optional.ofNullable(files.get(name)).map(file -> question(name, file));
  }

  private Question question(String name, Path path) {
    Question question = asked.get(name);
    if (question == null) {
      String file = Tree.written(home, path);
      String text = Utf8.read(path, file);
      Question same = known.get(name);
      question =
          same != null && same.file().equals(file) && same.text().equals(text)
              ? same
              : Question.parse(name, file, text);
      asked.put(name, question);
    }
    return question;
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
                    "ask one of " + String.join(", ", files.keySet())));
  }
}
