package eig.graph;

/**
 * What canonical N-Quads are known by.
 *
 * @param quads how many lines
 * @param sha256 the hash of their bytes, in hexadecimal
 */
public record Canonical(long quads, String sha256) {}
