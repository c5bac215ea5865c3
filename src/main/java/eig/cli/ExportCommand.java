package eig.cli;

import eig.graph.Iris;
import eig.graph.Ontology;
import eig.model.Edition;
import eig.model.UserError;
import eig.publish.Export;
import eig.query.Answers;
import eig.query.Asking;
import eig.query.Limits;
import eig.store.Reading;
import eig.store.Store;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code eig export}. */
@Command(
    name = "export",
    description = {
      "Write the graph that serves, and the tables it was built from, into a folder: dumps that any"
          + " engine loads, and a home that builds the same graph.",
      "A former export is replaced; nothing else is."
    })
final class ExportCommand implements Runnable {

  @Mixin private Common common = new Common();

  @Mixin private SecretOption secret = new SecretOption();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Override
  public void run() {
    new Pipeline(common, Edition.COMPLETE, secret).buildIfOutdated();
    Store store = Store.of(common.home());
    String id = store.pointer().orElseThrow(() -> none());
    // Every file is held against the manifest: what does not verify is not handed on.
    try (Reading reading = store.openWhole(id)) {
      Iris iris = new Iris(common.base(), List.of());
      new Export(
              reading.generation().folder(),
              reading.dataset(),
              new Answers(new Asking(reading.dataset(), iris, Limits.DEFAULT)),
              iris,
              Ontology.turtle(reading.generation().folder(), "ontology/prefixes.ttl")
                  .getPrefixMapping()
                  .getNsPrefixMap())
          .write(folder);
      System.out.printf("generation %s: exported to %s%n", reading.generation().id(), folder);
    }
  }

  private static UserError none() {
    return new UserError(UserError.Kind.DATA, "var/", "no graph was built yet", "run eig build");
  }
}
