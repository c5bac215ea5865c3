package eig.cli;

import eig.model.Edition;
import eig.model.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            flag ->
                flag.startsWith("-XX:SharedArchiveFile=")
                    || flag.startsWith("-XX:AOTCache=")
                    || (flag.startsWith("-Deig.") && !flag.startsWith("-D" + FLAGS)))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "build",
            "--home",
            common.home().toString(),
            "--base",
            common.base()));
    if (edition == Edition.OUVERTE) {
      command.add("--ouverte");
    }
    command.addAll(secret.arguments());
    int code = code(command);
    if (code != 0) {
      throw new UserError(
          Arrays.stream(UserError.Kind.values())
              .filter(kind -> kind.exitCode() == code)
              .findFirst()
              .orElse(UserError.Kind.MACHINE),
          List.of());
    }
  }

  private static int code(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UserError.Kind.MACHINE.exitCode();
    }
  }
}
