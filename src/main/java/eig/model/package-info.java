/**
 * What the programme is, as plain records: documents, identities, periods, claims as entries of
 * typed values; and the one error that a user can cause.
 *
 * <p>Nothing comes in; every other room receives and hands on these records. JDK only.
 */
@NullMarked
package eig.model;

import org.jspecify.annotations.NullMarked;
