package eig.cli;

import eig.store.Reading;
import eig.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eig verify}. */
@Command(
    name = "verify",
    description = {
      "Read a generation back: its files against its manifest, the store against the N-Quads, the"
          + " shapes, the questions.",
      "Ends with 1 when the data are refused, with 3 when it is corrupt."
    })
final class VerifyCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Mixin private EditionOption option = new EditionOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "GENERATION",
      description = "Its id or number (default: the one that serves).")
  private @Nullable String generation;

  @Option(
      names = "--written",
      hidden = true,
      description =
          "The folder of one that is not published yet is on the first line of the input.")
  private boolean written;

  @Override
  public Integer call() throws IOException {
    GenerationCheck check = new GenerationCheck(common.home(), common.base());
    Store store = Store.of(common.home(), option.edition());
    if (written) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String folder = in.readLine();
      if (folder == null) {
        // The build that asked for it came to nothing.
        return 0;
      }
      try (Reading reading = store.openWritten(Path.of(folder))) {
        check.check(reading);
      }
      return 0;
    }
    String name = generation == null ? store.pointer().orElse("") : generation;
    try (Reading reading = store.openWhole(store.find(name))) {
      System.out.println(check.check(reading));
    }
    return 0;
  }
}
