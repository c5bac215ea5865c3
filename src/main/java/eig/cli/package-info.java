/**
 * The command line: one class per command, results on standard output, talk on standard error,
 * exit\n * codes 0 fine, 1 the data are refused, 2 usage, 3 the machine. Nobody imports this
 * room.\n
 */
@NullMarked
package eig.cli;

import org.jspecify.annotations.NullMarked;
