package vn.trucban.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.Alarms;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Leases;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.Secret;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.ephemeral.RateLimit;
import vn.trucban.telegram.TelegramConnection;
import vn.trucban.telegram.TelegramSettings;

/** The limits that the channel states against those that the server enforces, in played time. */
final class DrainTest {

  private static final int MESSAGES = 6_000;

  /** Requests are held up on their way by up to this much; what is more, the outbox counts. */
  private static final Duration UNSTEADY = Duration.ofMillis(4);

  /** The sender wakes up late by up to this much. */
  private static final Duration DROWSY = Duration.ofMillis(4);

  @ParameterizedTest
  @ValueSource(ints = {30, 100, 1000})
  void aBroadcastGetsNearlyAllOfTheRateWithoutARefusal(int perSecond) throws ApiRefusal {
    Random random = new Random(7);
    AtomicLong now = new AtomicLong(1);
    RateLimit limit = capabilities(perSecond).overall().getFirst();
    long[] arrivals = new long[MESSAGES];
    try (InProcessEphemeralStore store = new InProcessEphemeralStore(now::get)) {
      for (int i = 0; i < MESSAGES; i++) {
        Duration wait = store.acquire("telegram", limit);
        while (!wait.isZero()) {
          now.addAndGet(wait.toNanos() + random.nextLong(DROWSY.toNanos()));
          wait = store.acquire("telegram", limit);
        }
        arrivals[i] = now.get() + random.nextLong(UNSTEADY.toNanos());
      }
    }
    Arrays.sort(arrivals);
    FloodGate gate = new FloodGate(FakeLimits.TELEGRAM.overall(perSecond));
    for (int i = 0; i < MESSAGES; i++) {
      gate.pass(5_000_000_000L + i, arrivals[i]);
    }
    double took = (arrivals[MESSAGES - 1] - arrivals[0]) / 1e9;
    assertThat((MESSAGES - perSecond) / took).isGreaterThan(0.98 * perSecond);
  }

  @ParameterizedTest
  @ValueSource(longs = {5_000_000_001L, -1_002_000_000_001L})
  void oneChatIsNeverFlooded(long chat) throws ApiRefusal {
    Random random = new Random(7);
    AtomicLong now = new AtomicLong(1);
    Capabilities capabilities = capabilities(30);
    List<RateLimit> limits = chat > 0 ? capabilities.perPrivateChat() : capabilities.perGroup();
    FloodGate gate = new FloodGate(FakeLimits.TELEGRAM);
    try (InProcessEphemeralStore store = new InProcessEphemeralStore(now::get)) {
      for (int i = 0; i < 100; i++) {
        for (RateLimit limit : limits) {
          Duration wait = store.acquire("chat", limit);
          while (!wait.isZero()) {
            now.addAndGet(wait.toNanos() + random.nextLong(DROWSY.toNanos()));
            wait = store.acquire("chat", limit);
          }
        }
        gate.pass(chat, now.get());
      }
    }
    assertThat(gate.refusals()).isZero();
  }

  private static Capabilities capabilities(int perSecond) {
    TelegramSettings settings =
        new TelegramSettings(
            Secret.of(FakeBotApi.TOKEN),
            URI.create("http://127.0.0.1:1"),
            null,
            TelegramSettings.Mode.POLLING,
            null,
            perSecond,
            null);
    try (InProcessEphemeralStore store = new InProcessEphemeralStore();
        TelegramConnection connection =
            new TelegramConnection(
                settings,
                inbound -> new Receipt.Accepted(),
                store,
                new NoLeases(),
                new NoAlarms(),
                Clock.systemUTC())) {
      return connection.channel().capabilities();
    }
  }

  private static final class NoLeases implements Leases {
    @Override
    public Holder hold(String name, Duration howLong) {
      return Holder.ANOTHER;
    }

    @Override
    public void release(String name) {}
  }

  private static final class NoAlarms implements Alarms {
    @Override
    public void raise(String code, String sentence) {}

    @Override
    public void clear(String code) {}
  }
}
