package eig.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Who says something: a document, in its own name or relaying an article.
 *
 * @param document the document's id
 * @param quoted the article it relays
 */
record Voice(String document, Optional<Node> quoted) {}
