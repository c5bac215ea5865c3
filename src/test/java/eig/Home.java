package eig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the project as a user has it after packaging, in which commands can be run for real.
 */
public final class Home {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  /** What a command did. */
  public record Outcome(int exitCode, String out, String err) {

    /** Holds it to have ended well; else what it said is shown. */
    public void fine() {
      assertThat(exitCode).as(err).isZero();
    }
  }

  /** Those of a small home: what commands and an export ask. */
  private static final List<String> QUESTIONS =
      List.of("defis-par-promotion", "medias", "qui-le-dit", "reseau-personnes", "suites");

  private static final Once<Outcome> PRIMED =
      new Once<>(
          () -> {
            try {
              return new Home(PROJECT).run("--version");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });

  private static final Once<Home> BUILT =
      new Once<>(
          () -> {
            try {
              Home home = in(Temporary.folder("eig-home-"));
              home.run("build").fine();
              return home;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });

  private final Path folder;

  private Home(Path folder) {
    this.folder = folder;
  }

  /** Copies data, ontology, queries, launcher and program into a folder. */
  public static Home in(Path folder) throws IOException {
    Files.createDirectories(folder);
    copy(PROJECT.resolve("data"), folder.resolve("data"));
    copy(PROJECT.resolve("queries"), folder.resolve("queries"));
    return with(folder);
  }

  /** The same with its graph, which is built once in a process. */
  public static Home built(Path folder) throws IOException {
    Home home = in(folder);
    Path var = BUILT.get().folder.resolve("var");
    try (Stream<Path> paths = Files.walk(var)) {
      for (Path path : paths.toList()) {
        Path to = folder.resolve("var").resolve(var.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else if (path.startsWith(var.resolve("generations"))) {
          Files.createLink(to, path); // It is immutable.
        } else {
          Files.copy(path, to);
        }
      }
    }
    return home;
  }

  /**
   * The same with the small programme of {@link Fixtures} and a few of the questions, which builds
   * in a fraction of the time.
   */
  public static Home small(Path folder) throws IOException {
    copy(PROJECT.resolve("src/test/resources/fixture/data"), folder.resolve("data"));
    copy(PROJECT.resolve("data/schemas"), folder.resolve("data/schemas"));
    Files.createDirectories(folder.resolve("queries"));
    for (String question : QUESTIONS) {
      Files.copy(
          PROJECT.resolve("queries/" + question + ".rq"),
          folder.resolve("queries/" + question + ".rq"));
    }
    return with(folder);
  }

  private static Home with(Path folder) throws IOException {
    copy(PROJECT.resolve("ontology"), folder.resolve("ontology"));
    Files.copy(PROJECT.resolve("eig"), folder.resolve("eig"));
    // The program and its class data are those of the project, made from tables that are in order.
    PRIMED.get().fine();
    Files.createSymbolicLink(folder.resolve("target"), PROJECT.resolve("target"));
    return new Home(folder);
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The text of one of its files. */
  public String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** Replaces one of its files. */
  public void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** Replaces words in one of its files, which must be there. */
  public void replace(String file, String words, String others) throws IOException {
    String text = read(file);
    if (!text.contains(words)) {
      throw new IllegalArgumentException(file + " does not hold " + words);
    }
    write(file, text.replace(words, others));
  }

  /** Runs {@code ./eig} with arguments and a variable to its end. */
  public Outcome runWith(String variable, String value, String... arguments) throws IOException {
    return ended(start(Map.of(variable, value), arguments));
  }

  /** Starts {@code ./eig} with arguments. */
  public Process start(String... arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  /** Starts {@code ./eig} with arguments and variables. */
  public Process start(Map<String, String> variables, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("./eig"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(variables);
    return builder.start();
  }

  /** Runs {@code ./eig} with arguments to its end. */
  public Outcome run(String... arguments) throws IOException {
    return ended(start(arguments));
  }

  private static Outcome ended(Process process) throws IOException {
    process.getOutputStream().close();
    // A command says little on standard error: it never fills that pipe before it ends.
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Outcome(process.waitFor(), out, err);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Copies a folder with all that is in it. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      paths.forEach(
          path -> {
            try {
              Files.copy(path, to.resolve(from.relativize(path).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
