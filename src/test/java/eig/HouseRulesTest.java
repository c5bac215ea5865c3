package eig;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the house: which room may use which, and what is in no room. */
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eig");

  private static final List<String> ANYWHERE = List.of("java..", "org.jspecify..");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model     | javax.crypto..",
        "source    | eig.model.. de.siegmar.fastcsv.. org.snakeyaml..",
        "yaml      | eig.model.. org.snakeyaml..",
        "harvest   | eig.model.. eig.yaml.. eig.source.. de.siegmar.fastcsv.. org.commonmark..",
        "reconcile | eig.model.. org.apache.commons.text..",
        "graph     | eig.model.. org.apache.jena..",
        "check     | eig.model.. eig.graph.. org.apache.jena..",
        "store     | eig.model.. eig.graph.. org.apache.jena..",
        "query     | eig.model.. eig.graph.. eig.yaml.. eig.store.. org.apache.jena.. com.github.benmanes.caffeine.. de.siegmar.fastcsv.. javax.xml.stream..",
        "publish   | eig.model.. eig.graph.. eig.query.. org.apache.jena.. com.google.gson.. de.siegmar.fastcsv..",
        "web       | eig.model.. eig.graph.. eig.store.. eig.query.. eig.publish.. org.apache.jena.. org.eclipse.jetty.. io.micrometer.. com.google.gson.. javax.crypto.. jakarta.servlet.. gg.jte.. org.slf4j..",
      })
  void aRoomUsesOnlyTheRoomsBeforeIt(String room, String allowed) {
    List<String> packages = new ArrayList<>(ANYWHERE);
    packages.add("eig." + room.strip() + "..");
    if (allowed != null) {
      packages.addAll(List.of(allowed.strip().split(" ")));
    }
    holds(
        classes()
            .that()
            .resideInAPackage("eig." + room.strip() + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(packages.toArray(String[]::new)));
  }

  @Test
  void nobodyUsesTheCommandLine() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("eig.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("eig.cli.."));
  }

  @Test
  void roomsHaveNoCycles() {
    holds(slices().matching("eig.(*)..").should().beFreeOfCycles());
  }

  @Test
  void onlyTheStoreKnowsTdb2() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("eig.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.dboe.."));
  }

  @Test
  void onlyTheWebKnowsFusekiAndServlets() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("eig.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena.fuseki..", "jakarta.servlet..", "gg.jte.."));
  }

  @Test
  void onlyCheckKnowsShacl() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("eig.check..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena.shacl.."));
  }

  @Test
  void noModelIsAUniversalBag() {
    holds(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.jena.rdf.model.Model"));
  }

  @Test
  void nothingStaticChanges() {
    holds(fields().that().areStatic().should().beFinal());
  }

  @Test
  void namesExplainSomething() {
    holds(noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)"));
  }

  @Test
  void onlyTheCommandLinePrints() throws IOException {
    List<Path> printing = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/eig"))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!source.startsWith(Path.of("src/main/java/eig/cli"))
            && Files.readString(source).matches("(?s).*System\\.(out|err)\\b.*")) {
          printing.add(source);
        }
      }
    }
    assertThat(printing).isEmpty();
  }

  @Test
  void everyRoomSaysWhatComesInAndGoesOut() throws IOException {
    try (Stream<Path> rooms = Files.list(Path.of("src/main/java/eig"))) {
      for (Path room : rooms.toList()) {
        assertThat(Files.readString(room.resolve("package-info.java")))
            .contains("@NullMarked")
            .containsPattern("(?s)come|out");
      }
    }
  }

  private static void holds(ArchRule rule) {
    rule.check(HOUSE);
  }
}
