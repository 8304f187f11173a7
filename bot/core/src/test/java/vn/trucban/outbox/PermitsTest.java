package vn.trucban.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.ChannelId;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.ephemeral.RateLimit;
import vn.trucban.testkit.FakeChannel;

/** A broadcast in played time against a provider that counts in a strict sliding second. */
class PermitsTest {

  private static final int MESSAGES = 6_000;
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** The machine has just started: its first messages are held up for longer than a second. */
  private static final int COLD = 20;

  private final Random random = new Random(7);
  private final AtomicLong now = new AtomicLong();
  private final PriorityQueue<End> ends = new PriorityQueue<>(Comparator.comparingLong(End::at));
  private final long[] arrivals = new long[MESSAGES];

  private record End(long at, OutboxRow row, Instant permitted) {}

  @ParameterizedTest
  @CsvSource({"30, 1", "30, 50", "30, 150", "1000, 1", "1000, 50"})
  void nearlyAllOfTheRateIsUsedAndNoWindowHoldsOneTooMany(int perSecond, long wayMillis) {
    RateLimit limit = TestOutbox.limit(perSecond, SECOND.plusMillis(5));
    FakeChannel channel =
        new FakeChannel(
            new ChannelId("fake"),
            new Capabilities(4096, true, List.of(limit), List.of(), List.of()));
    long way = Duration.ofMillis(wayMillis).toNanos();
    try (InProcessEphemeralStore store = new InProcessEphemeralStore(now::get)) {
      RateGate gate = new RateGate(store, channel);
      for (int sent = 0; sent < MESSAGES; ) {
        OutboxRow row = row(channel, sent);
        Instant permitted = instant(now.get());
        if (random.nextInt(500) == 0) {
          // The processor may be taken away at any moment.
          now.addAndGet(upTo(Duration.ofMillis(20)));
        }
        Duration wait = gate.acquireOverall(row, permitted);
        if (wait.isZero()) {
          gate.departs(row.to(), permitted);
          arrivals[sent] = now.get() + way + heldUp(sent);
          ends.add(new End(arrivals[sent] + way + upTo(Duration.ofMillis(2)), row, permitted));
          sent++;
        } else {
          passUntil(now.get() + wait.toNanos() + upTo(Duration.ofMillis(2)), gate);
        }
      }
    }
    long[] sorted = LongStream.of(arrivals).sorted().toArray();
    for (int i = perSecond; i < MESSAGES; i++) {
      assertThat(sorted[i] - sorted[i - perSecond])
          .as("time in which %d and one arrived, the last as number %d", perSecond, i)
          .isGreaterThanOrEqualTo(SECOND.toNanos());
    }
    // What the cold machine lost is not the question, nor when the last stalled ones came, nor what
    // it costs to learn how long the way is.
    int from = Math.max(2 * perSecond, 300);
    int to = MESSAGES - 51;
    double took = (sorted[to] - sorted[from]) / 1e9;
    assertThat((to - from) / took).isGreaterThan(0.98 * perSecond);
  }

  /** Time passes; the sends that end meanwhile are told to the gate. */
  private void passUntil(long until, RateGate gate) {
    while (!ends.isEmpty() && ends.peek().at() <= until) {
      End end = ends.remove();
      now.set(Math.max(now.get(), end.at()));
      gate.ended(end.row().to(), end.permitted(), instant(now.get()));
    }
    now.set(until);
  }

  private long heldUp(int message) {
    if (message < COLD) {
      return Duration.ofMillis(1_700).toNanos() - now.get() / 2;
    }
    boolean stalls = random.nextInt(300) == 0;
    return upTo(stalls ? Duration.ofMillis(1_500) : Duration.ofMillis(3));
  }

  private long upTo(Duration most) {
    return random.nextLong(most.toNanos());
  }

  private static OutboxRow row(FakeChannel channel, long id) {
    return new OutboxRow(
        id,
        channel.person("c" + id),
        MessageKind.BROADCAST,
        TestOutbox.text("text"),
        null,
        1,
        false,
        Instant.EPOCH);
  }

  private static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }
}
