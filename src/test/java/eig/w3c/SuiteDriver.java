package eig.w3c;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestInfo;

/**
 * Drives a test suite of the W3C over HTTP. The suite does not ship: {@code -Deig.w3c} names its
 * folder or a manifest; without one these classes are skipped.
 */
abstract class SuiteDriver {

  static final Path SUITE =
      Path.of(System.getProperty("eig.w3c", "../shared/conformance/w3c-sparql11/sparql"));

  private static final Exceptions EXCEPTIONS = Exceptions.read();
  private static final Map<Outcome, Integer> TALLY = new EnumMap<>(Outcome.class);

  static SuiteServer server;
  private static List<Entry> entries;

  private enum Outcome {
    PASSED,
    EXCEPTED,
    FAILED
  }

  /** What one test does. */
  interface Body {
    void run(Entry entry, Optional<Exceptions.How> exception) throws Exception;
  }

  @BeforeAll
  static void start() {
    assumeTrue(Files.exists(SUITE), "the suite does not ship: set -Deig.w3c to run it");
    entries = Manifests.under(SUITE);
    TALLY.clear();
    server = new SuiteServer();
  }

  @AfterAll
  static void stop(TestInfo test) {
    if (server != null) {
      server.close();
      System.out.println("W3C, " + test.getDisplayName() + ": " + TALLY);
    }
  }

  /** Each test of some types under its own name. */
  static Stream<DynamicTest> tests(Predicate<String> type, Body body) {
    return entries.stream()
        .filter(entry -> type.test(entry.type()))
        .map(entry -> dynamicTest(entry.id(), () -> run(entry, body)));
  }

  private static void run(Entry entry, Body body) {
    Optional<Exceptions.Line> line = EXCEPTIONS.of(entry);
    Optional<Exceptions.How> how = line.map(Exceptions.Line::how);
    Outcome outcome = Outcome.FAILED;
    try {
      if (how.isEmpty()) {
        body.run(entry, how);
        outcome = Outcome.PASSED;
      } else {
        switch (how.get()) {
          case OUT -> {}
          case KNOWN ->
              assertThatThrownBy(() -> body.run(entry, Optional.empty()))
                  .as("it holds now: take its line out of the exceptions")
                  .isInstanceOf(AssertionError.class);
          case VALUE, REFUSED -> body.run(entry, how);
        }
        outcome = Outcome.EXCEPTED;
      }
    } catch (AssertionError | Exception e) {
      // Reports number dynamic tests; the message says which one it was.
      throw new AssertionError(entry.id() + ": " + e.getMessage(), e);
    } finally {
      TALLY.merge(outcome, 1, Integer::sum);
    }
    assumeTrue(!how.equals(Optional.of(Exceptions.How.OUT)), () -> line.orElseThrow().reason());
  }
}
