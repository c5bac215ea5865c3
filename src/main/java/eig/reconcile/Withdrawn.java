package eig.reconcile;

import eig.model.Entry;
import eig.model.Key;
import eig.model.Problem;
import eig.model.UserError;
import eig.model.Value;
import eig.model.Withdrawals;
import java.util.ArrayList;
import java.util.List;

/** Refuses rows in which somebody who withdrew is still named, without saying the name. */
final class Withdrawn {

  private static final String REMEDY = "run ./eig withdraw %s again, or correct it by hand";

  private final Withdrawals withdrawals;
  private final Directory directory;
  private final List<Problem> problems = new ArrayList<>();

  Withdrawn(Withdrawals withdrawals, Directory directory) {
    this.withdrawals = withdrawals;
    this.directory = directory;
  }

  /**
   * Looks through every cell.
   *
   * @throws UserError with every place
   */
  void refuse(List<Entry> entries) {
    if (withdrawals.rows().isEmpty()) {
      return;
    }
    for (Entry row : entries) {
      if (row.table().equals("autorite:" + Withdrawals.PERSON)
          && withdrawals.has(row.required("cle"))) {
        problem(row, "this person withdrew", row.required("cle"));
      } else {
        row.cells().forEach((column, values) -> values.forEach(v -> look(row, column, v)));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
  }

  private void look(Entry row, String column, Value value) {
    String text = value.written();
    String key = withdrawals.keyIn(text).orElse("");
    if (key.isEmpty() && value instanceof Value.Name name && isTheirs(row, name)) {
      key = withdrawals.named(text).orElse("");
    }
    if (!key.isEmpty()) {
      problem(row, column + " names somebody who withdrew", key);
    }
  }

  /** Whether a name that may be theirs is nobody else's. */
  private boolean isTheirs(Entry row, Value.Name name) {
    return name.kinds().get(0).equals(Withdrawals.PERSON)
        && directory.find(Withdrawals.PERSON, row.document(), name.written()).stream()
            .flatMap(List::stream)
            .map(Key::id)
            .allMatch(withdrawals::has);
  }

  private void problem(Entry row, String what, String key) {
    problems.add(Problem.at(row.origin(), what, REMEDY.formatted(key)));
  }
}
