package vn.trucban.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.RateLimit;

/**
 * What every {@link EphemeralStore} must do while it is available. A subclass gives each test an
 * empty store and says how its time passes; it closes the stores afterwards.
 */
public abstract class EphemeralStoreContract extends RateLimitContract {

  @Test
  void aCounterCountsOnEveryNode() {
    assertThat(store().add("visits", 1, LONG)).isEqualTo(1);
    assertThat(otherNode().add("visits", 41, LONG)).isEqualTo(42);
    assertThat(store().add("visits", -2, LONG)).isEqualTo(40);
    assertThat(store().add("others", 7, LONG)).isEqualTo(7);
    assertThat(store().get("visits")).hasValue("40");
  }

  @Test
  void largeCountsStayExact() {
    long large = (1L << 53) + 1;
    assertThat(store().add("large", large, LONG)).isEqualTo(large);
    assertThat(store().add("large", 2, LONG)).isEqualTo(large + 2);
  }

  @Test
  void aCounterLivesFromItsFirstAddition() {
    store().add("tries", 1, SHORT);
    assertThat(store().add("tries", 1, LONG)).isEqualTo(2);

    pass(SHORT.plus(TICK));

    assertThat(store().get("tries")).isEmpty();
    assertThat(store().add("tries", 1, LONG)).isEqualTo(1);
  }

  @Test
  void additionsOfManyThreadsAreAllCounted() {
    ConcurrentSkipListSet<Long> seen = new ConcurrentSkipListSet<>();
    Threads.together(
        THREADS,
        thread -> {
          for (int i = 0; i < 50; i++) {
            seen.add((thread % 2 == 0 ? store() : otherNode()).add("all", 1, LONG));
          }
        });

    assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
  }

  @Test
  void whatCannotBeCountedIsRefusedAndKept() {
    store().put("word", "bảy", LONG);
    assertThatIllegalArgumentException().isThrownBy(() -> store().add("word", 1, LONG));
    assertThat(store().get("word")).hasValue("bảy");

    store().put("most", Long.toString(Long.MAX_VALUE), LONG);
    assertThatIllegalArgumentException().isThrownBy(() -> store().add("most", 1, LONG));
    assertThat(store().isAvailable()).isTrue();
  }

  @Test
  void aKeptNumberCanBeCountedUp() {
    store().put("number", "7", LONG);
    assertThat(store().add("number", 1, LONG)).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trực ban", "two\nlines", "{}[]: \u0000 *", "\uD83D\uDE00"})
  void aValueIsKeptAsItIs(String value) {
    store().put("value", value, LONG);
    assertThat(store().get("value")).hasValue(value);
    assertThat(otherNode().get("value")).hasValue(value);
    assertThat(store().get("value2")).isEmpty();
  }

  @Test
  void aValueIsForgottenAfterItsLife() {
    store().put("value", "first", LONG);
    store().put("value", "second", SHORT);
    assertThat(store().get("value")).hasValue("second");

    pass(SHORT.plus(TICK));

    assertThat(store().get("value")).isEmpty();
  }

  @Test
  void aLifeOfZeroOrLessKeepsNothing() {
    store().put("value", "old", LONG);
    store().put("value", "new", Duration.ZERO);
    assertThat(store().get("value")).isEmpty();

    assertThat(store().add("counter", 3, Duration.ofSeconds(-1))).isEqualTo(3);
    assertThat(store().get("counter")).isEmpty();
  }

  @Test
  void aVeryLongLifeIsNoFault() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
    store().put("value", "kept", longest);
    store().add("counter", 1, longest);
    store().pause("paused", longest);
    RateLimit once = new RateLimit("once", 1, longest, true);

    assertThat(store().get("value")).hasValue("kept");
    assertThat(store().get("counter")).hasValue("1");
    assertThat(store().acquire("paused", once)).isGreaterThan(Duration.ofDays(365));
    assertThat(store().acquire("limited", once)).isZero();
    assertThat(store().acquire("limited", once)).isGreaterThan(Duration.ofDays(365));
  }

  @Test
  void whatIsRemovedIsForgotten() {
    store().put("value", "x", LONG);
    store().add("counter", 5, SHORT);

    store().remove("value");
    otherNode().remove("counter");
    store().remove("never held");

    assertThat(store().get("value")).isEmpty();
    assertThat(store().add("counter", 1, LONG)).isEqualTo(1);
  }

  @Test
  void valuesCountersAndLimitsOfOneKeyAreSeparate() {
    RateLimit one = new RateLimit("one", 1, LONG, false);
    store().acquire("chat", one);
    store().put("chat", "x", LONG);
    store().pause("chat", LONG);
    store().remove("chat");
    assertThat(store().acquire("chat", one)).isPositive();
    assertThat(store().get("chat")).isEmpty();
  }

  @Test
  void aPublishedTopicReachesItsListenersOnEveryNodeOnce() {
    AtomicInteger here = new AtomicInteger();
    AtomicInteger there = new AtomicInteger();
    AtomicInteger elsewhere = new AtomicInteger();
    store().subscribe("nudge", here::incrementAndGet);
    otherNode().subscribe("nudge", there::incrementAndGet);
    otherNode().subscribe("another topic", elsewhere::incrementAndGet);
    listening(otherNode());

    for (int i = 1; i <= 5; i++) {
      store().publish("nudge");
      soonHeard(here, i);
      soonHeard(there, i);
    }
    store().publish("another topic");
    soonHeard(elsewhere, 1);

    assertThat(here).hasValue(5);
    assertThat(there).hasValue(5);
  }

  @Test
  void aListenerThatThrowsDoesNotSilenceTheOthers() {
    AtomicInteger thrown = new AtomicInteger();
    AtomicInteger heard = new AtomicInteger();
    store()
        .subscribe(
            "nudge",
            () -> {
              thrown.incrementAndGet();
              throw new IllegalStateException("meant to be thrown by a test");
            });
    store().subscribe("nudge", heard::incrementAndGet);

    for (int i = 1; i <= 3; i++) {
      store().publish("nudge");
      soonHeard(heard, i);
    }
    assertThat(thrown).hasValue(3);
  }

  @Test
  void aTopicWithoutListenersIsNoFault() {
    store().publish("nobody listens");
    assertThat(store().isAvailable()).isTrue();
  }

  @Test
  void nothingThrowsAfterClosing() {
    AtomicInteger heard = new AtomicInteger();
    store().subscribe("nudge", heard::incrementAndGet);
    store().close();
    store().close();

    store().publish("nudge");
    store().subscribe("nudge", heard::incrementAndGet);
    store().put("value", "x", LONG);
    store().remove("value");
    store().pause("chat", SHORT);
    assertThat(store().add("counter", 1, LONG)).isEqualTo(1);
    assertThat(store().get("value")).isEmpty();
    assertThat(store().acquire("another chat", new RateLimit("one", 1, SHORT, true))).isZero();
    assertThat(heard).hasValue(0);
  }

  /** Returns when a listener was called that often, and no more often. */
  private static void soonHeard(AtomicInteger calls, int times) {
    await()
        .dontCatchUncaughtExceptions()
        .atMost(10, SECONDS)
        .untilAsserted(() -> assertThat(calls).hasValue(times));
  }

  /** Returns when the node hears what the store publishes. */
  private void listening(EphemeralStore node) {
    AtomicInteger heard = new AtomicInteger();
    node.subscribe("warm-up", heard::incrementAndGet);
    await()
        .atMost(10, SECONDS)
        .until(
            () -> {
              store().publish("warm-up");
              return heard.get() > 0;
            });
  }
}
