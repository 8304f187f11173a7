package vn.trucban.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The HTTP side of the fake: {@code /bot<token>/<method>}, method names in any case. */
final class FakeServer implements AutoCloseable {

  static {
    // Without it every small answer waits 40 ms for the acknowledgement of its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
  }

  private static final byte[] LIST_HEAD =
      "{\"ok\":true,\"result\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LIST_TAIL = "]}".getBytes(StandardCharsets.US_ASCII);

  private final String token;
  private final SendMethods sends;
  private final SetupMethods setup;
  private final ObjectNode me;
  private final Faults faults;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);

  FakeServer(String token, SendMethods sends, SetupMethods setup, ObjectNode me, Faults faults) {
    this.token = token;
    this.sends = sends;
    this.setup = setup;
    this.me = me;
    this.faults = faults;
    this.server = listen();
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static HttpServer listen() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException e) {
      throw new IllegalStateException("no free port on loopback", e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    String method = path.length == 3 ? path[2].toLowerCase(Locale.ROOT) : "";
    Fault fault = faults.next(method);
    try {
      switch (fault) {
        case Fault.Answers answers ->
            answer(exchange, method, answers.status(), utf8(answers.body()));
        case Fault.HangsUp hangsUp -> hangUp(exchange, method);
        case Fault.HangsUpAfterwards hangsUp -> {
          var unused = call(exchange, path, method, body);
          hangUp(exchange, method);
        }
        case Fault.KeepsSilent silent -> {
          faults.record(method, 0);
          closing.await();
          exchange.close();
        }
        case null -> answer(exchange, method, 200, call(exchange, path, method, body));
      }
    } catch (ApiRefusal refusal) {
      answer(exchange, method, refusal.code(), utf8(refusal.body().toString()));
    } catch (InterruptedException e) {
      exchange.close();
    }
  }

  private byte[] call(HttpExchange exchange, String[] path, String method, byte[] body)
      throws ApiRefusal, InterruptedException {
    if (path.length != 3 || !path[1].matches("bot[0-9]+:[A-Za-z0-9_-]+")) {
      throw ApiRefusal.of(404, "Not Found");
    }
    if (!path[1].equals("bot" + token)) {
      throw ApiRefusal.of(401, "Unauthorized");
    }
    Parameters call =
        Parameters.read(
            exchange.getRequestURI().getRawQuery(),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            body);
    if (method.equals("getupdates")) {
      List<byte[]> raw = new ArrayList<>();
      var unused = setup.getUpdates(call, raw);
      return list(raw);
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
    answer.set("result", result(method, call));
    return utf8(answer.toString());
  }

  private JsonNode result(String method, Parameters call) throws ApiRefusal {
    return switch (method) {
      case "getme" -> me;
      case "sendmessage" -> sends.sendMessage(call);
      case "sendphoto" -> sends.sendFile(call, "photo");
      case "senddocument" -> sends.sendFile(call, "document");
      case "editmessagetext" -> sends.editMessageText(call);
      case "answercallbackquery" -> sends.answerCallbackQuery(call);
      case "sendchataction" -> BooleanNode.TRUE;
      case "setwebhook" -> setup.setWebhook(call);
      case "deletewebhook" -> setup.deleteWebhook(call);
      case "getwebhookinfo" -> setup.getWebhookInfo();
      case "setmycommands" -> setup.setMyCommands(call);
      case "getmycommands" -> setup.getMyCommands(call);
      case "deletemycommands" -> setup.deleteMyCommands(call);
      default -> throw ApiRefusal.of(404, "Not Found: method not found");
    };
  }

  private static byte[] list(List<byte[]> updates) {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    list.writeBytes(LIST_HEAD);
    for (int i = 0; i < updates.size(); i++) {
      if (i > 0) {
        list.write(',');
      }
      list.writeBytes(updates.get(i));
    }
    list.writeBytes(LIST_TAIL);
    return list.toByteArray();
  }

  private void answer(HttpExchange exchange, String method, int status, byte[] body)
      throws IOException {
    faults.record(method, status);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void hangUp(HttpExchange exchange, String method) {
    faults.record(method, 0);
    exchange.close();
  }

  private static byte[] utf8(@Nullable String text) {
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
