/**
 * What the programme is, as plain records: identities, documents, periods, claims as entries of
 * typed\n * values, and the one error type that a user can cause.\n *\n *
 *
 * <p>Nothing comes in; every other room receives and hands on these records. JDK only.\n
 */
@NullMarked
package eig.model;

import org.jspecify.annotations.NullMarked;
