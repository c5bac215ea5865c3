package eig.cli;

import eig.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code eig switch}. */
@Command(
    name = "switch",
    description = {
      "Make a kept generation the one that serves; servers that run change to it.",
      "It stays until the next ./eig build, even where the tables are newer."
    })
final class SwitchCommand implements Runnable {

  @Mixin private Common common = new Common();

  @Mixin private EditionOption option = new EditionOption();

  @Parameters(
      paramLabel = "GENERATION",
      description = "Its id or number; ./eig generations lists them.")
  private String generation = "";

  @Override
  public void run() {
    String id = Store.of(common.home(), option.edition()).choose(generation);
    System.out.println("generation " + id);
  }
}
