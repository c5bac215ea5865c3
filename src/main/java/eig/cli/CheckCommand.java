package eig.cli;

import eig.check.Coverage;
import eig.check.Finding;
import eig.check.Verdict;
import eig.check.WithdrawnNames;
import eig.graph.KnowledgeGraph;
import eig.model.Identity;
import eig.model.Programme;
import eig.model.UserError;
import eig.model.Withdrawals;
import eig.query.Shelf;
import eig.reconcile.Doubt;
import eig.reconcile.Excerpt;
import eig.reconcile.Reconciled;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code eig check}. */
@Command(
    name = "check",
    description = {
      "Check the tables and the questions without building: identities, doubts, coverage,"
          + " contradictions, shapes.",
      "Ends with 1 when a build would be refused."
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Mixin private EditionOption option = new EditionOption();

  @Mixin private SecretOption secret = new SecretOption();

  @Override
  public Integer call() {
    Pipeline pipeline = new Pipeline(common, option.edition(), secret);
    Shelf shelf = pipeline.shelf();
    Withdrawals withdrawals = pipeline.withdrawals();
    Excerpt excerpt = pipeline.excerpt(withdrawals);
    Reconciled reconciled = excerpt.reconciled();
    common.done();
    excerpt.leftOut().forEach(BuildCommand::say);
    Programme programme = reconciled.programme();
    System.out.printf("questions       %6d%n", shelf.all().size());
    identities(programme).forEach((kind, count) -> System.out.printf("%-15s %6d%n", kind, count));
    programme
        .documents()
        .forEach(
            document ->
                System.out.printf(
                    "claims          %6d rows of %s%n",
                    programme.claims().stream()
                        .filter(row -> row.document().equals(document.id()))
                        .count(),
                    document.id()));
    if (!withdrawals.rows().isEmpty()) {
      System.out.printf("withdrawn       %6d%n", withdrawals.rows().size());
    }
    System.out.printf("doubts          %6d%n", reconciled.doubts().size());
    for (Doubt doubt : reconciled.doubts()) {
      System.err.println("eig: " + doubt.problem());
    }
    if (!reconciled.doubts().isEmpty()) {
      return UserError.Kind.DATA.exitCode();
    }
    KnowledgeGraph graph = pipeline.graph(reconciled);
    Verdict verdict = pipeline.verdict(graph);
    WithdrawnNames.refuse(graph, withdrawals);
    common.done();
    coverage(graph);
    System.out.printf("contradictions  %6d%n", graph.contradictions());
    System.out.printf("findings        %6d%n", verdict.findings().size());
    for (Finding finding : verdict.findings()) {
      System.err.printf("eig: %s %s: %s%n", finding.graph(), finding.node(), finding.message());
    }
    return verdict.conforms() ? 0 : UserError.Kind.DATA.exitCode();
  }

  /** How many things of a class have a property, and how many each document gives it to. */
  private static void coverage(KnowledgeGraph graph) {
    for (Coverage line : Coverage.of(graph)) {
      System.out.printf(
          "coverage  %5d of %5d  %s %s: %s%n",
          line.filled(),
          line.total(),
          line.type(),
          line.property(),
          line.documents().entrySet().stream()
              .map(document -> document.getKey() + " " + document.getValue())
              .collect(Collectors.joining(", ")));
    }
  }

  private static Map<String, Long> identities(Programme programme) {
    return programme.identities().stream()
        .filter(identity -> !identity.isConcept())
        .collect(
            Collectors.groupingBy(
                (Identity identity) -> identity.key().kind(), TreeMap::new, Collectors.counting()));
  }
}
