package vn.trucban.app.bad;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.clients.jedis.RedisClient;
import vn.trucban.telegram.TelegramSettings;

/** One class for each thing that is forbidden. */
final class BadExamples {

  private BadExamples() {}

  static final class JdkHttp {
    HttpClient client() {
      return HttpClient.newHttpClient();
    }
  }

  static final class PlainSocket {
    Socket open() {
      return new Socket();
    }
  }

  static final class UrlConnection {
    InputStream open(URI uri) throws IOException {
      return uri.toURL().openStream();
    }
  }

  static final class OkHttp {
    okhttp3.OkHttpClient client() {
      return new okhttp3.OkHttpClient();
    }
  }

  static final class Redis {
    void close(RedisClient client) {
      client.close();
    }
  }

  static final class Adapter {
    String mode(TelegramSettings settings) {
      return settings.mode().name();
    }
  }

  static final class NowWithoutClock {
    Instant now() {
      return Instant.now();
    }
  }

  static final class SystemTime {
    long now() {
      return System.currentTimeMillis();
    }
  }

  static final class SystemClock {
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  static final class Sleeper {
    void sleep() throws InterruptedException {
      Thread.sleep(Duration.ofMillis(1));
    }
  }

  static final class Printer {
    void print(String text) {
      System.out.println(text);
    }
  }

  static final class SqlOutsideAStore {
    int count(JdbcClient jdbc) {
      return jdbc.sql("select 1").query(Integer.class).single();
    }
  }
}
