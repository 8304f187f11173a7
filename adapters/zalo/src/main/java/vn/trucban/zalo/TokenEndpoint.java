package vn.trucban.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.FormBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Secret;

/**
 * The token endpoint of OAuth v4. It answers errors with HTTP 200 too, so only a pair of tokens
 * counts as success. Thread-safe.
 *
 * @see <a
 *     href="https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new">OAuth
 *     v4</a>
 */
final class TokenEndpoint {

  static final String PATH = "/v4/oa/access_token";

  private static final Logger log = LoggerFactory.getLogger(TokenEndpoint.class);
  private static final Duration USUAL_LIFE = Duration.ofHours(25);
  private static final long SHORTEST_LIFE = 60;
  private static final int TOO_MANY_REQUESTS = 429;

  private final ZaloHttp http;
  private final URI server;
  private final String appId;
  private final Secret appSecret;

  TokenEndpoint(ZaloHttp http, URI server, String appId, Secret appSecret) {
    this.http = http;
    this.server = server;
    this.appId = appId;
    this.appSecret = appSecret;
  }

  /** Spends a refresh token. */
  TokenAnswer renew(Secret refresh) {
    return post(form("refresh_token").add("refresh_token", refresh.reveal()));
  }

  /**
   * Spends an authorization code.
   *
   * @param verifier of the consent link's challenge, null for a link without one
   */
  TokenAnswer exchange(String code, @Nullable String verifier) {
    FormBody.Builder form = form("authorization_code").add("code", code);
    return post(verifier == null ? form : form.add("code_verifier", verifier));
  }

  private FormBody.Builder form(String type) {
    return new FormBody.Builder().add("app_id", appId).add("grant_type", type);
  }

  private TokenAnswer post(FormBody.Builder form) {
    Request request =
        new Request.Builder()
            .url(server.resolve(PATH).toString())
            .header("secret_key", appSecret.reveal())
            .post(form.build())
            .build();
    try {
      ZaloHttp.Reply reply = http.call(request);
      return reply.status() >= 500 || reply.status() == TOO_MANY_REQUESTS
          ? new TokenAnswer.Silence(true)
          : read(reply.body(), reply.status());
    } catch (WriteWatch.NotWritten e) {
      return new TokenAnswer.Silence(false);
    } catch (IOException e) {
      return new TokenAnswer.Silence(true);
    }
  }

  private static TokenAnswer read(JsonNode answer, int status) {
    if (!answer.isObject()) {
      // HTML of an outage, or a broken answer.
      return new TokenAnswer.Silence(true);
    }
    String access = token(answer.path("access_token"));
    String refresh = token(answer.path("refresh_token"));
    if (!access.isBlank() && !refresh.isBlank()) {
      Long life = Json.number(answer.path("expires_in"));
      return new TokenAnswer.Pair(
          Secret.of(access),
          Secret.of(refresh),
          life == null || life < SHORTEST_LIFE || life > USUAL_LIFE.toSeconds()
              ? USUAL_LIFE
              : Duration.ofSeconds(life));
    }
    Long error = Json.number(answer.path("error"));
    String code = error == null ? "no-tokens" : Long.toString(error);
    log.atWarn()
        .setMessage("Zalo gave no tokens")
        .addKeyValue("status", status)
        .addKeyValue("error", code)
        .addKeyValue("name", plain(answer.path("error_name")))
        .addKeyValue("reason", plain(answer.path("error_reason")))
        .addKeyValue("description", plain(answer.path("error_description")))
        .log();
    return new TokenAnswer.Refused(code);
  }

  /**
   * Only a string is a token (others stored "undefined" and lost their channel), and only one that
   * a header takes: OkHttp would show another in its exception.
   */
  private static String token(JsonNode node) {
    return node.isTextual() && node.textValue().matches("[\\x21-\\x7e]+") ? node.textValue() : "";
  }

  /** Zalo's words, cut, and without anything that is long enough to be a token. */
  private static String plain(JsonNode words) {
    String text = words.asText("").replaceAll("[\\x21-\\x7e]{20,}", "…");
    String safe = text.replaceAll("[^\\p{L}\\p{N} .,:'()…-]", "?");
    return safe.length() <= 120 ? safe : safe.substring(0, 120);
  }
}
