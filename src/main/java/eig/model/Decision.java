package eig.model;

/**
 * Whether two records are one thing.
 *
 * @param a the first
 * @param b the key of the second, or an address outside the graph
 * @param verdict {@code meme}, {@code autre} or {@code probable}
 * @param reason why, in French
 */
public record Decision(Key a, String b, Key verdict, String reason) {}
