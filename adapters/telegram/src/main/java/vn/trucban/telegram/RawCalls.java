package vn.trucban.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Secret;

/**
 * Calls the Bot API with JSON and hands back the bytes of the answer untouched, for what must not
 * fail as a whole because one part cannot be read.
 */
final class RawCalls {

  private static final MediaType JSON = MediaType.get("application/json");

  // Telegram cuts an answer at about 4 MiB.
  private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

  private final ObjectMapper mapper = new ObjectMapper();
  private final URI server;
  private final Secret token;
  private final AtomicReference<@Nullable Call> current = new AtomicReference<>();
  private volatile boolean cancelled;

  RawCalls(URI server, Secret token) {
    this.server = server;
    this.token = token;
  }

  /** Calls {@code method} and waits; the value is the whole body of a 200. */
  Answer<byte[]> call(OkHttpClient http, String method, JsonNode parameters) {
    String url = server.resolve("/") + "bot" + token.reveal() + "/" + method;
    RequestBody body = RequestBody.create(parameters.toString(), JSON);
    Call call = http.newCall(new Request.Builder().url(url).post(body).build());
    current.set(call);
    if (cancelled) {
      call.cancel();
    }
    try (Response response = call.execute()) {
      byte[] bytes = read(response);
      return response.code() == 200 ? new Answer.Done<>(bytes) : refusal(bytes);
    } catch (IOException e) {
      return LibraryCalls.silence(e);
    } finally {
      current.set(null);
    }
  }

  /** Ends the call that is under way and every later one. */
  void cancel() {
    cancelled = true;
    Call call = current.get();
    if (call != null) {
      call.cancel();
    }
  }

  private static byte[] read(Response response) throws IOException {
    if (response.body().contentLength() > LARGEST_ANSWER) {
      throw new IOException("answer too large");
    }
    return response.body().byteStream().readNBytes(LARGEST_ANSWER);
  }

  private Answer<byte[]> refusal(byte[] bytes) {
    JsonNode answer = Json.parse(mapper, bytes);
    Long code = Json.number(answer.path("error_code"));
    if (code == null || code < 100 || code > 999) {
      return new Answer.Silence<>(true, "undecodable-answer");
    }
    Long after = Json.number(answer.path("parameters").path("retry_after"));
    return new Answer.Refusal<>(
        code.intValue(),
        answer.path("description").asText(""),
        after == null ? null : Duration.ofSeconds(after),
        Json.number(answer.path("parameters").path("migrate_to_chat_id")));
  }
}
