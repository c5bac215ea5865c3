package eig.cli;

import eig.store.Generation;
import eig.store.Listed;
import eig.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code eig generations}. */
@Command(
    name = "generations",
    description = "List the generations, newest first: which one serves, and whether it is whole.")
final class GenerationsCommand implements Runnable {

  @Mixin private Common common = new Common();

  @Mixin private EditionOption option = new EditionOption();

  @Override
  public void run() {
    Store store = Store.of(common.home(), option.edition());
    for (Listed each : store.list()) {
      System.out.printf(
          "%-20s %9s quads  %s%s%n",
          each.id(),
          each.generation().map(Generation::quads).map(String::valueOf).orElse("?"),
          each.serves() ? (store.isChosen() ? "serves, by choice" : "serves") : "kept",
          each.trouble().map(what -> ", corrupt: " + what).orElse(""));
    }
  }
}
