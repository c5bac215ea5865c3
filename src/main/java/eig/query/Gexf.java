package eig.query;

import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a network as GEXF 1.3, which Gephi reads: every node declared before the edges, dates on
 * the edges.
 *
 * @see <a href="https://gexf.net/schema.html">GEXF 1.3</a>
 */
final class Gexf {

  private static final String NAMESPACE = "http://gexf.net/1.3";

  private final XMLStreamWriter xml;

  private Gexf(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes.
   *
   * @throws Refusal when XML cannot hold something of it
   */
  static void write(Network network, OutputStream out) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      new Gexf(xml).write(network);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(Network network) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(NAMESPACE);
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "1.3");
    xml.writeStartElement("graph");
    xml.writeAttribute("defaultedgetype", "directed");
    xml.writeAttribute("mode", network.dated() ? "dynamic" : "static");
    if (network.dated()) {
      xml.writeAttribute("timeformat", "date");
      xml.writeAttribute("timerepresentation", "interval");
    }
    xml.writeStartElement("nodes");
    for (Map.Entry<String, String> node : network.nodes().entrySet()) {
      xml.writeEmptyElement("node");
      attribute("id", node.getKey());
      attribute("label", node.getValue());
    }
    xml.writeEndElement();
    xml.writeStartElement("edges");
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      xml.writeEmptyElement("edge");
      attribute("id", "e" + number++);
      attribute("source", edge.source());
      attribute("target", edge.target());
      attribute("weight", edge.weight());
      // Two edges between the same two nodes are told apart by their kind.
      attribute("kind", edge.type());
      attribute("label", edge.type());
      attribute("start", edge.start());
      attribute("end", edge.end());
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void attribute(String name, Optional<String> value) throws XMLStreamException {
    if (value.isPresent()) {
      attribute(name, value.get());
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Xml.check(value));
  }
}
