package vn.trucban.zalo.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.testkit.MutableClock;

/** The fake is as strict as the documents are. */
final class FakeZaloTest {

  private static final String TOKEN = "/v4/oa/access_token";
  private static final String CS = "/v3.0/oa/message/cs";
  private static final String LAN = "2222222222222222222";

  private final MutableClock clock = new MutableClock("2026-11-23T07:00");
  private final FakeZalo zalo = FakeZalo.start(clock, FakeLimits.GROWTH.perMinute(9));

  @AfterEach
  void close() {
    zalo.close();
  }

  @Test
  void aRefreshTokenWorksOnceAndEndsTheOldAccessToken() throws Exception {
    String first = zalo.refreshToken();
    String one = renew(first);
    assertThat(one).contains("\"expires_in\":\"90000\"");
    assertThat(renew(first)).contains("-14020");
    assertThat(zalo.doubleSpends()).isEqualTo(1);
    String access = field(one, "access_token");
    zalo.person(LAN).follows();
    assertThat(send(access, text(LAN, "a"))).contains("\"error\":0");
    String two = renew(field(one, "refresh_token"));
    assertThat(send(access, text(LAN, "a"))).contains("-216");
    clock.advance(Duration.ofHours(25));
    assertThat(send(field(two, "access_token"), text(LAN, "a"))).contains("-220");
    assertThat(renew("never issued")).contains("-14019");
  }

  @Test
  void secretAndTokenGoInTheirOwnHeaders() throws Exception {
    String form = form(zalo.refreshToken());
    String type = "application/x-www-form-urlencoded";
    assertThat(post(TOKEN, form, Map.of("Content-Type", type))).contains("-14004");
    assertThat(post(TOKEN, form, Map.of("secret_key", FakeZalo.APP_SECRET))).contains("-14012");
    String access = access();
    assertThat(
            post(
                CS,
                text(LAN, "a"),
                Map.of("Content-Type", "application/json", "Authorization", "Bearer " + access)))
        .contains("-216");
    assertThat(post(CS, text(LAN, "a"), Map.of("access_token", access))).contains("-201");
  }

  @Test
  void idsAreStringsAndTextsHaveALimit() throws Exception {
    String access = access();
    zalo.person(LAN).follows();
    assertThat(send(access, text(LAN, "a").replace("\"" + LAN + "\"", LAN))).contains("-201");
    assertThat(send(access, text(LAN, "a".repeat(2001)))).contains("-210");
    assertThat(send(access, text(LAN, ""))).contains("-201");
    assertThat(post("/v2.0/oa/message", text(LAN, "a"), json(access))).contains("-240");
    assertThat(post("/v3.0/oa/message/transaction", text(LAN, "a"), json(access))).contains("-240");
  }

  @Test
  void windowsAndTheLimitByTheMinuteAreKept() throws Exception {
    String access = access();
    assertThat(send(access, text(LAN, "a"))).contains("-232");
    zalo.person(LAN).follows();
    for (int i = 0; i < 8; i++) {
      assertThat(send(access, text(LAN, "a"))).contains("\"error\":0", "quota");
    }
    assertThat(send(access, text(LAN, "a"))).contains("-32");
    assertThat(zalo.rateRefusals()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    assertThat(send(access, text(LAN, "a"))).contains("\"error\":0");
    zalo.person(LAN).unfollows();
    assertThat(send(access, text(LAN, "a"))).contains("-213");
  }

  @Test
  void aCodeNeedsTheVerifierOfItsChallenge() throws Exception {
    String code = zalo.consentInConsole().getQuery().replaceAll(".*code=([^&]*).*", "$1");
    String exchange = "app_id=" + FakeZalo.APP_ID + "&grant_type=authorization_code&code=" + code;
    assertThat(token(exchange + "&code_verifier=x")).contains("-14010");
    assertThat(token(exchange)).as("and works once").contains("-14005");
  }

  private String access() throws IOException {
    return field(renew(zalo.refreshToken()), "access_token");
  }

  private String renew(String refresh) throws IOException {
    return token(form(refresh));
  }

  private String token(String form) throws IOException {
    return post(
        TOKEN,
        form,
        Map.of(
            "secret_key",
            FakeZalo.APP_SECRET,
            "Content-Type",
            "application/x-www-form-urlencoded"));
  }

  private static String form(String refresh) {
    return "app_id=" + FakeZalo.APP_ID + "&grant_type=refresh_token&refresh_token=" + refresh;
  }

  private String send(String access, String body) throws IOException {
    return post(CS, body, json(access));
  }

  private static Map<String, String> json(String access) {
    return Map.of("access_token", access, "Content-Type", "application/json");
  }

  private static String text(String person, String text) {
    return "{\"recipient\":{\"user_id\":\"%s\"},\"message\":{\"text\":\"%s\"}}"
        .formatted(person, text);
  }

  private static String field(String json, String name) {
    return json.replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
  }

  private String post(String path, String body, Map<String, String> headers) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) zalo.url().resolve(path).toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "text/plain");
    headers.forEach(connection::setRequestProperty);
    connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
