/**
 * Asks: a question of the shelf, or any SPARQL text that passes the guard, comes in with its
 * arguments; a\n * complete answer or an error goes out. Parameters are bound as terms, never
 * pasted into text.\n
 */
@NullMarked
package eig.query;

import org.jspecify.annotations.NullMarked;
