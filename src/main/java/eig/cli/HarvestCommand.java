package eig.cli;

import eig.harvest.DocumentFolder;
import eig.harvest.Harvest;
import eig.harvest.KnownProducts;
import eig.harvest.Remark;
import eig.harvest.Revision;
import eig.harvest.SourcesTable;
import eig.harvest.TableChange;
import eig.harvest.Website;
import eig.model.Problem;
import eig.model.UserError;
import eig.model.Withdrawals;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eig harvest}. */
@Command(
    name = "harvest",
    description = "Read a checkout of a website into the tables of its document.",
    synopsisSubcommandLabel = "SOURCE",
    subcommands = {
      HarvestCommand.Site.class,
      HarvestCommand.FormerSite.class,
      HarvestCommand.Beta.class,
      HelpCommand.class
    })
final class HarvestCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /** {@code eig harvest site}. */
  @Command(
      name = "site",
      description = "Read a checkout of the programme's website into data/sources/site-eig.")
  static final class Site extends Source {
    Site() {
      super(Website.SITE_EIG);
    }
  }

  /** {@code eig harvest ancien-site}. */
  @Command(
      name = "ancien-site",
      description =
          "Read a checkout of the programme's former website into data/sources/ancien-site-eig.")
  static final class FormerSite extends Source {
    FormerSite() {
      super(Website.ANCIEN_SITE_EIG);
    }
  }

  /** {@code eig harvest beta-gouv}. */
  @Command(
      name = "beta-gouv",
      description = "Read a checkout of beta.gouv.fr into data/sources/beta-gouv.")
  static final class Beta extends Source {
    Beta() {
      super(Website.BETA_GOUV);
    }
  }

  /** What the three have in common. */
  abstract static class Source implements Runnable {

    @Mixin private Common common = new Common();

    @Mixin private SecretOption secret = new SecretOption();

    @Parameters(paramLabel = "CHECKOUT", description = "The folder of the checked out repository.")
    private Path checkout = Path.of("");

    @Option(
        names = "--revision",
        paramLabel = "ID",
        description = "The revision of the checkout (default: read from its .git).")
    private @Nullable String revision;

    @Option(
        names = "--date",
        paramLabel = "DATE",
        description = "The date of that revision (default: read from its .git, where it is there).")
    private @Nullable String date;

    @Option(names = "--strict", description = "Refuse all when a file or record is refused.")
    private boolean strict;

    @Option(
        names = "--accept-shrink",
        description = "Accept that a table loses more than a fifth of its rows.")
    private boolean acceptShrink;

    private final Website website;

    Source(Website website) {
      this.website = website;
    }

    @Override
    public void run() {
      Path home = common.home();
      Withdrawals withdrawals = secret.withdrawals(home);
      common.progress("reading the checkout…");
      Harvest harvest =
          website.harvest(checkout, KnownProducts.of(home)).without(withdrawals, home);
      Revision state =
          Revision.of(checkout, Optional.ofNullable(revision), Optional.ofNullable(date));
      common.done();
      if (strict) {
        refuse(harvest.remarks(Remark.Weight.REFUSED));
      }
      DocumentFolder folder = DocumentFolder.of(home, website.document());
      List<TableChange> changes = folder.compare(harvest);
      if (!acceptShrink) {
        folder.refuseShrinking(changes);
      }
      folder.replace(harvest);
      boolean noted = SourcesTable.of(home).note(website.document(), state);
      print(harvest, changes, state);
      if (!noted) {
        System.out.printf(
            "data/sources/sources.csv has no row %s: add one, its etat \"%s\", its date_etat %s%n",
            website.document(), SourcesTable.state(state), state.date());
      }
    }

    private static void refuse(List<Remark> refused) {
      if (!refused.isEmpty()) {
        throw new UserError(
            UserError.Kind.DATA,
            refused.stream()
                .map(r -> new Problem(r.where(), r.what(), "correct it, or leave out --strict"))
                .toList());
      }
    }

    private void print(Harvest harvest, List<TableChange> changes, Revision state) {
      System.out.printf("%s, revision %s of %s%n", website.document(), state.id(), state.date());
      System.out.printf("%-20s %6s %6s %8s %8s%n", "table", "rows", "added", "changed", "removed");
      for (TableChange change : changes) {
        System.out.printf(
            "%-20s %6d %6d %8d %8d%n",
            change.table(), change.rows(), change.added(), change.changed(), change.removed());
      }
      for (Remark.Weight weight : Remark.Weight.values()) {
        String word = weight.name().toLowerCase(Locale.ROOT);
        for (Remark remark : harvest.remarks(weight)) {
          System.out.printf("%s  %s%n", word, remark);
        }
      }
    }
  }
}
