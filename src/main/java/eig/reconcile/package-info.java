/**
 * Recognises who is who: entries with written names come in, the {@link eig.model.Programme} and
 * the doubts that are left go out.
 *
 * <p>Normalise, then look among keys, preferred names and known spellings, then nothing: what is
 * not decided is a {@link eig.reconcile.Doubt}, never a guess.
 */
@NullMarked
package eig.reconcile;

import org.jspecify.annotations.NullMarked;
