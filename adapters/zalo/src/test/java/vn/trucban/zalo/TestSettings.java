package vn.trucban.zalo;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Secret;
import vn.trucban.zalo.fake.FakeZalo;

/** Settings and delays for tests. */
final class TestSettings {

  static final Timing TIMING =
      new Timing(
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          Duration.ofHours(8),
          Duration.ofMinutes(1),
          Duration.ofMinutes(1));

  private static final URI HOME = URI.create("https://bot.example.vn/");

  private TestSettings() {}

  static ZaloSettings of(URI server, @Nullable String refreshToken) {
    return of(server, refreshToken, 100);
  }

  static ZaloSettings of(URI server, @Nullable String refreshToken, int perMinute) {
    return new ZaloSettings(
        FakeZalo.APP_ID,
        Secret.of(FakeZalo.APP_SECRET),
        FakeZalo.OA_ID,
        Secret.of(FakeZalo.OA_SECRET),
        refreshToken == null ? null : Secret.of(refreshToken),
        new ZaloSettings.Hosts(server, server, server),
        perMinute,
        HOME);
  }
}
