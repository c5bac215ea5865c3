/**
 * Keeps generations of the graph: a graph comes in, a generation on disk goes out, and readers get
 * a {@link eig.store.Reading} of it. The only room that knows TDB2.
 *
 * <p>A generation is immutable once published. Each reading opens its own folder of hard links, so
 * that any number of processes read while another one builds.
 */
@NullMarked
package eig.store;

import org.jspecify.annotations.NullMarked;
