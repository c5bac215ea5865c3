/**
 * Reads the data package: files come in, entries with the place of each (file, line) go out.\n *\n
 * *
 *
 * <p>This room knows bytes, CSV, JSON and the table schemas; it does not know who is who: a
 * reference to a\n * thing leaves it as a {@link eig.model.Value.Name}, still as the document wrote
 * it. Everything that is wrong\n * is gathered and reported together.\n
 */
@NullMarked
package eig.source;

import org.jspecify.annotations.NullMarked;
