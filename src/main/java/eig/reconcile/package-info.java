/**
 * Recognises who is who: entries with written names come in, the {@link eig.model.Programme} and
 * the\n * doubts that are left go out.\n *\n *
 *
 * <p>Normalise, then look among keys, preferred names and known spellings, then nothing: what is
 * not decided\n * is a {@link eig.reconcile.Doubt}, never a guess.\n
 */
@NullMarked
package eig.reconcile;

import org.jspecify.annotations.NullMarked;
