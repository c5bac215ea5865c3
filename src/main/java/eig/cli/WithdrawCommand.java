package eig.cli;

import eig.harvest.DocumentFolder;
import eig.model.Edition;
import eig.model.Entry;
import eig.model.Key;
import eig.model.Period;
import eig.model.Secret;
import eig.model.UserError;
import eig.model.Withdrawal;
import eig.model.Withdrawals;
import eig.reconcile.Recognition;
import eig.reconcile.Reconciler;
import eig.source.DataPackage;
import eig.source.Redaction;
import eig.source.TableCut;
import eig.source.WithdrawalsTable;
import eig.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eig withdraw}. */
@Command(
    name = "withdraw",
    description = {
      "Remove the name of a person from the tables, the graph and every later harvest.",
      "The key and the person's part in the programme stay, so that counts stay right."
    })
final class WithdrawCommand implements Runnable {

  @Mixin private Common common = new Common();

  @Mixin private SecretOption secret = new SecretOption();

  @Parameters(paramLabel = "KEY", description = "The person's key, such as p0042.")
  private String key = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, without naming anybody; it is published.")
  private @Nullable String reason;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day of the withdrawal (default: today).")
  private String date = LocalDate.now(ZoneId.systemDefault()).toString();

  @Option(
      names = "--also",
      paramLabel = "WRITING",
      description =
          "Another writing to remove, such as the name of an account; may be given several times.")
  private List<String> also = new ArrayList<>();

  @Override
  public void run() {
    Path home = common.home();
    Secret given = secret.secret(home).orElseThrow(WithdrawCommand::noSecret);
    DocumentFolder.settle(home);
    DataPackage data = DataPackage.open(home);
    List<Entry> entries = data.read();
    Recognition recognition = Recognition.of(entries);
    Withdrawals before = Withdrawals.of(WithdrawalsTable.read(home), Optional.of(given));
    boolean again = before.has(key);
    if (again && !also.isEmpty()) {
      throw usage("--also", key + " withdrew already", "leave it out");
    }
    Withdrawals after = again ? before : with(before, recognition, given);
    after = after.sparing(recognition.names(Withdrawals.PERSON, after::isOther).keySet());
    Redaction redaction = data.without(after, recognition::meanings);
    Pipeline pipeline = new Pipeline(common, Edition.COMPLETE, secret);
    // All that could refuse the new tables is asked before they are written.
    pipeline.publishable(Reconciler.reconcile(redaction.entries(), after), after);
    common.progress("replacing the tables…");
    redaction.replace(home.resolve("var/retrait"));
    common.done();
    System.out.println(again ? key + " withdrew already" : key + " withdraws");
    print(redaction.cuts());
    renew();
    new Elsewhere(home, after).places().forEach(this::printPlace);
    System.out.println(
        "the history of this repository still holds the name: README.md, Withdraw a person");
  }

  private static UserError noSecret() {
    return usage(
        "--secret-file",
        "a secret is needed, by which the name is recognised when a source brings it back",
        "make one (openssl rand -hex 32), keep it outside of this folder, and give its file or set"
            + " EIG_RETRAITS_SECRET");
  }

  private Withdrawals with(Withdrawals before, Recognition recognition, Secret given) {
    Key person = new Key(Withdrawals.PERSON, key);
    String name =
        recognition
            .name(person)
            .orElseThrow(
                () ->
                    usage(
                        key,
                        "no person has this key",
                        "look for it in data/autorites/personnes.csv"));
    Map<String, Key> others =
        recognition.names(Withdrawals.PERSON, other -> !other.equals(key) && before.isOther(other));
    List<String> writings = new ArrayList<>(recognition.writings(person));
    writings.removeIf(
        writing -> others.keySet().stream().anyMatch(o -> Withdrawal.isAlike(o, writing)));
    writings.addAll(also);
    Withdrawal row = Withdrawal.of(given, key, day(), reason(), name, writings);
    Withdrawals alone = Withdrawals.of(List.of(row), Optional.of(given));
    others.forEach(
        (other, theirs) -> {
          if (alone.named(other).isPresent()) {
            throw new UserError(
                UserError.Kind.DATA,
                key,
                theirs.id() + " is written alike, and no text says which of the two it means",
                "give the other a longer name in data/autorites/personnes.csv first");
          }
        });
    if (alone.in(reason())) {
      throw usage("--reason", "it holds the name", "leave the name out");
    }
    List<Withdrawal> rows = new ArrayList<>(before.rows());
    rows.add(row);
    return Withdrawals.of(rows, Optional.of(given));
  }

  private String reason() {
    String given = reason;
    if (given == null || given.isBlank()) {
      throw usage("--reason", "it is missing", "say why in a few words that name nobody");
    }
    return given.strip();
  }

  private String day() {
    try {
      if (date.length() == "2026-01-01".length()) {
        return Period.parse(date).written();
      }
    } catch (IllegalArgumentException e) {
      // Reported below.
    }
    throw usage("--date", "\"" + date + "\" is no day", "write it like 2026-04-14");
  }

  private static void print(List<TableCut> cuts) {
    System.out.printf(
        "%6s %10s %6s %9s  %s%n", "rows", "references", "texts", "addresses", "table");
    for (TableCut cut : cuts) {
      System.out.printf(
          "%6d %10d %6d %9d  %s%n",
          cut.rows(), cut.references(), cut.texts(), cut.addresses(), cut.table());
    }
  }

  /** No graph that holds the name stays on this disk, of whatever edition. */
  private void renew() {
    long readers = 0;
    for (Edition edition : Edition.values()) {
      Pipeline pipeline = new Pipeline(common, edition, secret);
      Store store = pipeline.store();
      if (store.pointer().isPresent() && pipeline.upToDate().isEmpty()) {
        System.out.println("generation " + pipeline.build(1).generation().id());
      }
      readers += store.forget();
    }
    if (readers > 0) {
      System.out.printf(
          "%d running commands still read the former graph: restart every server%n", readers);
    }
  }

  private void printPlace(String place) {
    System.out.println("still named, edit it: " + place);
  }

  private static UserError usage(String where, String what, String remedy) {
    return new UserError(UserError.Kind.USAGE, where, what, remedy);
  }
}
