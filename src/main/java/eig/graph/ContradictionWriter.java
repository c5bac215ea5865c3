package eig.graph;

import eig.graph.Contradiction.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Writes contradictions as nodes that can be counted and asked for. */
final class ContradictionWriter {

  private final Iris iris;

  ContradictionWriter(Iris iris) {
    this.iris = iris;
  }

  List<Triple> statements(Collection<Contradiction> contradictions) {
    List<Triple> out = new ArrayList<>();
    for (Contradiction contradiction : contradictions) {
      String name =
          Digest.shortOf(
              String.join(
                  " ",
                  contradiction.subject().toString(),
                  contradiction.property().toString(),
                  contradiction.kind().text(),
                  contradiction.scope()));
      Node node = iris.composed("contradiction", List.of(name));
      out.add(Triple.create(node, RDF.Nodes.type, Eig.Contradiction));
      out.add(Triple.create(node, Eig.porteSur, contradiction.subject()));
      out.add(Triple.create(node, Eig.propriete, contradiction.property()));
      out.add(
          Triple.create(
              node, Eig.natureDeContradiction, Literals.plain(contradiction.kind().text())));
      int n = 1;
      for (Position position : contradiction.positions()) {
        out.addAll(position(node, iris.composed("position", List.of(name, "" + n++)), position));
      }
    }
    return out;
  }

  private List<Triple> position(Node contradiction, Node node, Position position) {
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(contradiction, Eig.position, node));
    out.add(Triple.create(node, RDF.Nodes.type, Eig.Position));
    out.add(Triple.create(node, Eig.valeurAffirmee, position.value()));
    position.node().ifPresent(value -> out.add(Triple.create(node, Eig.valeurDe, value)));
    out.add(Triple.create(node, Eig.affirmePar, iris.source(position.voice().document())));
    position
        .voice()
        .quoted()
        .ifPresent(article -> out.add(Triple.create(node, Eig.sourceCitee, article)));
    out.add(Triple.create(node, Eig.retenue, Literals.bool(position.retained())));
    out.add(Triple.create(node, Eig.regle, Literals.plain(position.rule().text())));
    return out;
  }
}
