package vn.trucban.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import vn.trucban.channel.Secret;

/**
 * Calls Zalo with the access token. HTTP 200 with an error that is not 0 is a refusal; a refused
 * token is renewed and the same call made once more, which is safe because it was refused. Blocks
 * for two call timeouts at most. Thread-safe.
 */
final class OaCalls {

  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final MediaType JSON = MediaType.get("application/json");

  private final ZaloHttp http;
  private final TokenKeeper keeper;
  private final ZaloAlarms alarms;

  OaCalls(ZaloHttp http, TokenKeeper keeper, ZaloAlarms alarms) {
    this.http = http;
    this.keeper = keeper;
    this.alarms = alarms;
  }

  /** Posts JSON. */
  OaAnswer post(URI server, String path, JsonNode body) {
    return withToken(server, path, RequestBody.create(body.toString(), JSON));
  }

  /** Uploads one file as the part {@code file}. */
  OaAnswer upload(URI server, String path, String name, String mediaType, byte[] bytes) {
    MediaType type = MediaType.parse(mediaType);
    RequestBody file = RequestBody.create(bytes, type);
    return withToken(
        server,
        path,
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("file", name, file)
            .build());
  }

  private OaAnswer withToken(URI server, String path, RequestBody body) {
    Optional<Secret> token = keeper.current();
    if (token.isEmpty()) {
      return new OaAnswer.NoToken();
    }
    OaAnswer answer = call(server, path, body, token.get());
    if (!isTokenRefused(answer)) {
      return answer;
    }
    Optional<Secret> newer = keeper.insteadOf(token.get());
    if (newer.isEmpty()) {
      return answer;
    }
    OaAnswer again = call(server, path, body, newer.get());
    if (isTokenRefused(again)) {
      alarms.tokenRefused();
    }
    return again;
  }

  private static boolean isTokenRefused(OaAnswer answer) {
    return answer instanceof OaAnswer.Refusal refusal
        && OaCodes.openApi(refusal.code()) == OaCodes.Asks.REFRESH;
  }

  private OaAnswer call(URI server, String path, RequestBody body, Secret token) {
    Request request =
        new Request.Builder()
            .url(server.resolve(path).toString())
            .header("access_token", token.reveal())
            .post(body)
            .build();
    try {
      ZaloHttp.Reply reply = http.call(request);
      return read(reply.status(), reply.body());
    } catch (WriteWatch.NotWritten e) {
      return new OaAnswer.Silence(false, "no-connection");
    } catch (IOException e) {
      return new OaAnswer.Silence(true, "no-answer");
    }
  }

  private static OaAnswer read(int status, JsonNode answer) {
    Long error = Json.number(answer.path("error"));
    if (status >= 500) {
      return new OaAnswer.Silence(true, Integer.toString(status));
    }
    if (status == TOO_MANY_REQUESTS) {
      return new OaAnswer.Refusal(OaCodes.RATE);
    }
    if (status == UNAUTHORIZED) {
      return new OaAnswer.Refusal(status);
    }
    if (error == null) {
      return new OaAnswer.Silence(true, "undecodable-answer");
    }
    if (error == 0) {
      return status == 200
          ? new OaAnswer.Done(answer.path("data"))
          : new OaAnswer.Silence(true, Integer.toString(status));
    }
    return new OaAnswer.Refusal((int) Math.max(Integer.MIN_VALUE, Math.min(error, 99_999)));
  }
}
