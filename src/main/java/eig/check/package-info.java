/**
 * Holds graphs against the shapes: a graph comes in, a verdict with findings goes out. A
 * contradiction\n * between documents is no finding; a graph that breaks a shape is never
 * published.\n
 */
@NullMarked
package eig.check;

import org.jspecify.annotations.NullMarked;
