package eig.w3c;

import eig.RawClient;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/**
 * A request that a manifest describes.
 *
 * @param method its method
 * @param path as written; {@code /sparql/} and {@code /gsp} stand for wherever the server listens
 * @param headers name, colon and value
 * @param body its text; empty for none
 * @param charset how the body is encoded
 * @param response what the manifest expects
 * @see <a href="https://www.w3.org/TR/HTTP-in-RDF10/">HTTP Vocabulary in RDF</a>
 */
record AskedRequest(
    String method,
    String path,
    List<String> headers,
    String body,
    Charset charset,
    Resource response) {

  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String CNT = "http://www.w3.org/2011/content#";

  /** The requests of a test, in order. */
  static List<AskedRequest> of(Entry entry) {
    return list(entry.action(), "requests").stream().map(AskedRequest::of).toList();
  }

  private static AskedRequest of(Resource request) {
    List<String> headers = new ArrayList<>();
    for (Resource header : list(request, "headers")) {
      headers.add(text(header, HT, "fieldName") + ": " + text(header, HT, "fieldValue"));
    }
    Optional<Resource> content =
        Entry.one(request, Entry.property(HT, "body")).map(RDFNode::asResource);
    return new AskedRequest(
        text(request, HT, "methodName"),
        text(request, HT, "absolutePath"),
        headers,
        content.map(c -> text(c, CNT, "chars")).orElse(""),
        Charset.forName(content.map(c -> text(c, CNT, "characterEncoding")).orElse("UTF-8")),
        Entry.one(request, Entry.property(HT, "resp")).orElseThrow().asResource());
  }

  /** Its bytes, sent to another path. */
  byte[] to(String there) {
    return RawClient.request(method, there, body.getBytes(charset), headers.toArray(String[]::new));
  }

  private static List<Resource> list(Resource subject, String property) {
    return Entry.one(subject, Entry.property(HT, property))
        .map(head -> head.as(RDFList.class).asJavaList())
        .orElse(List.of())
        .stream()
        .map(RDFNode::asResource)
        .toList();
  }

  private static String text(Resource subject, String namespace, String property) {
    return Entry.one(subject, Entry.property(namespace, property))
        .orElseThrow()
        .asLiteral()
        .getString();
  }
}
