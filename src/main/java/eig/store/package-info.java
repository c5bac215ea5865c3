/**
 * Keeps generations of the graph: quads come in, a generation on disk goes out, and readers get a
 * {@link\n * eig.store.Reading} of it. The only room that knows TDB2.\n *\n *
 *
 * <p>A generation is immutable once published. Each reading opens its own folder of hard links, so
 * that any\n * number of processes read while another one builds.\n
 */
@NullMarked
package eig.store;

import org.jspecify.annotations.NullMarked;
