package eig.cli;

import eig.model.Problem;
import eig.model.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program {@code eig}. */
@Command(
    name = "eig",
    description = {
      "The knowledge graph of the programme \"Entrepreneurs d'intérêt général\": who took part in"
          + " what, for whom, and who says so.",
      ""
    },
    subcommands = {
      BuildCommand.class,
      ExportCommand.class,
      CheckCommand.class,
      GenerationsCommand.class,
      HarvestCommand.class,
      QueryCommand.class,
      ServeCommand.class,
      SwitchCommand.class,
      VerifyCommand.class,
      WithdrawCommand.class,
      PrimeCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "eig 0.1.0",
    footer = {
      "",
      "Exit codes: 0 fine, 1 the data are refused, 2 usage or parameter, 3 the machine,",
      "70 a server that only a restart helps.",
      "Begin with: ./eig serve"
    })
public final class Main {

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command; the exit code. */
  static int run(String... args) {
    CommandLine command = new CommandLine(new Main());
    command.setExecutionExceptionHandler(
        (exception, failed, parsed) -> {
          boolean debug = parsed.expandedArgs().contains("--debug");
          if (debug) {
            exception.printStackTrace(failed.getErr());
          }
          if (exception instanceof UserError error) {
            for (Problem problem : error.problems()) {
              failed.getErr().println("eig: " + problem);
            }
            return error.kind().exitCode();
          }
          failed
              .getErr()
              .println("eig: unexpected: " + exception + (debug ? "" : "; --debug shows where"));
          return UserError.Kind.MACHINE.exitCode();
        });
    return command.execute(args);
  }
}
