package vn.trucban.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** The one HTTP client of this room. It never repeats a POST and follows no redirect. */
final class ZaloHttp implements AutoCloseable {

  /** An answer's status and its body as JSON, or a missing node for what is none. */
  record Reply(int status, JsonNode body) {}

  private static final int AT_ONCE = 64;
  private static final Duration KEEP_IDLE = Duration.ofMinutes(1);
  private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

  private final OkHttpClient client;
  private volatile boolean closed;

  ZaloHttp(Timing timing) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(AT_ONCE, KEEP_IDLE.toSeconds(), TimeUnit.SECONDS))
            // Sending has no idempotency key: a POST that is repeated is a second message.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectTimeout(timing.connect())
            .readTimeout(timing.call())
            .writeTimeout(timing.call())
            .callTimeout(timing.call());
    WriteWatch.install(builder);
    client = builder.build();
  }

  /**
   * Makes the call on this thread.
   *
   * @throws WriteWatch.NotWritten it certainly did not leave
   * @throws IOException it perhaps arrived
   */
  Reply call(Request request) throws IOException {
    Call call = client.newCall(request);
    if (closed) {
      call.cancel();
    }
    try (Response response = call.execute()) {
      if (response.body().contentLength() > LARGEST_ANSWER) {
        throw new IOException("answer too large");
      }
      byte[] body = response.body().byteStream().readNBytes(LARGEST_ANSWER);
      return new Reply(response.code(), Json.parse(body));
    }
  }

  boolean isClosed() {
    return closed && client.connectionPool().connectionCount() == 0;
  }

  /** Cancels what is under way; later calls fail before they are written. */
  @Override
  public void close() {
    closed = true;
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
