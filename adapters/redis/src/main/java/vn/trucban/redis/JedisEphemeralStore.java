package vn.trucban.redis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import redis.clients.jedis.params.SetParams;
import vn.trucban.channel.Secret;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.ephemeral.RateLimit;

/**
 * Short-lived state that several nodes share through one Redis (6.2 or later). Time is that of
 * Redis, every key expires, and each step is one atomic script or command. Making it connects to
 * nothing; while Redis is gone each method answers as {@link EphemeralStore} says, at once but for
 * one caller now and then who tries again. Thread-safe.
 */
public final class JedisEphemeralStore implements EphemeralStore {

  private static final Script ADD = Script.named("add");
  private static final Script ACQUIRE = Script.named("acquire");
  private static final Script PAUSE = Script.named("pause");

  /** Redis counts expiry in a signed number of milliseconds since 1970. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final String prefix;
  private final String node = UUID.randomUUID().toString();
  private final RedisLine line;
  private final RedisTopics topics;

  /** Calls the listeners of this node, so that a nudge reaches them also while Redis is gone. */
  private final InProcessEphemeralStore here = new InProcessEphemeralStore();

  /**
   * Shares with all who use the same Redis, database and prefix.
   *
   * @param address {@code redis://[user:password@]host[:port][/database]}, or {@code rediss:}
   * @param prefix what all keys and channels begin with, for instance {@code trucban}
   * @throws IllegalArgumentException when the address cannot be read (the message does not repeat
   *     it) or the prefix is blank
   */
  public JedisEphemeralStore(Secret address, String prefix) {
    this(address, prefix, RedisTimes.USUAL, System::nanoTime);
  }

  JedisEphemeralStore(Secret address, String prefix, RedisTimes times, LongSupplier nanoTime) {
    if (prefix.isBlank()) {
      throw new IllegalArgumentException("the prefix of the keys must not be blank");
    }
    this.prefix = prefix;
    RedisAddress redis = RedisAddress.of(address);
    this.line = new RedisLine(redis, times, nanoTime);
    this.topics = new RedisTopics(redis, times, channel(""), node, here::publish);
  }

  @Override
  public long add(String key, long amount, Duration life) {
    Optional<Long> sum =
        line.ask(
            redis ->
                ADD.run(redis, List.of(kept(key)), text(amount), text(millis(life)))
                    .map(value -> Long.valueOf((String) value)),
            Optional.of(amount));
    return sum.orElseThrow(() -> new IllegalArgumentException("the value cannot be counted up"));
  }

  @Override
  public void put(String key, String value, Duration life) {
    long millis = millis(life);
    line.ask(
        redis ->
            millis > 0
                ? redis.set(kept(key), value, SetParams.setParams().px(millis))
                : Long.toString(redis.del(kept(key))),
        "");
  }

  @Override
  public Optional<String> get(String key) {
    return line.ask(redis -> Optional.ofNullable(redis.get(kept(key))), Optional.empty());
  }

  @Override
  public void remove(String key) {
    line.ask(redis -> redis.del(kept(key)), 0L);
  }

  @Override
  public Duration acquire(String key, RateLimit limit) {
    return line.ask(
        redis -> {
          long micros =
              (Long)
                  ACQUIRE
                      .run(
                          redis,
                          List.of(paused(key), taken(key, limit)),
                          text(limit.permits()),
                          text(micros(limit.window())))
                      .orElseThrow();
          return Duration.of(micros, ChronoUnit.MICROS);
        },
        limit.failOpen() ? Duration.ZERO : limit.window());
  }

  @Override
  public void pause(String key, Duration howLong) {
    long millis = millis(howLong);
    if (millis > 0) {
      line.ask(redis -> PAUSE.run(redis, List.of(paused(key)), text(millis)).isPresent(), false);
    }
  }

  @Override
  public void publish(String topic) {
    here.publish(topic);
    line.ask(redis -> redis.publish(channel(topic), node), 0L);
  }

  @Override
  public void subscribe(String topic, Runnable listener) {
    here.subscribe(topic, listener);
    topics.start();
  }

  @Override
  public boolean isAvailable() {
    return line.isAvailable();
  }

  @Override
  public void close() {
    topics.close();
    here.close();
    line.close();
  }

  private String kept(String key) {
    return prefix + ":kept:" + key;
  }

  private String paused(String key) {
    return prefix + ":paused:" + key;
  }

  /** The name is encoded so that no name runs into a key. */
  private String taken(String key, RateLimit limit) {
    return prefix + ":taken:" + URLEncoder.encode(limit.name(), StandardCharsets.UTF_8) + ":" + key;
  }

  private String channel(String topic) {
    return prefix + ":topic:" + topic;
  }

  private static long millis(Duration duration) {
    return roundedUp(duration, 1_000_000);
  }

  private static long micros(Duration duration) {
    return roundedUp(duration, 1_000);
  }

  private static long roundedUp(Duration duration, long nanosPerUnit) {
    if (duration.isNegative()) {
      return 0;
    }
    Duration bounded = duration.compareTo(LONGEST) < 0 ? duration : LONGEST;
    return Math.ceilDiv(bounded.toNanos(), nanosPerUnit);
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
