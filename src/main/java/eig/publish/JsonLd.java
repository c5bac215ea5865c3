package eig.publish;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes triples as JSON-LD, one object a subject, in the order they come, with the context inline:
 * a remote one would be fetched by every reader. Jena's writer gives no order that lasts, and takes
 * seconds for what is written here in a tenth of one.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLd {

  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private final Map<String, String> prefixes;
  private final JsonWriter json;

  private JsonLd(Map<String, String> prefixes, JsonWriter json) {
    this.prefixes = prefixes;
    this.json = json;
  }

  /**
   * Writes; the stream stays open.
   *
   * @param triples those of one subject one after the other
   * @param prefixes namespaces by prefix
   */
  static void write(List<Triple> triples, Map<String, String> prefixes, OutputStream to)
      throws IOException {
    JsonWriter json =
        new JsonWriter(
            new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16));
    json.setIndent(" ");
    json.setHtmlSafe(false);
    new JsonLd(new TreeMap<>(prefixes), json).write(triples);
    json.flush();
  }

  private void write(List<Triple> triples) throws IOException {
    json.beginObject().name("@context").beginObject();
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      json.name(prefix.getKey()).value(prefix.getValue());
    }
    json.endObject().name("@graph").beginArray();
    for (int from = 0; from < triples.size(); ) {
      int to = from + 1;
      while (to < triples.size()
          && triples.get(to).getSubject().equals(triples.get(from).getSubject())) {
        to++;
      }
      subject(triples.subList(from, to));
      from = to;
    }
    json.endArray().endObject();
  }

  private void subject(List<Triple> triples) throws IOException {
    Map<Node, List<Node>> values = new LinkedHashMap<>();
    for (Triple triple : triples) {
      values.computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>()).add(triple.getObject());
    }
    json.beginObject().name("@id").value(id(triples.get(0).getSubject()));
    for (Map.Entry<Node, List<Node>> property : values.entrySet()) {
      boolean type = property.getKey().equals(RDF.Nodes.type);
      json.name(type ? "@type" : compact(property.getKey().getURI())).beginArray();
      for (Node value : property.getValue()) {
        if (type) {
          json.value(compact(value.getURI()));
        } else {
          value(value);
        }
      }
      json.endArray();
    }
    json.endObject();
  }

  private void value(Node value) throws IOException {
    if (!value.isLiteral()) {
      json.beginObject().name("@id").value(id(value)).endObject();
    } else if (!value.getLiteralLanguage().isEmpty()) {
      json.beginObject().name("@value").value(value.getLiteralLexicalForm());
      json.name("@language").value(value.getLiteralLanguage()).endObject();
    } else if (value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      json.value(value.getLiteralLexicalForm());
    } else {
      json.beginObject().name("@value").value(value.getLiteralLexicalForm());
      json.name("@type").value(compact(value.getLiteralDatatypeURI())).endObject();
    }
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  private String compact(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue())
          && SIMPLE.matcher(iri.substring(prefix.getValue().length())).matches()) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
