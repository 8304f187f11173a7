package vn.trucban.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import vn.trucban.channel.Secret;

/** What an address says, and what it keeps to itself. */
class RedisAddressTest {

  @Test
  void aFullAddressIsReadWhole() {
    RedisAddress address = of("redis://clerk:p%40ss@redis.example:6380/3");
    JedisClientConfig config = address.config(RedisTimes.USUAL);

    assertThat(address.hostAndPort()).isEqualTo(new HostAndPort("redis.example", 6380));
    assertThat(config.getCredentialsProvider().get().getUser()).isEqualTo("clerk");
    assertThat(config.getCredentialsProvider().get().getPassword()).isEqualTo("p@ss".toCharArray());
    assertThat(config.getDatabase()).isEqualTo(3);
    assertThat(config.getSslOptions()).isNull();
    assertThat(config.getConnectionTimeoutMillis()).isEqualTo(300);
    assertThat(config.getSocketTimeoutMillis()).isEqualTo(300);
  }

  @Test
  void theShortestAddressHasTheUsualRest() {
    RedisAddress address = of("redis://redis");
    JedisClientConfig config = address.config(RedisTimes.USUAL);

    assertThat(address.hostAndPort()).isEqualTo(new HostAndPort("redis", 6379));
    assertThat(config.getDatabase()).isZero();
    assertThat(of("redis://redis/").config(RedisTimes.USUAL).getDatabase()).isZero();
  }

  @Test
  void redissIsTlsWithTheCertificateAndTheHostNameChecked() {
    JedisClientConfig config = of("rediss://redis.example").config(RedisTimes.USUAL);
    assertThat(config.getSslOptions()).isNotNull();
    assertThat(config.getSslOptions().getSslVerifyMode()).hasToString("FULL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis",
        "127.0.0.1:6379",
        "http://:canary@redis:6379",
        "redis://:canary with space@redis",
        "redis://:canary@redis:6379/three",
        "redis://:canary@redis:6379/-1",
        "redis://:canary@redis:port",
        "redis://:canary@",
        "redis:canary"
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(address))
        .withNoCause()
        .withMessageContaining("redis://user:password@host:port/database")
        .withMessageNotContaining("canary");
  }

  @Test
  void anAddressPrintsNothing() {
    assertThat(of("redis://:canary@redis:6379")).hasToString("[REDACTED]");
  }

  private static RedisAddress of(String address) {
    return RedisAddress.of(Secret.of(address));
  }
}
