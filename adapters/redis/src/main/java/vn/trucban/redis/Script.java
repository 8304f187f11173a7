package vn.trucban.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A Lua script that Redis runs as one step; sent whole only when Redis does not hold it yet. */
record Script(String text, String sha1) {

  /** Reads {@code name.lua} from this package's resources. */
  static Script named(String name) {
    try (InputStream resource = Script.class.getResourceAsStream(name + ".lua")) {
      if (resource == null) {
        throw new IllegalArgumentException("no such script: " + name);
      }
      byte[] bytes = resource.readAllBytes();
      return new Script(
          new String(bytes, StandardCharsets.UTF_8),
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-1", impossible);
    }
  }

  /** Runs it; the answer is empty where the script returns false. */
  Optional<Object> run(UnifiedJedis redis, List<String> keys, String... arguments) {
    List<String> values = List.of(arguments);
    try {
      return Optional.ofNullable(redis.evalsha(sha1, keys, values));
    } catch (JedisNoScriptException notHeld) {
      return Optional.ofNullable(redis.eval(text, keys, values));
    }
  }
}
