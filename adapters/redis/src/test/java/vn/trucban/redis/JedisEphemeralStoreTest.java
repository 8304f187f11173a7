package vn.trucban.redis;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.RateLimit;
import vn.trucban.testkit.EphemeralStoreContract;

/** The shared store under the contract, on a real Redis. */
@SuppressWarnings("NullAway.Init") // made before each test
final class JedisEphemeralStoreTest extends EphemeralStoreContract {

  private static RealRedis redis;
  private static RedisClient client;

  private JedisEphemeralStore store;
  private JedisEphemeralStore otherNode;

  @BeforeAll
  static void startRedis() {
    redis = RealRedis.start();
    client = RedisClient.create(redis.address().reveal());
  }

  @AfterAll
  static void stopRedis() {
    client.close();
    redis.close();
  }

  @BeforeEach
  void openStores() {
    client.flushAll();
    store = open("trực ban [a-z]*");
    otherNode = open("trực ban [a-z]*");
  }

  @AfterEach
  void closeStores() {
    store.close();
    otherNode.close();
  }

  private static JedisEphemeralStore open(String prefix) {
    return new JedisEphemeralStore(redis.address(), prefix, RealRedis.PATIENT, System::nanoTime);
  }

  @Override
  protected EphemeralStore store() {
    return store;
  }

  @Override
  protected EphemeralStore otherNode() {
    return otherNode;
  }

  @Override
  protected void pass(Duration time) {
    long end = nanoTime() + time.toNanos();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(1, MILLISECONDS)
        .atMost(time.plusSeconds(10))
        .until(() -> nanoTime() >= end);
  }

  /** The clock of Redis, whose finest unit is the microsecond; the one begun is counted as over. */
  @Override
  protected long nanoTime() {
    List<?> time = (List<?>) client.eval("return redis.call('TIME')");
    return (Long.parseLong(String.valueOf(time.get(0))) * 1_000_000
            + Long.parseLong(String.valueOf(time.get(1))))
        * 1_000;
  }

  @Test
  void everyKeyExpiresAndBearsThePrefix() {
    store.put("value", "x", Duration.ofMinutes(1));
    store.add("counter", 1, Duration.ofMinutes(1));
    store.add("counter", 1, Duration.ofMinutes(9));
    store.acquire("chat", new RateLimit("minute", 5, Duration.ofMinutes(1), true));
    store.acquire("chat", new RateLimit("minute", 5, Duration.ofMinutes(1), true));
    store.pause("chat", Duration.ofMinutes(1));

    Set<String> keys = client.keys("*");

    assertThat(keys).hasSize(4).allSatisfy(key -> assertThat(key).startsWith("trực ban [a-z]*:"));
    assertThat(keys).allSatisfy(key -> assertThat(client.pttl(key)).isBetween(1L, 60_000L + 2));
  }

  @Test
  void idleLimitsAndPausesLeaveNothingBehind() {
    RateLimit limit = new RateLimit("fast", 2, Duration.ofMillis(50), true);
    for (int chat = 0; chat < 20; chat++) {
      store.acquire("chat" + chat, limit);
      store.pause("chat" + chat, Duration.ofMillis(50));
    }
    await().atMost(10, SECONDS).until(() -> client.dbSize() == 0);
  }

  @Test
  void aLimitKeepsNoMoreThanItsPermits() {
    RateLimit limit = new RateLimit("tiny", 3, Duration.ofMillis(1), true);
    AtomicInteger granted = new AtomicInteger();
    await()
        .pollInterval(1, MILLISECONDS)
        .until(
            () -> {
              client.persist("trực ban [a-z]*:taken:tiny:chat");
              return store.acquire("chat", limit).isZero() && granted.incrementAndGet() > 10;
            });
    assertThat(client.llen("trực ban [a-z]*:taken:tiny:chat")).isLessThanOrEqualTo(3);
  }

  @Test
  void scriptsThatRedisForgotAreSentAgain() {
    RateLimit one = new RateLimit("one", 1, Duration.ofMinutes(1), false);
    assertThat(store.acquire("chat", one)).isZero();

    client.scriptFlush();

    assertThat(store.acquire("chat", one)).isPositive();
    assertThat(store.add("counter", 2, Duration.ofMinutes(1))).isEqualTo(2);
    assertThat(store.isAvailable()).isTrue();
  }

  @Test
  void aClockSetBackHoldsNobodyUpLongerThanTheWindow() {
    RateLimit two = new RateLimit("two", 2, Duration.ofMillis(500), false);
    String anHourAhead = Long.toString(nanoTime() / 1_000 + 3_600_000_000L);
    client.rpush("trực ban [a-z]*:taken:two:chat", anHourAhead, anHourAhead);

    Duration wait = store.acquire("chat", two);

    assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofMillis(500));
    pass(wait);
    assertThat(store.acquire("chat", two)).isZero();
  }

  @Test
  void anotherPrefixSharesNothing() {
    RateLimit one = new RateLimit("one", 1, Duration.ofMinutes(1), false);
    AtomicInteger heard = new AtomicInteger();
    AtomicInteger heardByStranger = new AtomicInteger();
    try (EphemeralStore stranger = open("trực ban bang")) {
      stranger.subscribe("nudge", heardByStranger::incrementAndGet);
      stranger.subscribe("own", heardByStranger::incrementAndGet);
      otherNode.subscribe("nudge", heard::incrementAndGet);
      store.put("value", "x", Duration.ofMinutes(1));
      store.acquire("chat", one);

      assertThat(stranger.get("value")).isEmpty();
      assertThat(stranger.acquire("chat", one)).isZero();

      await()
          .atMost(10, SECONDS)
          .until(
              () -> {
                store.publish("nudge");
                return heard.get() > 0;
              });
      assertThat(heardByStranger).hasValue(0);
    }
  }
}
