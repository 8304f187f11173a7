package vn.trucban.ephemeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the in-process store holds in memory; its behaviour is proved by the testkit's contract. */
class InProcessMemoryTest {

  private final AtomicLong nanos = new AtomicLong();
  private final InProcessEphemeralStore store = new InProcessEphemeralStore(nanos::get);

  @Test
  void whatHasExpiredIsSweptOut() {
    RateLimit limit = new RateLimit("second", 1, Duration.ofSeconds(1), true);
    int mostHeld = 0;
    for (int i = 0; i < 100_000; i++) {
      store.add("counter" + i, 1, Duration.ofSeconds(1));
      store.put("value" + i, "x", Duration.ofSeconds(1));
      store.pause("pause" + i, Duration.ofSeconds(1));
      store.acquire("limit" + i, limit);
      nanos.addAndGet(Duration.ofMillis(1).toNanos());
      mostHeld = Math.max(mostHeld, store.size());
    }

    // 1,000 rounds of four live at a time; in between a sweep's 10,000 calls add to them
    assertThat(mostHeld).isLessThan(4_000 + 10_001);
  }

  @Test
  void whatIsStillAliveSurvivesTheSweep() {
    RateLimit day = new RateLimit("day", 1, Duration.ofDays(1), true);
    store.put("value", "x", Duration.ofDays(1));
    store.pause("paused", Duration.ofDays(1));
    store.acquire("limited", day);
    nanos.addAndGet(Duration.ofHours(23).toNanos());
    for (int i = 0; i < 20_000; i++) {
      store.add("passing" + i, 1, Duration.ZERO);
    }

    assertThat(store.get("value")).hasValue("x");
    assertThat(store.acquire("limited", day)).isEqualTo(Duration.ofHours(1));
    assertThat(store.acquire("paused", day)).isEqualTo(Duration.ofHours(1));
  }
}
