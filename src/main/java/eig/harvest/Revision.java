package eig.harvest;

import eig.model.Period;
import eig.model.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The state of a source that was read.
 *
 * @param id the revision
 * @param date its day
 */
public record Revision(String id, String date) {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");
  private static final Pattern COMMITTED = Pattern.compile("\\ncommitter [^\\n]*> (\\d+) ");
  private static final int MAX_COMMIT = 64 * 1024;

  /**
   * The state of a checkout: as given, else read from its {@code .git}.
   *
   * @param root the checkout
   * @param id the revision given
   * @param date the date given
   * @throws UserError when neither says it
   */
  public static Revision of(Path root, Optional<String> id, Optional<String> date) {
    Optional<String> head = head(root.resolve(".git"));
    String revision =
        id.or(() -> head)
            .orElseThrow(
                () ->
                    missing(
                        "--revision",
                        "the checkout has no .git/HEAD to read it from",
                        "give --revision and --date"));
    // The day of HEAD says nothing of another revision.
    Optional<String> day =
        id.isPresent() && !id.equals(head) ? Optional.empty() : day(root.resolve(".git"), revision);
    String written =
        date.or(() -> day)
            .orElseThrow(
                () ->
                    missing(
                        "--date",
                        "the day of " + revision + " cannot be read from .git",
                        "give it; in the checkout, git log -1 --format=%cs prints it"));
    try {
      return new Revision(revision, Period.parse(written).written());
    } catch (IllegalArgumentException e) {
      throw missing("--date", String.valueOf(e.getMessage()), "write it like 2026-04-14");
    }
  }

  private static Optional<String> head(Path git) {
    return read(git.resolve("HEAD"))
        .flatMap(
            head ->
                head.startsWith("ref: ")
                    ? reference(git, head.substring("ref: ".length()))
                    : Optional.of(head))
        .filter(id -> COMMIT.matcher(id).matches());
  }

  private static Optional<String> reference(Path git, String name) {
    if (!name.matches("refs/[\\w./-]+") || name.contains("..")) {
      return Optional.empty();
    }
    return read(git.resolve(name))
        .or(
            () ->
                read(git.resolve("packed-refs")).stream()
                    .flatMap(String::lines)
                    .filter(line -> line.endsWith(" " + name))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst());
  }

  /** The day of a commit that is not packed. */
  private static Optional<String> day(Path git, String id) {
    if (!COMMIT.matcher(id).matches()) {
      return Optional.empty();
    }
    Path object = git.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    if (!Files.isRegularFile(object)) {
      return Optional.empty();
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(Files.readAllBytes(object)))) {
      String commit = new String(in.readNBytes(MAX_COMMIT), StandardCharsets.UTF_8);
      Matcher committed = COMMITTED.matcher(commit);
      return committed.find()
          ? Optional.of(
              Instant.ofEpochSecond(Long.parseLong(committed.group(1)))
                  .atZone(ZoneOffset.UTC)
                  .toLocalDate()
                  .toString())
          : Optional.empty();
    } catch (ZipException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static UserError missing(String option, String what, String remedy) {
    return new UserError(UserError.Kind.USAGE, option, what, remedy);
  }
}
