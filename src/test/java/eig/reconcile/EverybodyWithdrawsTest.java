package eig.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RealGraph;
import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Secret;
import eig.model.Value;
import eig.model.Withdrawal;
import eig.model.Withdrawals;
import eig.source.DataPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The project's own tables, should everybody in them withdraw. */
class EverybodyWithdrawsTest {

  private static final Secret SECRET = Secret.of("0123456789abcdef", "test");

  @Test
  void whoDidWhatIsStillSaidOfEveryKeyAndNobodyIsNamed() {
    List<Entry> rows = RealGraph.rows();
    Programme before = new Programme(Reconciler.reconcile(rows));
    Recognition recognition = Recognition.of(rows);
    List<Withdrawal> all = new ArrayList<>();
    for (Identity person : before.people()) {
      all.add(
          Withdrawal.of(
              SECRET,
              person.key().id(),
              "2026-01-01",
              "x",
              person.name(),
              recognition.writings(person.key())));
    }
    Withdrawals withdrawals = Withdrawals.of(all, Optional.of(SECRET));

    List<Entry> without =
        DataPackage.open(RealGraph.PROJECT).without(withdrawals, recognition::meanings).entries();

    // The fingerprints are looked for in every cell here: a name that is left is refused.
    Reconciled reconciled = Reconciler.reconcile(without, withdrawals);
    assertThat(reconciled.doubts()).isEmpty();
    Programme after = new Programme(reconciled);
    assertThat(after.claims()).isEqualTo(before.claims());
    assertThat(after.people().stream().map(Identity::key))
        .containsExactlyElementsOf(before.people().stream().map(Identity::key).toList());
    assertThat(after.people()).allMatch(person -> person.name().equals("Personne retirée"));
  }

  private record Programme(Reconciled reconciled) {

    List<Identity> people() {
      return reconciled.programme().identities().stream()
          .filter(identity -> identity.key().kind().equals("personne"))
          .toList();
    }

    /** What every row of claims says of which things. */
    Set<String> claims() {
      return reconciled.programme().claims().stream()
          .map(row -> row.table() + " of " + row.document() + " " + things(row))
          .collect(Collectors.toSet());
    }

    private static Map<String, List<Key>> things(Entry row) {
      Map<String, List<Key>> things = new TreeMap<>();
      row.cells()
          .forEach(
              (column, values) ->
                  things.put(
                      column,
                      values.stream()
                          .filter(Value.Thing.class::isInstance)
                          .map(value -> ((Value.Thing) value).key())
                          .toList()));
      things.values().removeIf(List::isEmpty);
      return things;
    }
  }
}
