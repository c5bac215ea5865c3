package eig.reconcile;

import eig.model.Entry;
import eig.model.Key;
import eig.model.Licence;
import eig.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The licences of the authority, and which of them are open. */
final class Licences {

  private final Map<Key, Licence> licences = new HashMap<>();

  /**
   * Reads the authority.
   *
   * @param rows its rows; one that says neither yes nor no is added to the problems
   */
  Licences(List<Entry> rows, List<Problem> problems) {
    for (Entry row : rows) {
      Key key = new Key("licence", row.required("cle"));
      String open = row.text("ouverte").orElse("");
      if (!open.equals("oui") && !open.equals("non")) {
        problems.add(
            Problem.at(
                row.origin(),
                "ouverte: \"" + open + "\" does not say whether the licence is open",
                "write oui or non"));
      }
      licences.put(key, new Licence(key, open.equals("oui"), row.text("adresse")));
    }
  }

  /** A licence; one that nobody knows, which is a doubt and reported as such, is not open. */
  Licence get(Key key) {
    return licences.getOrDefault(key, new Licence(key, false, Optional.empty()));
  }
}
