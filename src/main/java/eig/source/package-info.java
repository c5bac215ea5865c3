/**
 * Reads the data package: files come in, entries with the place of each (file, line) go out.
 *
 * <p>This room knows CSV, JSON and the table schemas; it does not know who is who: a reference to a
 * thing leaves it as a {@link eig.model.Value.Name}, still as the document wrote it. Everything
 * that is wrong is gathered and reported together.
 */
@NullMarked
package eig.source;

import org.jspecify.annotations.NullMarked;
