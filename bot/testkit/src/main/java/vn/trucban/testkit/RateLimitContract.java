package vn.trucban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.RateLimit;

/** The part of {@link EphemeralStoreContract} about limits and pauses. */
public abstract class RateLimitContract {

  /** Longer than a few calls in a row ever take, so that nothing expires between them. */
  static final Duration SHORT = Duration.ofMillis(800);

  static final Duration LONG = Duration.ofMinutes(5);
  static final Duration TICK = Duration.ofMillis(2);
  static final int THREADS = 8;

  /** Another instance of {@link #store()}, as another node has it; the same one if it is alone. */
  protected abstract EphemeralStore otherNode();

  /** The store under test, the same one during a test. */
  protected abstract EphemeralStore store();

  /** Returns when at least that much of the store's time has passed. */
  protected abstract void pass(Duration time);

  /** The store's time, in nanoseconds from any origin; reading it may move it. */
  protected abstract long nanoTime();

  @Test
  void aLimitGrantsItsPermitsAndThenSaysHowLongToWait() {
    RateLimit three = new RateLimit("three", 3, SHORT, false);
    for (int i = 0; i < 3; i++) {
      assertThat((i == 1 ? otherNode() : store()).acquire("chat", three)).isZero();
    }

    Duration wait = store().acquire("chat", three);
    assertThat(wait).isPositive().isLessThanOrEqualTo(SHORT);
    assertThat(store().acquire("another chat", three)).isZero();

    pass(wait);
    assertThat(store().acquire("chat", three)).isZero();
  }

  @Test
  void limitsOfOneKeyAreToldApartByName() {
    RateLimit second = new RateLimit("second", 1, LONG, false);
    RateLimit minute = new RateLimit("minute", 1, LONG, false);
    assertThat(store().acquire("chat", second)).isZero();
    assertThat(store().acquire("chat", minute)).isZero();
    assertThat(store().acquire("chat", second)).isPositive();
    assertThat(store().acquire("chat", minute)).isPositive();

    for (String separator : List.of("/", ":", "%3A", " ")) {
      RateLimit shortName = new RateLimit("c", 1, LONG, false);
      RateLimit longName = new RateLimit("b" + separator + "c", 1, LONG, false);
      assertThat(store().acquire("a" + separator + "b", shortName)).isZero();
      assertThat(store().acquire("c" + separator + "b", shortName)).isZero();
      assertThat(store().acquire("a", longName)).isZero();
      assertThat(store().acquire("b", longName)).isZero();
    }
  }

  @Test
  void aTightenedLimitCountsWhatWasTakenBefore() {
    RateLimit wide = new RateLimit("second", 5, LONG, false);
    RateLimit narrow = new RateLimit("second", 2, LONG, false);
    for (int i = 0; i < 4; i++) {
      assertThat(store().acquire("chat", wide)).isZero();
    }
    assertThat(store().acquire("chat", narrow)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void waitsAreHonestWhateverComesBefore(long seed) {
    Random random = new Random(seed);
    List<RateLimit> limits =
        List.of(
            new RateLimit("fast", 2, Duration.ofMillis(15), false),
            new RateLimit("slow", 5, Duration.ofMillis(70), false));
    List<GrantLog> logs = List.of(new GrantLog(), new GrantLog());
    for (int i = 0; i < 60; i++) {
      int which = random.nextInt(limits.size());
      switch (random.nextInt(12)) {
        case 0 -> store().pause("chat", Duration.ofMillis(random.nextInt(30)));
        case 1, 2 -> pass(Duration.ofMillis(random.nextInt(20)));
        default -> {
          Duration wait = acquire(limits.get(which), logs.get(which));
          if (!wait.isZero()) {
            pass(wait);
            assertThat(acquire(limits.get(which), logs.get(which)))
                .as("after waiting %s in round %d", wait, i)
                .isZero();
          }
        }
      }
    }
    for (int i = 0; i < limits.size(); i++) {
      logs.get(i).showsNeverMoreThan(limits.get(i).permits(), limits.get(i).window());
    }
  }

  @Test
  void manyThreadsNeverGetMoreThanTheLimitInAnyWindow() {
    RateLimit limit = new RateLimit("burst", 7, Duration.ofMillis(60), false);
    GrantLog log = new GrantLog();
    long end = nanoTime() + limit.window().multipliedBy(6).toNanos();
    Threads.together(
        THREADS,
        thread -> {
          EphemeralStore node = thread % 2 == 0 ? store() : otherNode();
          long asked = nanoTime();
          while (asked < end) {
            boolean granted = node.acquire("chat", limit).isZero();
            long answered = nanoTime();
            if (granted) {
              log.granted(asked, answered);
            }
            asked = answered;
          }
        });

    log.showsNeverMoreThan(limit.permits(), limit.window());
    assertThat(log.count()).as("grants in six windows").isGreaterThanOrEqualTo(3 * limit.permits());
  }

  @Test
  void aPauseHoldsUpEveryLimitOfItsKey() {
    RateLimit second = new RateLimit("second", 1, TICK, true);
    RateLimit minute = new RateLimit("minute", 100, LONG, false);

    otherNode().pause("chat", SHORT);

    Duration wait = store().acquire("chat", second);
    assertThat(wait).isPositive().isLessThanOrEqualTo(SHORT.plus(TICK));
    assertThat(store().acquire("chat", minute)).isPositive();
    assertThat(store().acquire("another chat", second)).isZero();

    pass(wait);
    assertThat(store().acquire("chat", second)).isZero();
    assertThat(store().acquire("chat", minute)).isZero();
  }

  @Test
  void aPauseIsMadeLongerButNotShorter() {
    RateLimit limit = new RateLimit("second", 100, LONG, false);
    store().pause("chat", SHORT);
    store().pause("chat", TICK);
    store().pause("chat", Duration.ZERO);
    store().pause("chat", Duration.ofSeconds(-1));
    assertThat(store().acquire("chat", limit)).isGreaterThan(TICK.multipliedBy(2));

    store().pause("chat", LONG);
    assertThat(store().acquire("chat", limit)).isGreaterThan(SHORT);
  }

  @Test
  void aPauseOfNoTimeHoldsUpNobody() {
    store().pause("chat", Duration.ZERO);
    store().pause("chat", Duration.ofSeconds(-1));
    assertThat(store().acquire("chat", new RateLimit("one", 1, LONG, false))).isZero();
  }

  @Test
  void aWaitCoversThePauseAndTheLimit() {
    RateLimit one = new RateLimit("one", 1, LONG, false);
    assertThat(store().acquire("longer limit", one)).isZero();
    store().pause("longer limit", SHORT);
    assertThat(store().acquire("longer limit", one)).isGreaterThan(SHORT.plus(TICK));

    RateLimit quick = new RateLimit("quick", 1, TICK, false);
    assertThat(store().acquire("longer pause", quick)).isZero();
    store().pause("longer pause", SHORT);
    pass(TICK);
    Duration wait = store().acquire("longer pause", quick);
    assertThat(wait).isGreaterThan(TICK.multipliedBy(2));
    pass(wait);
    assertThat(store().acquire("longer pause", quick)).isZero();
  }

  private Duration acquire(RateLimit limit, GrantLog log) {
    long asked = nanoTime();
    Duration wait = store().acquire("chat", limit);
    if (wait.isZero()) {
      log.granted(asked, nanoTime());
    }
    return wait;
  }
}
