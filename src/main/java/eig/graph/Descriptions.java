package eig.graph;

import eig.model.Document;
import eig.model.Licence;
import eig.model.Programme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The documents, the states that were read, and the graphs of their claims. */
final class Descriptions {

  private final Iris iris;

  Descriptions(Iris iris) {
    this.iris = iris;
  }

  List<Triple> all(Programme programme) {
    return programme.documents().stream().flatMap(document -> of(document).stream()).toList();
  }

  List<Triple> of(Document document) {
    List<Triple> out = new ArrayList<>();
    Node source = iris.source(document.id());
    Node state = iris.state(document.id());
    Node claims = iris.claims(document.id());
    out.add(Triple.create(source, RDF.Nodes.type, Eig.Document));
    out.add(Triple.create(source, Eig.identifiant, Literals.plain(document.id())));
    if (document.article().isEmpty()) {
      out.add(Triple.create(source, Eig.nom, Literals.french(document.title())));
      out.add(Triple.create(source, Eig.titre, Literals.french(document.title())));
      document
          .date()
          .ifPresent(p -> out.add(Triple.create(source, Eig.date, Literals.plain(p.written()))));
    }
    out.add(Triple.create(source, Eig.editeur, Literals.french(document.publisher())));
    out.add(Triple.create(source, Eig.rang, Literals.number(BigDecimal.valueOf(document.rank()))));
    document
        .address()
        .ifPresent(a -> out.add(Triple.create(source, Eig.adresse, NodeFactory.createURI(a))));
    out.add(Triple.create(state, RDF.Nodes.type, Eig.EtatDeDocument));
    out.add(Triple.create(state, Terms.PROV_SPECIALIZATION_OF, source));
    out.add(Triple.create(state, Eig.revision, Literals.plain(document.state())));
    document
        .stateDate()
        .ifPresent(p -> out.add(Triple.create(state, Eig.date, Literals.plain(p.written()))));
    out.add(Triple.create(claims, Terms.PROV_DERIVED_FROM, state));
    out.addAll(terms(document.licence(), claims));
    return out;
  }

  /** The licence of a graph: whether it is open, and where its text stands. */
  private List<Triple> terms(Licence licence, Node graph) {
    Node node = iris.thing(licence.key());
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(graph, Terms.DCT_LICENSE, node));
    out.add(Triple.create(node, Eig.ouverte, Literals.bool(licence.open())));
    licence
        .address()
        .ifPresent(a -> out.add(Triple.create(node, Eig.adresse, NodeFactory.createURI(a))));
    return out;
  }
}
