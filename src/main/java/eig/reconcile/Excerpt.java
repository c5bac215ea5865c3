package eig.reconcile;

import eig.model.Document;
import eig.model.Edition;
import eig.model.Entry;
import eig.model.Identity;
import eig.model.Key;
import eig.model.Programme;
import eig.model.Value;
import eig.model.Withdrawals;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an edition holds of the tables. It is reconciled from the rows of its own documents, as if
 * the others did not exist.
 *
 * @param reconciled the programme of the edition, with the names that its own rows leave in doubt
 * @param leftOut the documents that are not in the edition
 */
public record Excerpt(Reconciled reconciled, List<LeftOut> leftOut) {

  /**
   * A document that is not in an edition.
   *
   * @param document its id
   * @param licence the name of the licence it is under
   */
  public record LeftOut(String document, String licence) {}

  /**
   * Reconciles the rows of an edition.
   *
   * @param rows the rows of every table, as read; all of them must be sound, whatever the edition
   * @param withdrawals who withdrew: no row may name them
   * @throws eig.model.UserError when our own tables speak of a key or document that does not exist,
   *     or when a row names somebody who withdrew
   */
  public static Excerpt of(Edition edition, List<Entry> rows, Withdrawals withdrawals) {
    Reconciled whole = Reconciler.reconcile(rows, withdrawals);
    if (edition == Edition.COMPLETE || !whole.doubts().isEmpty()) {
      return new Excerpt(whole, List.of());
    }
    List<Document> closed =
        whole.programme().documents().stream().filter(d -> !edition.holds(d)).toList();
    Set<String> ids = closed.stream().map(Document::id).collect(Collectors.toSet());
    Reconciled own =
        Reconciler.reconcile(rows.stream().filter(row -> !restsOn(row, ids)).toList(), withdrawals);
    return new Excerpt(
        new Reconciled(Remainder.of(own.programme(), whole.programme()), own.doubts()),
        closed.stream()
            .map(d -> new LeftOut(d.id(), name(d.licence().key(), whole.programme())))
            .toList());
  }

  /**
   * Whether one of the documents makes a row, or whether a row of ours is about or rests on one.
   */
  private static boolean restsOn(Entry row, Set<String> documents) {
    return documents.contains(row.document())
        || (row.document().isEmpty()
            && (names(row, "document", documents) || names(row, "documents", documents)));
  }

  private static boolean names(Entry row, String column, Set<String> documents) {
    return row.all(column).stream()
        .anyMatch(value -> value instanceof Value.Text id && documents.contains(id.text()));
  }

  private static String name(Key key, Programme programme) {
    return programme.identities().stream()
        .filter(identity -> identity.key().equals(key))
        .map(Identity::name)
        .findFirst()
        .orElse(key.id());
  }
}
