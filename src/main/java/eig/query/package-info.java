/**
 * Asks: a question of the shelf with its arguments, or any SPARQL text that passes the guard, comes
 * in; a complete answer or an error goes out. Parameters are bound as terms, never pasted into
 * text.
 */
@NullMarked
package eig.query;

import org.jspecify.annotations.NullMarked;
