package eig.cli;

import eig.model.Edition;
import eig.model.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code eig build} in a process with the launcher's flags for short commands. A server is compiled
 * for a long life, which would cost a build of its own twice the time.
 */
final class BuildProcess {

  /** What the launcher gives short commands, for a server to pass on. */
  private static final String FLAGS = "eig.short";

  private BuildProcess() {}

  /** The flags; empty when this process has them itself, or nobody said them. */
  static Optional<List<String>> flags() {
    return Optional.ofNullable(System.getProperty(FLAGS)).map(all -> List.of(all.split(" ", -1)));
  }

  /**
   * Builds.
   *
   * @param flags of the process
   * @throws UserError when it is refused; the other process has said why
   */
  static void run(List<String> flags, Common common, Edition edition, SecretOption secret) {
    List<String> own =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(
                flag ->
                    flag.startsWith("-XX:SharedArchiveFile=")
                        || flag.startsWith("-XX:AOTCache=")
                        || (flag.startsWith("-Deig.") && !flag.startsWith("-D" + FLAGS)))
            .toList();
    List<String> arguments = new ArrayList<>(List.of("build"));
    arguments.addAll(secret.arguments());
    int code =
        code(
            OtherProcess.of(
                Stream.concat(flags.stream(), own.stream()).toList(), common, edition, arguments));
    if (code != 0) {
      throw new UserError(
          Arrays.stream(UserError.Kind.values())
              .filter(kind -> kind.exitCode() == code)
              .findFirst()
              .orElse(UserError.Kind.MACHINE),
          List.of());
    }
  }

  private static int code(ProcessBuilder process) {
    try {
      return process.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UserError.Kind.MACHINE.exitCode();
    }
  }
}
