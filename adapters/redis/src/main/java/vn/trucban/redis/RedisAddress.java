package vn.trucban.redis;

import java.net.URI;
import java.net.URISyntaxException;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;
import vn.trucban.channel.Secret;

/** Where Redis is and how to speak to it; never prints it, because the address holds a password. */
final class RedisAddress {

  private static final int USUAL_PORT = 6379;

  private final URI uri;

  private RedisAddress(URI uri) {
    this.uri = uri;
  }

  /**
   * Reads {@code redis://[user:password@]host[:port][/database]}, or {@code rediss:} for TLS.
   *
   * @throws IllegalArgumentException when it is something else, without repeating it
   */
  static RedisAddress of(Secret secret) {
    try {
      URI uri = new URI(secret.reveal());
      boolean schemeKnown =
          JedisURIHelper.isRedisScheme(uri) || JedisURIHelper.isRedisSSLScheme(uri);
      if (schemeKnown && uri.getHost() != null && databaseOf(uri) >= 0) {
        return new RedisAddress(uri);
      }
    } catch (URISyntaxException | NumberFormatException unreadable) {
      // Falls through: their messages repeat the address, and with it the password.
    }
    throw new IllegalArgumentException(
        "The Redis address is not of the form redis://user:password@host:port/database.");
  }

  HostAndPort hostAndPort() {
    return new HostAndPort(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort());
  }

  JedisClientConfig config(RedisTimes times) {
    DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder();
    if (JedisURIHelper.isRedisSSLScheme(uri)) {
      config.sslOptions(SslOptions.defaults()); // checks the certificate and the host name
    }
    return config
        .user(JedisURIHelper.getUser(uri))
        .password(JedisURIHelper.getPassword(uri))
        .database(databaseOf(uri))
        .connectionTimeoutMillis(Math.toIntExact(times.connect().toMillis()))
        .socketTimeoutMillis(Math.toIntExact(times.answer().toMillis()))
        .blockingSocketTimeoutMillis(Math.toIntExact(times.quiet().toMillis()))
        .clientName("trucban")
        .autoNegotiateProtocol(false) // one handshake less to wait for when Redis is silent
        .resp2()
        .build();
  }

  private static int databaseOf(URI uri) {
    String path = uri.getPath();
    return path == null || path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
