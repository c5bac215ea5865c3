package eig.graph;

import eig.model.Document;
import eig.model.Key;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Mints every IRI of the graph from keys, under one base.
 *
 * <p>{@code id/<kind>/<key>} for things, {@code source/<document>} for documents, {@code
 * graphe/<document>} and {@code graphe/vue/<document>} for graphs. Two keys never give one IRI:
 * each part is percent-encoded and the separators are not letters of a key.
 */
public final class Iris {

  /** The base of the published graph. */
  public static final String DEFAULT_BASE = "https://w3id.org/eig/";

  private final String base;

  /** Those minted so far, and the articles that are documents. */
  private final Map<Key, Node> things = new ConcurrentHashMap<>();

  /**
   * Mints under a base.
   *
   * @param base an absolute IRI that ends with {@code /}
   * @param documents an article that is also one of these documents is one thing with it
   */
  public Iris(String base, List<Document> documents) {
    this.base = base;
    documents.forEach(
        document -> document.article().ifPresent(key -> things.put(key, source(document.id()))));
  }

  /** The thing with that key. */
  public Node thing(Key key) {
    return things.computeIfAbsent(
        key, k -> node("id/" + encoded(k.kind()) + "/" + encoded(k.id())));
  }

  /** A node of a table that has no key of its own: named by the parts that make it one. */
  Node composed(String kind, List<String> parts) {
    return node("id/" + kind + "/" + String.join(".", parts.stream().map(Iris::encoded).toList()));
  }

  /** The scheme of the concepts of a kind. */
  Node scheme(String kind) {
    return node("id/schema/" + encoded(kind));
  }

  /** The document itself. */
  public Node source(String document) {
    return node("source/" + encoded(document));
  }

  /** The document in the state that was read. */
  Node state(String document) {
    return node("source/" + encoded(document) + "/etat");
  }

  /** The graph of the claims of a document. */
  public Node claims(String document) {
    return node("graphe/" + encoded(document));
  }

  /** The graph of what follows from a document alone. */
  public Node view(String document) {
    return node("graphe/vue/" + encoded(document));
  }

  /** Whether a graph is what follows from one document alone. */
  public boolean isView(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(base + "graphe/vue/");
  }

  /** The retained view, where it is a graph with a name: in a dump. */
  public Node retained() {
    return node("graphe/retenu");
  }

  /** The graph of our identity decisions. */
  public Node authorities() {
    return node("graphe/autorites");
  }

  /** The graph of what describes the graph itself. */
  public Node meta() {
    return node("graphe/meta");
  }

  /**
   * What describes the graph itself and is not of the programme: a question, the prefixes.
   *
   * @param path of letters, digits, hyphens, underscores and slashes
   */
  public Node described(String path) {
    return node(path);
  }

  /** The base. */
  public String base() {
    return base;
  }

  private Node node(String path) {
    return NodeFactory.createURI(base + path);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
  }
}
