package eig.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LaneTest {

  private final AtomicLong now = new AtomicLong();
  private final Lane lane = new Lane(2, now::get);

  private void fill() {
    assertThat(lane.enterAtOnce()).isTrue();
    assertThat(lane.enterAtOnce()).isTrue();
  }

  @Test
  void hasSoManyPlaces() {
    fill();
    assertThat(lane.enterAtOnce()).isFalse();
    assertThat(lane.used()).isEqualTo(2);

    lane.leave();
    assertThat(lane.used()).isEqualTo(1);
    assertThat(lane.enterAtOnce()).isTrue();
  }

  @Test
  void whoFindsAPlaceDoesNotWait() throws InterruptedException {
    now.set(5);
    assertThat(lane.enter(5, () -> true)).isTrue();
    assertThat(lane.used()).isEqualTo(1);
  }

  @Test
  void whoseTimeIsOverGivesUp() throws InterruptedException {
    fill();
    now.set(5);

    assertThat(lane.enter(5, () -> false)).isFalse();
    assertThat(lane.used()).isEqualTo(2);
  }

  @Test
  void whoIsGoneGivesUpAndKeepsNobodyWaiting() throws InterruptedException {
    fill();
    assertThat(lane.enter(Long.MAX_VALUE, () -> true)).isFalse();

    lane.leave();
    assertThat(lane.enterAtOnce()).isTrue();
  }

  @Test
  void whoWaitsEntersWhenAPlaceIsFree() throws InterruptedException {
    fill();
    boolean entered =
        lane.enter(
            Long.MAX_VALUE,
            () -> {
              lane.leave();
              return false;
            });

    assertThat(entered).isTrue();
    assertThat(lane.used()).isEqualTo(2);
  }

  @Test
  void nobodyPassesThoseWhoWait() throws InterruptedException {
    fill();
    boolean entered =
        lane.enter(
            Long.MAX_VALUE,
            () -> {
              lane.leave();
              assertThat(lane.enterAtOnce()).isFalse();
              return false;
            });

    assertThat(entered).isTrue();
  }
}
