package eig.graph;

import eig.model.Key;
import eig.model.Period;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What follows from statements: the axioms of the ontology, carried forward until nothing new
 * follows; the shortcut of every attachment; the first and last day of every date; the first year
 * of every promotion; and the bounds of an exact figure, which are the figure itself, so that
 * figures compare by bounds alone.
 */
final class Inference {

  private final Ontology ontology;
  private final Node exact;
  private final Node partOf;
  private final Node entry;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Deque<Triple> news = new ArrayDeque<>();

  private Inference(Ontology ontology, Iris iris) {
    this.ontology = ontology;
    partOf = iris.thing(new Key("attache", "fait-partie-de"));
    entry = iris.thing(new Key("nature-evenement", "entree-en-fonction"));
    exact = iris.thing(new Key("qualificatif", "exact"));
  }

  /** The statements and all that follows from them. */
  static Graph close(Collection<Triple> statements, Ontology ontology, Iris iris) {
    Inference inference = new Inference(ontology, iris);
    statements.forEach(inference::add);
    while (!inference.news.isEmpty()) {
      inference.follow(inference.news.remove());
    }
    // Last, since a year that comes later could be earlier.
    inference.graph.find(Node.ANY, RDF.Nodes.type, Eig.Promotion).toList().stream()
        .map(Triple::getSubject)
        .forEach(inference::begin);
    return inference.graph;
  }

  private void add(Triple triple) {
    if (!graph.contains(triple)) {
      graph.add(triple);
      news.add(triple);
    }
  }

  private void follow(Triple triple) {
    Node s = triple.getSubject();
    Node p = triple.getPredicate();
    Node o = triple.getObject();
    if (p.equals(RDF.Nodes.type)) {
      ontology.superClasses(o).forEach(type -> add(Triple.create(s, p, type)));
      return;
    }
    ontology.superProperties(p).forEach(property -> add(Triple.create(s, property, o)));
    Node inverse = ontology.inverses().get(p);
    if (inverse != null) {
      add(Triple.create(o, inverse, s));
    }
    if (ontology.isTransitive(p)) {
      each(o, p, Node.ANY, next -> add(Triple.create(s, p, next.getObject())));
      each(Node.ANY, p, s, before -> add(Triple.create(before.getSubject(), p, o)));
    }
    for (Ontology.Chain chain : ontology.chains()) {
      if (p.equals(chain.first())) {
        each(
            o,
            chain.second(),
            Node.ANY,
            next -> add(Triple.create(s, chain.shortcut(), next.getObject())));
      }
      if (p.equals(chain.second())) {
        each(
            Node.ANY,
            chain.first(),
            s,
            before -> add(Triple.create(before.getSubject(), chain.shortcut(), o)));
      }
    }
    // What follows of a node with several parts is found at one of them: none of them is inferred,
    // so all are here before the first is followed.
    if (p.equals(Eig.attache)) {
      attach(s);
    }
    if (p.equals(Eig.qualificatif) && o.equals(exact)) {
      each(s, Eig.valeur, Node.ANY, value -> bound(s, value.getObject()));
    }
    if (p.equals(Eig.date)) {
      Period period = Period.parse(o.getLiteralLexicalForm());
      add(Triple.create(s, Eig.debutAuPlusTot, Literals.date(period.earliest())));
      period
          .latest()
          .ifPresent(day -> add(Triple.create(s, Eig.finAuPlusTard, Literals.date(day))));
    }
  }

  private void bound(Node figure, Node value) {
    add(Triple.create(figure, Eig.minimum, value));
    add(Triple.create(figure, Eig.maximum, value));
  }

  /** The first year that the promotion's date, its start of work or one of its défis gives. */
  private void begin(Node promotion) {
    IntStream.Builder years = IntStream.builder();
    each(promotion, Eig.debutAuPlusTot, Node.ANY, day -> years.add(year(day.getObject())));
    each(
        Node.ANY,
        Eig.concerne,
        promotion,
        event -> {
          if (graph.contains(event.getSubject(), Eig.nature, entry)) {
            each(
                event.getSubject(),
                Eig.debutAuPlusTot,
                Node.ANY,
                day -> years.add(year(day.getObject())));
          }
        });
    each(
        Node.ANY,
        Eig.promotion,
        promotion,
        defi ->
            each(
                defi.getSubject(), Eig.annee, Node.ANY, year -> years.add(year(year.getObject()))));
    years
        .build()
        .min()
        .ifPresent(
            year ->
                graph.add(promotion, Eig.anneeDeDebut, Literals.number(BigDecimal.valueOf(year))));
  }

  private static int year(Node date) {
    return Period.parse(date.getLiteralLexicalForm()).earliest().getYear();
  }

  /** The shortcut of an attachment, by its kind. */
  private void attach(Node attachment) {
    each(
        attachment,
        Eig.attache,
        Node.ANY,
        kind ->
            each(
                attachment,
                Eig.administration,
                Node.ANY,
                who ->
                    each(
                        attachment,
                        Eig.parent,
                        Node.ANY,
                        to ->
                            add(
                                Triple.create(
                                    who.getObject(),
                                    kind.getObject().equals(partOf)
                                        ? Eig.faitPartieDe
                                        : Eig.sousTutelleDe,
                                    to.getObject())))));
  }

  private void each(Node s, Node p, Node o, Consumer<Triple> use) {
    graph.find(s, p, o).toList().forEach(use);
  }
}
