package vn.trucban.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;
import vn.trucban.channel.Secret;

/** A real Redis on a free port that keeps nothing on disk and can be killed and started again. */
final class RealRedis implements AutoCloseable {

  /** Does not grow short of patience on a busy machine. */
  static final RedisTimes PATIENT =
      new RedisTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMillis(20),
          Duration.ofMillis(100));

  static final String PASSWORD = "Canary-of-the-password-1";
  private static final Pattern CLIENT_ID = Pattern.compile("id=(\\d+) [^\n]*cmd=psubscribe");

  private final int port = freePort();
  private RedisServer server;

  private RealRedis() {
    server = started(port);
  }

  static RealRedis start() {
    return new RealRedis();
  }

  Secret address() {
    return Secret.of("redis://:" + PASSWORD + "@127.0.0.1:" + port + "/3");
  }

  void kill() {
    try {
      server.stop();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void restart() {
    server = started(port);
  }

  /** Asks it directly, past the store. */
  <T> T ask(Function<RedisClient, T> question) {
    try (RedisClient client = RedisClient.create(address().reveal())) {
      return question.apply(client);
    }
  }

  /** Identifies the connection that listens to topics; empty when there is none. */
  String listeningConnection() {
    try (Jedis connection = new Jedis(URI.create(address().reveal()))) {
      Matcher found = CLIENT_ID.matcher(connection.clientList());
      return found.find() ? found.group(1) : "";
    }
  }

  @Override
  public void close() {
    kill();
  }

  private static RedisServer started(int port) {
    try {
      RedisServer server =
          RedisServer.newRedisServer()
              .port(port)
              .bind("127.0.0.1")
              .setting("requirepass " + PASSWORD)
              .setting("save \"\"")
              .setting("appendonly no")
              .onShutdownForceStop(true)
              .build();
      server.start();
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
