/**
 * The command line: arguments come in, results go out on standard output, talk on standard error,
 * and an exit code: 0 fine, 1 the data are refused, 2 usage or parameter, 3 the machine. Nobody
 * imports this room.
 */
@NullMarked
package eig.cli;

import org.jspecify.annotations.NullMarked;
