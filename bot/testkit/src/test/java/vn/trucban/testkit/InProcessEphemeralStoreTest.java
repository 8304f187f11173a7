package vn.trucban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.ephemeral.RateLimit;

/** The reference store under the contract, on a clock that starts just before it overflows. */
final class InProcessEphemeralStoreTest extends EphemeralStoreContract {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
  private final InProcessEphemeralStore store = new InProcessEphemeralStore(nanos::get);
  private final long origin = nanos.get();

  @Override
  protected EphemeralStore store() {
    return store;
  }

  @Override
  protected EphemeralStore otherNode() {
    return store;
  }

  @Override
  protected void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  protected long nanoTime() {
    return nanos.addAndGet(20_000) - origin;
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void permitsAreGrantedExactlyWhenTheWindowHasRoom(long seed) {
    Random random = new Random(seed);
    RateLimit limit =
        new RateLimit(
            "model", 1 + random.nextInt(5), Duration.ofNanos(1 + random.nextInt(40)), false);
    List<Long> granted = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      nanos.addAndGet(random.nextInt(12));
      long now = nanos.get() - origin;
      long inWindow = granted.stream().filter(t -> t > now - limit.window().toNanos()).count();

      boolean grant = store.acquire("chat", limit).isZero();

      assertThat(grant).as("at %d, step %d", now, i).isEqualTo(inWindow < limit.permits());
      if (grant) {
        granted.add(now);
      }
      granted.removeIf(t -> t <= now - limit.window().toNanos());
    }
  }

  @Test
  void theWaitEndsAtTheVeryNanosecond() {
    RateLimit limit = new RateLimit("one", 1, Duration.ofSeconds(1), false);
    store.acquire("chat", limit);
    pass(Duration.ofMillis(300));
    assertThat(store.acquire("chat", limit)).isEqualTo(Duration.ofMillis(700));

    pass(Duration.ofMillis(700).minusNanos(1));
    assertThat(store.acquire("chat", limit)).isEqualTo(Duration.ofNanos(1));

    pass(Duration.ofNanos(1));
    assertThat(store.acquire("chat", limit)).isZero();
  }

  @Test
  void aSlowListenerIsNotQueuedTwice() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger heard = new AtomicInteger();
    store.subscribe(
        "slow",
        () -> {
          busy.countDown();
          heard.incrementAndGet();
          Awaitility.await().until(() -> release.getCount() == 0);
        });
    AtomicInteger last = new AtomicInteger();
    store.subscribe("last", last::incrementAndGet);

    store.publish("slow");
    assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 1_000; i++) {
      store.publish("slow");
    }
    store.publish("last");
    release.countDown();
    Awaitility.await().until(() -> last.get() == 1);

    assertThat(heard).hasValue(2);
  }
}
