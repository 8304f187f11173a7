package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.Secret;
import vn.trucban.zalo.fake.FakeZalo;

final class ZaloSettingsTest {

  private static final String TOKEN = "refresh-token-of-no-account-" + "r".repeat(100);

  @Test
  void nothingSecretIsPrinted() {
    assertThat(settings(FakeZalo.APP_ID, FakeZalo.APP_SECRET, FakeZalo.OA_SECRET, TOKEN))
        .asString()
        .contains(FakeZalo.APP_ID, FakeZalo.OA_ID)
        .doesNotContain(FakeZalo.APP_SECRET, FakeZalo.OA_SECRET, TOKEN);
  }

  @Test
  void theTokenMayComeLater() {
    assertThat(settings(FakeZalo.APP_ID, FakeZalo.APP_SECRET, FakeZalo.OA_SECRET, null))
        .extracting(ZaloSettings::refreshToken)
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12ab", "1234", "12345 ", "12.345", "OA1234567"})
  void anIdIsDigits(String id) {
    refused(
        id, FakeZalo.APP_SECRET, FakeZalo.OA_SECRET, null, "ZALO_APP_ID is the number of the app");
  }

  @Test
  void oneNumberCannotBeBothIds() {
    refused(FakeZalo.OA_ID, FakeZalo.APP_SECRET, FakeZalo.OA_SECRET, null, "are the same number");
  }

  @Test
  void theSameSecretTwiceIsAMistake() {
    refused(
        FakeZalo.APP_ID,
        FakeZalo.APP_SECRET,
        FakeZalo.APP_SECRET,
        null,
        "ZALO_OA_SECRET and ZALO_APP_SECRET are the same");
  }

  @Test
  void aTokenIsNoSecret() {
    refused(FakeZalo.APP_ID, TOKEN, FakeZalo.OA_SECRET, null, "ZALO_APP_SECRET is too long");
    refused(FakeZalo.APP_ID, FakeZalo.APP_SECRET, TOKEN, null, "ZALO_OA_SECRET is too long");
  }

  @Test
  void anIdIsNoSecret() {
    refused(
        FakeZalo.APP_ID,
        FakeZalo.OA_ID,
        FakeZalo.OA_SECRET,
        null,
        "ZALO_APP_SECRET holds only digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with blanks inside", "bí-mật-của-cơ-quan"})
  void anOddSecretIsRefused(String secret) {
    refused(
        FakeZalo.APP_ID, secret, FakeZalo.OA_SECRET, null, "ZALO_APP_SECRET is not a secret key");
  }

  @Test
  void aSecretIsNoToken() {
    refused(
        FakeZalo.APP_ID,
        FakeZalo.APP_SECRET,
        FakeZalo.OA_SECRET,
        FakeZalo.OA_SECRET,
        "ZALO_REFRESH_TOKEN holds a secret key");
    refused(
        FakeZalo.APP_ID,
        FakeZalo.APP_SECRET,
        FakeZalo.OA_SECRET,
        "two words " + TOKEN,
        "is not a token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi.zalo.me", "ftp://a", "https://a/b", "https:///x"})
  void anOddHostIsRefused(String url) {
    URI odd = URI.create(url);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ZaloSettings.Hosts(odd, odd, odd))
        .withMessageContaining("ZALO_API_URL");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 4001})
  void anOddLimitIsRefused(int perMinute) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestSettings.of(URI.create("http://127.0.0.1:1"), null, perMinute))
        .withMessageContaining("ZALO_REQUESTS_PER_MINUTE");
  }

  private static void refused(
      String appId, String appSecret, String oaSecret, @Nullable String token, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(appId, appSecret, oaSecret, token))
        .withMessageContaining(sentence)
        .satisfies(
            fault ->
                assertThat(fault.getMessage()).doesNotContain(appSecret).doesNotContain(TOKEN));
  }

  private static ZaloSettings settings(
      String appId, String appSecret, String oaSecret, @Nullable String token) {
    return new ZaloSettings(
        appId,
        Secret.of(appSecret),
        FakeZalo.OA_ID,
        Secret.of(oaSecret),
        token == null ? null : Secret.of(token),
        ZaloSettings.Hosts.ZALO,
        100,
        null);
  }
}
