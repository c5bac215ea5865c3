package eig.cli;

import eig.model.Problem;
import eig.model.UserError;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.sys.JenaSystem;
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

  /** Each class is called after its command. */
  private static final List<Class<?>> COMMANDS =
      List.of(
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
          HelpCommand.class);

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command; the exit code. */
  static int run(String... args) {
    // Jena takes as long to begin as the arguments to be understood: beside it. No class of Jena
    // may be touched before it
    // has begun: two threads that begin it could wait for each other.
    CompletableFuture<Void> jena = CompletableFuture.runAsync(JenaSystem::init);
    CommandLine command = commandLine(args);
    command.setExecutionStrategy(
        parsed -> {
          jena.join();
          return new CommandLine.RunLast().execute(parsed);
        });
    boolean debug = List.of(args).contains("--debug");
    command.setExecutionExceptionHandler(
        (exception, failed, parsed) -> failed(exception, debug, failed.getErr()));
    try {
      return command.execute(args);
    } catch (OutOfMemoryError e) {
      return failed(e, debug, command.getErr());
    }
  }

  /** The program as it understands some arguments. */
  static CommandLine commandLine(String... args) {
    CommandLine command = new CommandLine(new Main());
    asked(args).forEach(command::addSubcommand);
    return command;
  }

  private static int failed(Throwable thrown, boolean debug, PrintWriter err) {
    if (debug) {
      thrown.printStackTrace(err);
    }
    // What another thread refused comes wrapped.
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    UserError error = cause instanceof UserError told ? told : Heap.refusal(cause).orElse(null);
    if (error == null) {
      err.println("eig: unexpected: " + thrown + (debug ? "" : "; --debug shows where"));
      return UserError.Kind.MACHINE.exitCode();
    }
    for (Problem problem : error.problems()) {
      err.println("eig: " + problem);
    }
    return error.kind().exitCode();
  }

  /**
   * The command that is asked for; all of them when it is none. To know one is to reflect on it.
   */
  private static List<Class<?>> asked(String... args) {
    List<Class<?>> asked =
        COMMANDS.stream()
            .filter(command -> command != HelpCommand.class && args.length > 0)
            .filter(command -> command.getSimpleName().equalsIgnoreCase(args[0] + "Command"))
            .toList();
    return asked.isEmpty() ? COMMANDS : asked;
  }
}
