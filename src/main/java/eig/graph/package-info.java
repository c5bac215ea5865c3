/**
 * Turns the programme into quads: identities and claims come in, named graphs go out: the claims of
 * each\n * document, the view that follows from it alone, the retained view over all of them, and
 * the\n * contradictions between them.\n *\n *
 *
 * <p>The only room that mints IRIs. The ontology is its rule book: the marks on a property
 * (single-valued,\n * enumerated), sub-classes, inverses and chains are read from {@code
 * ontology/eig.ttl}, not listed in code.\n
 */
@NullMarked
package eig.graph;

import org.jspecify.annotations.NullMarked;
