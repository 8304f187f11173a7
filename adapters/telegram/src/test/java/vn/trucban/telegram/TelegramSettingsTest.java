package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.Secret;
import vn.trucban.telegram.TelegramSettings.Mode;

final class TelegramSettingsTest {

  private static final String TOKEN = "7000000001:abc_DEF-1";

  @Test
  void nothingSecretIsPrinted() {
    String proxy = "http://lan:mat-khau@10.0.0.1:3128";
    assertThat(settings(TOKEN, "https://api.telegram.org", proxy, Mode.WEBHOOK, "geheim"))
        .asString()
        .doesNotContain("abc_DEF-1", "geheim", "mat-khau");
  }

  @Test
  void theNumberOfTheBotIsInItsToken() {
    assertThat(settings(TOKEN, "http://127.0.0.1:8081/", null, Mode.POLLING, null).botId())
        .isEqualTo(7_000_000_001L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "7000000001", "7000000001:", ":abc", "7:a b", "7:a/b", "x7:ab"})
  void anOddTokenIsRefusedWithoutSayingIt(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(token, "https://api.telegram.org", null, Mode.POLLING, null))
        .withMessage("the Telegram token looks like 123456:letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api.telegram.org", "ftp://a", "https://a/b", "https:///x"})
  void anOddServerIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(TOKEN, url, null, Mode.POLLING, null))
        .withMessageContaining("API URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy:3128", "https://p:1", "http://p", "socks4://p:1", "socks5://u:p@h:1"})
  void anOddProxyIsRefused(String proxy) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(TOKEN, "https://api.telegram.org", proxy, Mode.POLLING, null))
        .withMessageContaining("proxy");
  }

  @Test
  void webhookModeNeedsASecretThatTelegramTakes() {
    for (String secret : new String[] {null, "bí mật", "a b", "x".repeat(257)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> settings(TOKEN, "https://api.telegram.org", null, Mode.WEBHOOK, secret))
          .withMessageContaining("webhook secret");
    }
  }

  private static TelegramSettings settings(
      String token, String url, @Nullable String proxy, Mode mode, @Nullable String secret) {
    return new TelegramSettings(
        Secret.of(token),
        URI.create(url),
        proxy == null ? null : URI.create(proxy),
        mode,
        secret == null ? null : Secret.of(secret),
        30,
        null);
  }
}
