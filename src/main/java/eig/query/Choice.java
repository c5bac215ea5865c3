package eig.query;

import org.apache.jena.graph.Node;

/**
 * A value that a parameter may have.
 *
 * @param term what is bound
 * @param value what is written for it: a key, a number, a word
 * @param label what it is called, in French
 */
public record Choice(Node term, String value, String label) {}
