package eig.cli;

import eig.model.Edition;
import eig.model.UserError;
import eig.store.Publication;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Verifies what was written in a process of its own, which has nothing of it in memory: {@code eig
 * verify}. It is started with the build and waits, so that it is ready when it is needed.
 */
final class FreshProcess implements Publication.Verification, AutoCloseable {

  /** A code above it is 128 and the number of the signal that ended a process. */
  private static final int SIGNALS = 128;

  private final Process process;

  private FreshProcess(Process process) {
    this.process = process;
  }

  /** Starts it, with this program and the flags of this process. */
  static FreshProcess start(Common common, Edition edition) throws IOException {
    return new FreshProcess(
        OtherProcess.of(
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                common,
                edition,
                List.of("verify", "--written"))
            .start());
  }

  @Override
  public void verify(Path folder) throws IOException {
    try (Writer out = process.outputWriter(StandardCharsets.UTF_8)) {
      out.write(folder + "\n");
    }
    try {
      // As long as it takes: each question that it asks has a limit of its own.
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    if (process.exitValue() > SIGNALS) {
      throw refused(
          UserError.Kind.MACHINE,
          "what verifies it was ended from outside (code %d), perhaps for want of memory"
              .formatted(process.exitValue()));
    }
    if (process.exitValue() != 0) {
      throw refused(
          process.exitValue() == UserError.Kind.DATA.exitCode()
              ? UserError.Kind.DATA
              : UserError.Kind.MACHINE,
          "what was written is refused, for the reasons above");
    }
  }

  private static UserError refused(UserError.Kind kind, String what) {
    return new UserError(kind, "var/", what, "the graph that serves is left as it is");
  }

  /** Ends it; it may not have been needed. */
  @Override
  public void close() {
    process.destroy();
  }
}
