package eig.cli;

import eig.check.ShapeCheck;
import eig.check.WithdrawnNames;
import eig.graph.GraphBuilder;
import eig.graph.Iris;
import eig.graph.KnowledgeGraph;
import eig.graph.Ontology;
import eig.model.Edition;
import eig.model.UserError;
import eig.model.Withdrawals;
import eig.publish.Export;
import eig.publish.OpenData;
import eig.publish.PublicUrl;
import eig.query.Answers;
import eig.query.Asking;
import eig.reconcile.Excerpt;
import eig.reconcile.Reconciled;
import eig.source.DataPackage;
import eig.store.Reading;
import eig.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eig export}. */
@Command(
    name = "export",
    description = {
      "Write the graph that serves, and the tables it was built from, into a folder: dumps that any"
          + " engine loads, and a home that builds the same graph.",
      "With --publiable, the open edition instead, as datasets to publish with their catalogues.",
      "A former export is replaced; nothing else is."
    })
final class ExportCommand implements Runnable {

  @Mixin private Common common = new Common();

  @Mixin private SecretOption secret = new SecretOption();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--publiable",
      description =
          "The open edition, without names of people: a folder for each dataset, and catalogues.")
  private boolean publishable;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "The address it will be served under (default: the base of the IRIs).")
  private @Nullable String publicUrl;

  @Option(
      names = "--avec-personnes",
      description = "Also the dataset that names people; needs --base-legale and --contact.")
  private boolean nominative;

  @Option(
      names = "--base-legale",
      paramLabel = "TEXT",
      description = "Why people may be named; stands in the dataset's description.")
  private @Nullable String basis;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description = "Whom people can turn to; stands in the dataset's description.")
  private @Nullable String contact;

  @Override
  public void run() {
    Optional<OpenData.Nominative> people = people();
    PublicUrl url = PublicUrl.parse(publicUrl == null ? common.base() : publicUrl, "--public-url");
    Pipeline pipeline = new Pipeline(common, Edition.COMPLETE, secret);
    pipeline.buildIfOutdated();
    Store store = Store.of(common.home());
    String id = store.pointer().orElseThrow(ExportCommand::none);
    // Every file is held against the manifest: what does not verify is not handed on.
    try (Reading reading = store.openWhole(id)) {
      Path origin = reading.generation().folder();
      Map<String, String> prefixes =
          Ontology.turtle(origin, "ontology/prefixes.ttl").getPrefixMapping().getNsPrefixMap();
      if (publishable) {
        KnowledgeGraph open = open(origin, pipeline.withdrawals());
        new OpenData(origin, open.dataset(), open.iris(), prefixes, url).write(folder, people);
      } else {
        Iris iris = new Iris(common.base(), List.of());
        new Export(
                origin,
                reading.dataset(),
                new Answers(Asking.own(reading.dataset(), iris)),
                iris,
                prefixes)
            .write(folder);
      }
      common.done();
      System.out.printf("generation %s: exported to %s%n", reading.generation().id(), folder);
    }
  }

  private Optional<OpenData.Nominative> people() {
    if (!nominative) {
      return Optional.empty();
    }
    if (!publishable || basis == null || contact == null) {
      throw new UserError(
          UserError.Kind.USAGE,
          "--avec-personnes",
          "naming people needs a legal basis and a contact",
          "give --publiable, --base-legale and --contact too");
    }
    return Optional.of(new OpenData.Nominative(basis, contact));
  }

  /** The open edition of the tables that a generation was built from. */
  private KnowledgeGraph open(Path origin, Withdrawals withdrawals) {
    common.progress("building the open edition…");
    Reconciled open =
        Excerpt.of(Edition.OUVERTE, DataPackage.open(origin).read(), withdrawals).reconciled();
    KnowledgeGraph graph =
        GraphBuilder.build(
            open.programme(),
            Ontology.read(origin),
            new Iris(common.base(), open.programme().documents()));
    WithdrawnNames.refuse(graph, withdrawals);
    ShapeCheck.read(origin).check(graph).orRefuse();
    return graph;
  }

  private static UserError none() {
    return new UserError(UserError.Kind.DATA, "var/", "no graph was built yet", "run eig build");
  }
}
