package vn.trucban.redis;

import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The pooled connections to Redis: every question has an answer for the case that Redis is gone,
 * and an outage is noticed, logged and got over here. Thread-safe.
 */
final class RedisLine implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RedisLine.class);
  private static final int CONNECTIONS = 32;

  private final RedisClient client;
  private final Breaker breaker;
  private volatile boolean closed;

  /** Connects only when asked something for the first time. */
  RedisLine(RedisAddress address, RedisTimes times, LongSupplier nanoTime) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(times.connect());
    pool.setJmxEnabled(false);
    this.client =
        RedisClient.builder()
            .hostAndPort(address.hostAndPort())
            .clientConfig(address.config(times))
            .poolConfig(pool)
            .build();
    this.breaker = new Breaker(nanoTime, times);
  }

  /**
   * The answer of Redis, or {@code otherwise} when it cannot be asked. A question is never
   * repeated: it may have taken effect although its answer was lost.
   */
  <T> T ask(Function<UnifiedJedis, T> question, T otherwise) {
    if (closed || !breaker.mayTry()) {
      return otherwise;
    }
    T answer;
    try {
      answer = question.apply(client);
    } catch (JedisException unanswered) {
      gone(unanswered);
      return otherwise;
    }
    if (breaker.succeeded()) {
      log.atInfo().addKeyValue("event", "redis-back").log("Redis answers again");
    }
    return answer;
  }

  boolean isAvailable() {
    return ask(redis -> "PONG".equals(redis.ping()), false);
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }

  /** Says so once, by the kind of fault only: the texts of exceptions repeat addresses and keys. */
  private void gone(JedisException fault) {
    if (closed) {
      return;
    }
    client.getPool().clear(); // the other idle connections lead nowhere either
    if (breaker.failed()) {
      log.atWarn()
          .addKeyValue("event", "redis-gone")
          .addKeyValue("fault", fault.getClass().getSimpleName())
          .log("Redis cannot be asked; going on without it");
    }
  }
}
