/** A generation's graph comes in, files that anyone's tools read go out. */
@NullMarked
package eig.publish;

import org.jspecify.annotations.NullMarked;
