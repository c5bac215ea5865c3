package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "?s a <x:C> ; <x:p> ?o . ~ x:C x:p",
        "?s <x:p>/<x:q> ?o . ~ x:p x:q",
        "?s ^<x:p> ?o . ~ x:p",
        "?s <x:p>+ ?o . ~ x:p",
        "?s <x:p>* ?o . ~",
        "?s <x:p>|<x:q> ?o . ~",
        "?s <x:p> ?o OPTIONAL { ?s <x:q> ?r } ~ x:p",
        "{ ?s <x:p> ?o } UNION { ?s <x:q> ?o } ~",
        "?s <x:p> ?o FILTER EXISTS { ?s <x:q> ?r } ~ x:p",
        "?s <x:p> ?o MINUS { ?s <x:q> ?r } ~ x:p",
        "GRAPH ?g { ?s <x:p> ?o } ~ x:p",
        "{ SELECT ?s { ?s <x:p> ?o } } ?s ?any ?o ~ x:p",
      })
  void areTheTermsWithoutWhichThereIsNoRow(String pattern, String terms) {
    List<String> expected = terms == null ? List.of() : Arrays.asList(terms.strip().split(" ", -1));
    Stream<String> found =
        Needs.of(QueryFactory.create("SELECT * { " + pattern + " }")).stream()
            .map(
                t ->
                    t.getObject().isConcrete()
                        ? t.getObject().getURI()
                        : t.getPredicate().getURI());
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
