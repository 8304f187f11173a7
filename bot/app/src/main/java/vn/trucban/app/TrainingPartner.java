package vn.trucban.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays Telegram's server for {@link TrainCommand}: knows the bot and takes any message. */
final class TrainingPartner implements AutoCloseable {

  static final String TOKEN = "1:training";

  private static final long PATIENCE_SECONDS = 60;
  private static final String BOT =
      """
      {"ok":true,"result":{"id":1,"is_bot":true,"first_name":"A","username":"training_bot"}}
      """;
  private static final String MESSAGE =
      """
      {"ok":true,"result":{"message_id":1,"date":1,"text":"A",
       "from":{"id":1,"is_bot":true,"first_name":"A"},"chat":{"id":2,"type":"private"}}}
      """;

  private static final String TRUE = "{\"ok\":true,\"result\":true}";

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final CountDownLatch message = new CountDownLatch(1);

  TrainingPartner() throws IOException {
    server.createContext(
        "/bot" + TOKEN,
        call -> {
          // TelegramBots writes the names of methods small, as Telegram does not mind.
          switch (call.getRequestURI().getPath().replaceAll(".*/", "").toLowerCase(Locale.ROOT)) {
            case "getme" -> answer(call, BOT);
            case "sendmessage" -> {
              answer(call, MESSAGE);
              message.countDown();
            }
            default -> answer(call, TRUE);
          }
        });
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Whether the bot sent its answer. */
  boolean awaitMessage() throws InterruptedException {
    return message.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static void answer(HttpExchange call, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    call.getRequestBody().readAllBytes();
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
