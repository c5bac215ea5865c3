/**
 * Turns the programme into quads: identities and claims come in; out go the claims of each document
 * as a graph, the view that follows from it alone, the retained view over all of them, and the
 * contradictions between them.
 *
 * <p>The only room that mints IRIs. The ontology is its rule book: the marks on a property
 * (single-valued, enumerated), sub-classes, inverses and chains are read from {@code
 * ontology/eig.ttl}, not listed in code.
 */
@NullMarked
package eig.graph;

import org.jspecify.annotations.NullMarked;
