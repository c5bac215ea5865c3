package eig.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eig.model.Document;
import eig.model.Key;
import eig.model.Licence;
import eig.model.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

class IrisTest {

  private static final String ALPHABET = "ab1-._~*/%+ #?é\u00E8œ\"<>|'\\";
  private final Iris iris = new Iris("https://exemple.fr/", List.of());

  private static String part(Random random) {
    StringBuilder part = new StringBuilder();
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      part.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return part.toString();
  }

  @Test
  void neverNameTwoThingsAlike() {
    Random random = new Random(1789);
    Map<Node, Key> minted = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      Key key = new Key(part(random), part(random));
      Key other = minted.putIfAbsent(iris.thing(key), key);
      assertThat(other == null || other.equals(key)).as("%s and %s", key, other).isTrue();
    }
  }

  @Test
  void neverNameTwoComposedNodesAlike() {
    Random random = new Random(1792);
    Map<Node, List<String>> minted = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      List<String> parts = new ArrayList<>();
      for (int n = random.nextInt(4); n >= 0; n--) {
        parts.add(part(random));
      }
      List<String> other = minted.putIfAbsent(iris.composed("mesure", parts), parts);
      assertThat(other == null || other.equals(parts)).as("%s and %s", parts, other).isTrue();
    }
  }

  @Test
  void neverNameADocumentLikeItsStateItsClaimsOrItsView() {
    Random random = new Random(1830);
    Map<Node, String> minted = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      String id = part(random);
      Map<String, Node> nodes =
          Map.of(
              "source", iris.source(id),
              "state", iris.state(id),
              "claims", iris.claims(id),
              "view", iris.view(id));
      nodes.forEach(
          (role, node) -> {
            String other = minted.putIfAbsent(node, role + " " + id);
            assertThat(other == null || other.equals(role + " " + id))
                .as("%s %s and %s", role, id, other)
                .isTrue();
          });
    }
  }

  @Test
  void holdOnlyLettersThatAnIriMayHold() {
    Random random = new Random(1848);
    for (int i = 0; i < 10_000; i++) {
      assertThat(iris.thing(new Key("defi", part(random))).getURI())
          .matches("https://exemple\\.fr/id/defi/[A-Za-z0-9%*_-]+");
    }
  }

  @Test
  void followTheDesign() {
    assertThat(iris.thing(new Key("defi", "atlas")))
        .hasToString("https://exemple.fr/id/defi/atlas");
    assertThat(iris.composed("participation", List.of("defi-atlas", "p0001")))
        .hasToString("https://exemple.fr/id/participation/defi-atlas.p0001");
    assertThat(iris.source("a")).hasToString("https://exemple.fr/source/a");
    assertThat(iris.claims("a")).hasToString("https://exemple.fr/graphe/a");
    assertThat(iris.view("a")).hasToString("https://exemple.fr/graphe/vue/a");
    assertThat(iris.authorities()).hasToString("https://exemple.fr/graphe/autorites");
    assertThat(iris.meta()).hasToString("https://exemple.fr/graphe/meta");
  }

  @Test
  void nameAnArticleThatIsADocumentOnce() {
    Key article = new Key("article", "a0001");
    Iris shared =
        new Iris(
            "https://exemple.fr/",
            List.of(
                new Document(
                    "blog-2019",
                    "Un bilan",
                    "La Gazette",
                    Optional.of(Period.parse("2019")),
                    "page",
                    Optional.empty(),
                    Optional.empty(),
                    new Licence(new Key("licence", "lov2"), true, Optional.empty()),
                    3,
                    Optional.of(article))));

    assertThat(shared.thing(article)).isEqualTo(shared.source("blog-2019"));
    assertThat(shared.thing(new Key("article", "a0002")))
        .hasToString("https://exemple.fr/id/article/a0002");
  }
}
