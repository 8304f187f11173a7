package vn.trucban.redis;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Hears on one daemon thread what other nodes publish, over a connection of its own that is made
 * anew, with growing pauses, whenever it breaks.
 */
final class RedisTopics implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RedisTopics.class);

  private final RedisAddress address;
  private final RedisTimes times;
  private final String channels;
  private final String self;
  private final Consumer<String> heard;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Connection connection;
  private volatile boolean subscribed;
  private boolean refusalLogged;

  /**
   * @param channels what the names of all topics' channels begin with
   * @param self what this node publishes, which it does not hear itself
   * @param heard receives the topic; must be quick and must not throw
   */
  RedisTopics(
      RedisAddress address,
      RedisTimes times,
      String channels,
      String self,
      Consumer<String> heard) {
    this.address = address;
    this.times = times;
    this.channels = channels;
    this.self = self;
    this.heard = heard;
  }

  /** Begins to listen, unless it already does or was closed. */
  synchronized void start() {
    if (thread == null && closed.getCount() > 0) {
      thread = Thread.ofPlatform().name("redis-topics").daemon().start(this::listenUntilClosed);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    Connection current = connection;
    if (current != null) {
      disconnect(current);
    }
  }

  private void listenUntilClosed() {
    Duration pause = times.firstPause();
    boolean open = true;
    while (open) {
      boolean quiet = false;
      subscribed = false;
      try {
        listen();
      } catch (JedisException broken) {
        quiet = subscribed && broken.getCause() instanceof SocketTimeoutException;
        noteRefusal(broken);
      }
      pause = subscribed ? times.firstPause() : pause;
      open = quiet ? closed.getCount() > 0 : !closedWithin(pause);
      pause = times.longer(pause);
    }
  }

  /** Returns or throws when the connection ends. */
  private void listen() {
    try (Connection fresh = new Connection(address.hostAndPort(), address.config(times))) {
      connection = fresh;
      if (closed.getCount() > 0) {
        new Subscription().proceedWithPatterns(fresh, globEscaped(channels) + "*");
      }
    } finally {
      connection = null;
    }
  }

  private final class Subscription extends JedisPubSub {
    @Override
    public void onPSubscribe(String pattern, int subscribedChannels) {
      subscribed = true;
    }

    @Override
    public void onPMessage(String pattern, String channel, String node) {
      if (!node.equals(self)) {
        heard.accept(channel.substring(channels.length()));
      }
    }
  }

  /** A broken connection is the line's to report; that Redis refuses to let us listen is not. */
  private void noteRefusal(JedisException broken) {
    if (broken instanceof JedisDataException && !refusalLogged) {
      refusalLogged = true;
      log.atWarn()
          .addKeyValue("event", "redis-topics-refused")
          .addKeyValue("fault", broken.getClass().getSimpleName())
          .log("Redis refuses to pass on what other nodes publish");
    }
  }

  private boolean closedWithin(Duration time) {
    try {
      return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      return true; // nobody else holds this thread: it is being ended
    }
  }

  private static void disconnect(Connection connection) {
    try {
      connection.forceDisconnect();
    } catch (IOException | JedisConnectionException alreadyGone) {
      log.atDebug().addKeyValue("event", "redis-topics-closed").log("Connection was already gone");
    }
  }

  private static String globEscaped(String text) {
    return text.replaceAll("[\\\\*?\\[\\]]", "\\\\$0");
  }
}
