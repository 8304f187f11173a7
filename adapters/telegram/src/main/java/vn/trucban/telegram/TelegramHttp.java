package vn.trucban.telegram;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** The OkHttp clients of this room: one for calls, one for long polls, both never repeat a POST. */
final class TelegramHttp implements AutoCloseable {

  private static final int AT_ONCE = 128;
  private static final Duration KEEP_IDLE = Duration.ofMinutes(1);

  private final OkHttpClient calls;
  private final OkHttpClient polls;

  TelegramHttp(@Nullable URI proxy, Timing timing) {
    Dispatcher dispatcher = new Dispatcher(new CallerRuns());
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            // OkHttp keeps five: of more that send at once, each would shake hands anew each time.
            .connectionPool(new ConnectionPool(AT_ONCE, KEEP_IDLE.toSeconds(), TimeUnit.SECONDS))
            // Sending has no idempotency key: a POST that is repeated is a second message.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectTimeout(timing.connect())
            // The whole call has its limit: one of each read costs a virtual thread two timers
            // more.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(timing.call());
    WriteWatch.install(builder);
    if (proxy != null) {
      through(proxy, builder);
    }
    calls = builder.build();
    polls = calls.newBuilder().callTimeout(timing.wholePoll()).build();
  }

  OkHttpClient calls() {
    return calls;
  }

  OkHttpClient polls() {
    return polls;
  }

  private static void through(URI proxy, OkHttpClient.Builder builder) {
    Proxy.Type type = proxy.getScheme().startsWith("socks") ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
    builder.proxy(new Proxy(type, new InetSocketAddress(proxy.getHost(), proxy.getPort())));
    String user = proxy.getUserInfo();
    if (user != null) {
      String[] parts = user.split(":", 2);
      String credentials = Credentials.basic(parts[0], parts.length == 2 ? parts[1] : "");
      builder.proxyAuthenticator(
          (route, response) ->
              response.request().header("Proxy-Authorization") != null
                  ? null
                  : response
                      .request()
                      .newBuilder()
                      .header("Proxy-Authorization", credentials)
                      .build());
    }
  }

  boolean isClosed() {
    return calls.dispatcher().executorService().isShutdown()
        && calls.connectionPool().connectionCount() == 0;
  }

  @Override
  public void close() {
    calls.dispatcher().cancelAll();
    calls.dispatcher().executorService().shutdown();
    calls.connectionPool().evictAll();
  }
}
