package eig.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import eig.yaml.YamlReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML is read as text and within limits. */
class YamlReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"2021-02-30", "0123", "no", "1_000", "2022", "null", "~", "1e3", "0x1F"})
  void everyScalarStaysText(String written) {
    assertThat(fields("a: " + written).raw("a")).containsExactly(written);
  }

  @Test
  void aTagMakesNothingButText() {
    assertThat(fields("a: !!java.net.URL http://exemple.fr").raw("a"))
        .containsExactly("http://exemple.fr");
  }

  @Test
  void anAbsentValueIsNoValue() {
    assertThat(fields("github:\nlinkedin: \"\"\nplace: ' '").text("github")).isEmpty();
    assertThat(fields("github:\nlinkedin: \"\"").text("linkedin")).isEmpty();
    assertThat(fields("place: ' '").texts("place")).isEmpty();
  }

  @Test
  void aTextWhereAListIsMeantIsAListOfOne() {
    assertThat(fields("themes: Santé").texts("themes")).containsExactly("Santé");
  }

  @Test
  void anAliasBombIsRefused() {
    String bomb =
        "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(1, 9)
                .mapToObj(
                    i ->
                        "a%d: &a%d [%s]"
                            .formatted(
                                i,
                                i,
                                IntStream.range(0, 9)
                                    .mapToObj(n -> "*a" + (i - 1))
                                    .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    refused(bomb, "more than 50 aliases");
  }

  @Test
  void fewAliasesThatMultiplyAreShared() {
    String bomb =
        "a0: &a0 [x, x]\n"
            + IntStream.range(1, 25)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]".formatted(i, i, i - 1, i - 1))
                .limit(14)
                .collect(Collectors.joining("\n"));
    assertThat(fields(bomb).names()).hasSize(15);
  }

  @Test
  void somethingThatContainsItselfIsRefused() {
    refused("a: &a [*a]", "contains itself");
  }

  @Test
  void aDepthOfOneHundredIsRefused() {
    refused("a: " + "[".repeat(100) + "]".repeat(100), "nests deeper than 16");
    refused("a: " + "[".repeat(100_000), "nests deeper than 16");
  }

  @Test
  void moreThanOneMebibyteIsRefusedUnread() {
    refused("a: " + "x".repeat(1 << 20), "characters, more than");
  }

  @Test
  void aDuplicateKeyIsRefusedWithItsLine() {
    assertThatThrownBy(() -> fields("a: 1\nb: 2\na: 3").withoutDuplicates())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("essai.md:4")
        .hasMessageContaining("stands twice");
  }

  @Test
  void aKeyThatRepeatsItsValueIsSaidAndKept() {
    Fields fields = fields("a:\n- x\nb: 2\na:\n  - x").withoutDuplicates();
    assertThat(fields.texts("a")).containsExactly("x");
    assertThat(fields.yaml().repeated()).containsExactly(5);
  }

  @Test
  void malformedYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> fields("a: 1\nb: [1, 2\nc: 3"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("essai.md:")
        .hasMessageContaining("malformed");
    refused("\tattention: tabulation", "malformed");
    refused("- une\n- liste", "not a map");
    refused("", "not a map");
    refused("a: 1\n...\n---\nb: 2", "malformed");
  }

  @Test
  void aFieldOfAnotherShapeIsRefusedWithItsLine() {
    assertThatThrownBy(() -> fields("a: 1\ntitle:\n  b: 2").text("title"))
        .hasMessageContaining("essai.md:4")
        .hasMessageContaining("title is not made of texts");
  }

  private static Fields fields(String yaml) {
    return new Fields("essai.md", YamlReader.map(yaml, "essai.md", 2, Fields.AT_SOURCE));
  }

  private static void refused(String yaml, String why) {
    assertThatThrownBy(() -> fields(yaml))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("essai.md:")
        .hasMessageContaining(why);
  }
}
