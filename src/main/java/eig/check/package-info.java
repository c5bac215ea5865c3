/**
 * Holds graphs against the shapes of {@code ontology/shapes.ttl}: graphs come in, a verdict with
 * findings goes out. A contradiction between documents is no finding; a graph that breaks a shape
 * is never published.
 */
@NullMarked
package eig.check;

import org.jspecify.annotations.NullMarked;
