package eig.reconcile;

import eig.model.Programme;
import java.util.List;

/**
 * What reconciliation hands on.
 *
 * @param programme all rows whose names were recognised
 * @param doubts the names that were not; a programme with doubts is not published
 */
public record Reconciled(Programme programme, List<Doubt> doubts) {}
