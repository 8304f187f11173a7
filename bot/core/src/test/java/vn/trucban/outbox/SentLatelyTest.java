package vn.trucban.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.ephemeral.RateLimit;

/** What counts as sent, and until when. */
class SentLatelyTest {

  private static final List<RateLimit> TWO = List.of(TestOutbox.limit(2, Duration.ofSeconds(1)));

  private final SentLately lately = new SentLately();
  private final Instant start = Instant.parse("2026-11-23T00:10:00Z");

  @Test
  void whatIsOnItsWayCountsHoweverLongItTakesAndOneWindowMore() {
    lately.departs("chat", TWO, start);
    lately.departs("chat", TWO, start);
    Instant late = start.plusSeconds(20);
    assertThat(lately.waitFor("chat", TWO, late)).isPositive();
    lately.arrives("chat", TWO, late);
    lately.arrives("chat", TWO, late);
    assertThat(lately.waitFor("chat", TWO, late)).isEqualTo(Duration.ofSeconds(1));
    assertThat(lately.waitFor("chat", TWO, late.plusSeconds(1))).isZero();
    assertThat(lately.waitFor("another", TWO, late)).isZero();
  }

  @Test
  void aClockThatIsSetBackMutesNobody() {
    for (int i = 0; i < 2; i++) {
      lately.departs("chat", TWO, start);
      lately.arrives("chat", TWO, start);
    }
    Instant setBack = start.minus(Duration.ofHours(7));
    assertThat(lately.waitFor("chat", TWO, setBack)).isEqualTo(Duration.ofSeconds(1));
    assertThat(lately.waitFor("chat", TWO, setBack.plusSeconds(1))).isZero();
  }

  @Test
  void aPauseHoldsItsKeyAlone() {
    lately.pause("chat", start, Duration.ofSeconds(30));
    assertThat(lately.waitFor("chat", TWO, start.plusSeconds(29))).isEqualTo(Duration.ofSeconds(1));
    assertThat(lately.waitFor("another", TWO, start)).isZero();
    assertThat(lately.waitFor("chat", TWO, start.plusSeconds(30))).isZero();
  }

  @Test
  void chatsOfLongAgoAreForgotten() {
    for (int chat = 0; chat < 5_000; chat++) {
      Instant now = start.plusSeconds(chat);
      lately.departs("chat" + chat, TWO, now);
      lately.arrives("chat" + chat, TWO, now);
    }
    assertThat(lately.size()).isLessThan(2_100);
  }
}
