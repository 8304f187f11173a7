package vn.trucban.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.trucban.testkit.Threads;

/** The breaker on a moved clock; its pauses are 100 ms, doubled up to 2 s. */
class BreakerTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final Breaker breaker = new Breaker(nanos::get, RedisTimes.USUAL);

  @Test
  void everyoneMayTryUntilSomethingFails() {
    assertThat(breaker.mayTry()).isTrue();
    assertThat(breaker.mayTry()).isTrue();
    assertThat(breaker.succeeded()).isFalse();
  }

  @Test
  void onlyTheFirstFailureBeginsAnOutage() {
    assertThat(breaker.failed()).isTrue();
    assertThat(breaker.failed()).isFalse();
    assertThat(breaker.mayTry()).isFalse();
  }

  @Test
  void pausesGrowWithEachFailedTryAndNotWithStragglers() {
    breaker.failed();
    breaker.failed();
    breaker.failed();
    for (int pause : new int[] {100, 200, 400, 800, 1_600, 2_000, 2_000}) {
      pass(pause - 1);
      assertThat(breaker.mayTry()).as("just before %d ms", pause).isFalse();
      pass(1);
      assertThat(breaker.mayTry()).as("after %d ms", pause).isTrue();
      assertThat(breaker.failed()).isFalse();
    }
  }

  @Test
  void aSuccessfulTryEndsTheOutageOnce() {
    breaker.failed();
    assertThat(breaker.succeeded()).as("an answer to an older question").isFalse();

    pass(100);
    assertThat(breaker.mayTry()).isTrue();
    assertThat(breaker.succeeded()).isTrue();
    assertThat(breaker.succeeded()).isFalse();
    assertThat(breaker.mayTry()).isTrue();
    assertThat(breaker.failed()).as("a new outage").isTrue();
  }

  @Test
  void aTryThatIsNeverReportedBlocksNobodyForEver() {
    breaker.failed();
    pass(100);
    assertThat(breaker.mayTry()).isTrue();
    assertThat(breaker.mayTry()).isFalse();
    pass(100);
    assertThat(breaker.mayTry()).isTrue();
  }

  @Test
  void oneOfManyThreadsTries() {
    breaker.failed();
    pass(100);
    AtomicInteger tries = new AtomicInteger();
    Threads.together(
        8,
        thread -> {
          if (breaker.mayTry()) {
            tries.incrementAndGet();
          }
        });
    assertThat(tries).hasValue(1);
  }

  private void pass(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
