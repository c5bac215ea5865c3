package eig.cli;

import eig.model.UserError;
import eig.reconcile.Excerpt;
import eig.store.Generation;
import eig.store.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code eig build}. */
@Command(
    name = "build",
    description = {
      "Build the graph from the tables and make it the one that serves.",
      "When anything is refused, the graph that serves is left as it is."
    })
final class BuildCommand implements Runnable {

  @Mixin private Common common = new Common();

  @Mixin private EditionOption option = new EditionOption();

  @Mixin private SecretOption secret = new SecretOption();

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "How many generations stay, this one included (default: ${DEFAULT-VALUE}).")
  private int keep = Publication.KEEP;

  @Override
  public void run() {
    if (keep < 1) {
      throw new UserError(UserError.Kind.USAGE, "--keep", keep + " is too few", "keep 1 or more");
    }
    Pipeline.Built built = new Pipeline(common, option.edition(), secret).build(keep);
    built.leftOut().forEach(BuildCommand::say);
    Generation generation = built.generation();
    System.out.printf("generation %s: %d quads%n", generation.id(), generation.quads());
  }

  /** Says which document an edition was built without, and why. */
  static void say(Excerpt.LeftOut document) {
    System.out.printf(
        "left out %s: \"%s\" is not an open licence%n", document.document(), document.licence());
  }
}
