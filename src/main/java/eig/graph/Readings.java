package eig.graph;

import eig.model.Entry;
import eig.model.Key;
import eig.model.Origin;
import eig.model.Problem;
import eig.model.Programme;
import eig.model.UserError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * How we read the key figures of the documents: the nature, the unit and the plain meaning of each.
 *
 * <p>These are decisions of ours, not claims. A reading names its figure by the words of the
 * document, because a refresh of the document may number its figures anew.
 */
final class Readings {

  /** The table of the key figures, and the column whose words tell those of one défi apart. */
  private static final String FIGURES = "chiffres";

  private static final String WORDS = "libelle_ecrit";
  private static final String TABLE = "data/autorites/lectures.csv";

  /** What names a figure. Two of one défi in the same words mean the same. */
  private record Named(String document, Key defi, String words) {}

  private final Iris iris;
  private final List<Triple> statements = new ArrayList<>();
  private final Map<Named, List<Entry>> figures = new LinkedHashMap<>();
  private final Map<Named, Origin> read = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Reads all key figures.
   *
   * @throws UserError with every reading that names no figure, or one that is read already, and
   *     every figure that nobody has read
   */
  Readings(Programme programme, Iris iris) {
    this.iris = iris;
    for (Entry row : programme.claims()) {
      if (row.table().equals(FIGURES)) {
        figures.computeIfAbsent(named(row, row.document()), n -> new ArrayList<>()).add(row);
      }
    }
    programme.readings().forEach(this::read);
    figures.forEach(
        (named, rows) -> {
          if (!read.containsKey(named)) {
            rows.forEach(this::unread);
          }
        });
    if (!problems.isEmpty()) {
      throw new UserError(UserError.Kind.DATA, problems);
    }
  }

  /** All of them. */
  List<Triple> statements() {
    return statements;
  }

  /** Those about some of the figures only. */
  List<Triple> statementsAbout(Collection<Node> things) {
    Set<Node> some = Set.copyOf(things);
    return statements.stream().filter(triple -> some.contains(triple.getSubject())).toList();
  }

  private void read(Entry reading) {
    Named named = named(reading, reading.required("document"));
    Origin before = read.putIfAbsent(named, reading.origin());
    if (before != null) {
      problem(
          reading, "it reads the same key figure as " + before, "remove or correct one of the two");
    } else if (!figures.containsKey(named)) {
      problem(
          reading,
          "%s gives no key figure of %s in the words \"%s\": it is gone or changed"
              .formatted(named.document(), named.defi(), named.words()),
          "read it again and correct or remove the row");
    }
    figures.getOrDefault(named, List.of()).forEach(figure -> says(reading, figure));
  }

  private void unread(Entry figure) {
    problem(
        figure,
        "nobody has read this key figure of %s yet: \"%s\""
            .formatted(figure.thing("defi"), figure.required(WORDS)),
        "add a row for it to " + TABLE);
  }

  private void says(Entry reading, Entry figure) {
    Node node = Mappings.of(FIGURES).orElseThrow().subject(figure, iris);
    say(node, Eig.natureDeChiffre, iris.thing(reading.thing("nature")));
    say(node, Eig.unite, iris.thing(reading.thing("unite")));
    BigDecimal factor = new BigDecimal(reading.text("facteur").orElse("1"));
    BigDecimal written = new BigDecimal(figure.required("valeur"));
    say(node, Eig.valeurEnUnites, Literals.number(written.multiply(factor)));
    say(node, Eig.libelleLu, Literals.french(reading.required("libelle")));
    reading.text("raison").ifPresent(why -> say(node, Eig.raison, Literals.french(why)));
  }

  private static Named named(Entry row, String document) {
    return new Named(document, row.thing("defi"), row.required(WORDS));
  }

  private void say(Node s, Node p, Node o) {
    statements.add(Triple.create(s, p, o));
  }

  private void problem(Entry row, String what, String remedy) {
    problems.add(Problem.at(row.origin(), what, remedy));
  }
}
