package vn.trucban.telegram;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Secret;
import vn.trucban.telegram.fake.FakeBotApi;

/** Settings and delays for tests: everything that waits in earnest waits little here. */
final class TestSettings {

  static final String WEBHOOK_SECRET = "webhook-secret-of-the-tests";

  static final Timing TIMING =
      new Timing(
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(50),
          Duration.ofSeconds(60),
          Duration.ofMillis(20),
          Duration.ofMillis(2),
          Duration.ofMillis(50),
          Duration.ofMillis(100));

  private TestSettings() {}

  static TelegramSettings polling(URI api) {
    return settings(api, TelegramSettings.Mode.POLLING, null, null);
  }

  static TelegramSettings webhook(URI api, @Nullable URI publicUrl) {
    return settings(api, TelegramSettings.Mode.WEBHOOK, null, publicUrl);
  }

  static TelegramSettings through(URI proxy, URI api) {
    return settings(api, TelegramSettings.Mode.POLLING, proxy, null);
  }

  private static TelegramSettings settings(
      URI api, TelegramSettings.Mode mode, @Nullable URI proxy, @Nullable URI publicUrl) {
    return new TelegramSettings(
        Secret.of(FakeBotApi.TOKEN), api, proxy, mode, Secret.of(WEBHOOK_SECRET), 30, publicUrl);
  }
}
