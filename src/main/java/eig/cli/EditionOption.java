package eig.cli;

import eig.model.Edition;
import picocli.CommandLine.Option;

/** The option of every command that builds or reads a graph. */
final class EditionOption {

  @Option(
      names = "--ouverte",
      description =
          "The open edition: built without the documents whose licence is not open, in a store of"
              + " its own.")
  private boolean open;

  Edition edition() {
    return open ? Edition.OUVERTE : Edition.COMPLETE;
  }

  /** What to type to build this edition. */
  String buildCommand() {
    return "./eig build" + (open ? " --ouverte" : "");
  }
}
