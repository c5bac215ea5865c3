package eig.cli;

import eig.store.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code eig build}. */
@Command(
    name = "build",
    description = {
      "Build the graph from the tables and make it the one that serves.",
      "When anything is refused, the graph that serves is left as it is."
    })
final class BuildCommand implements Runnable {

  @Mixin private Common common = new Common();

  @Mixin private SecretOption secret = new SecretOption();

  @Override
  public void run() {
    Generation generation = new Pipeline(common, secret).build();
    System.out.printf("generation %s: %d quads%n", generation.id(), generation.quads());
  }
}
