package eig.cli;

import eig.model.Edition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program in another process; what it says on standard error is seen here. */
final class OtherProcess {

  private OtherProcess() {}

  /**
   * A command over the same home, base and edition, not started yet.
   *
   * @param flags of its Java
   */
  static ProcessBuilder of(
      List<String> flags, Common common, Edition edition, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    command.addAll(List.of("--home", common.home().toString(), "--base", common.base()));
    if (edition == Edition.OUVERTE) {
      command.add("--ouverte");
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
