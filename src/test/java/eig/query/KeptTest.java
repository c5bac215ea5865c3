package eig.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptTest {

  private final AtomicInteger made = new AtomicInteger();
  private final Kept<String, String> kept = new Kept<>(10, (key, value) -> value.length());

  private String made(String key) {
    return kept.get(
        key,
        () -> {
          made.incrementAndGet();
          return key;
        });
  }

  @Test
  void whatManyAskForAtOnceIsMadeOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(8);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Callable<String> asking =
        () -> {
          together.await();
          return made("abc");
        };
    List<Future<String>> answers =
        threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> asking).toList());
    threads.shutdown();

    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo("abc");
    }
    assertThat(made).hasValue(1);
    assertThat(kept.find("abc")).contains("abc");
  }

  @Test
  void whatFailsIsNotKept() {
    assertThatThrownBy(
            () ->
                kept.get(
                    "a",
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(kept.find("a")).isEmpty();
    assertThat(made("a")).isEqualTo("a");
  }

  @Test
  void whatIsTooMuchGoes() {
    for (int i = 0; i < 100; i++) {
      made("abcd" + i);
    }
    long still = IntStream.range(0, 100).filter(i -> kept.find("abcd" + i).isPresent()).count();
    assertThat(still).isLessThanOrEqualTo(2);
    assertThat(made("longer than everything")).isEqualTo("longer than everything");
    assertThat(kept.find("longer than everything")).isEmpty();
  }

  @Test
  void whatIsGivenToKeepIsThere() {
    kept.keep("a", "b");

    assertThat(kept.find("a")).contains("b");
    assertThat(made("a")).as("it is not made anew").isEqualTo("b");
  }

  @Test
  void whatIsBeingMadeIsNotThereYet() {
    String value =
        kept.get(
            "a",
            () -> {
              assertThat(kept.find("a")).isEmpty();
              return "b";
            });

    assertThat(value).isEqualTo("b");
    assertThat(kept.find("a")).contains("b");
  }
}
