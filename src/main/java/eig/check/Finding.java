package eig.check;

/**
 * What a shape objects to.
 *
 * @param graph the view: {@code retenu}, or a document's id
 * @param node the thing objected to
 * @param path the property, in the notation of SPARQL; empty when the thing as a whole is meant
 * @param message why, in French
 */
public record Finding(String graph, String node, String path, String message) {}
