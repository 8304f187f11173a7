package vn.trucban.zalo.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The HTTP side of the fake: the three hosts of Zalo in one. */
final class FakeServer implements AutoCloseable {

  static {
    // Without it every small answer waits 40 ms for the acknowledgement of its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What answers. */
  record Parts(Requests requests, Tokens tokens, Messages messages, Uploaded uploads) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Parts parts;
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  FakeServer(Parts parts) {
    this.parts = parts;
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
    Fault fault = parts.requests.next(exchange.getRequestURI().getPath());
    switch (fault) {
      case Fault.Answers answers -> answer(exchange, answers.status(), answers.body());
      case Fault.HangsUpAfterwards hangsUp -> {
        String unused = call(exchange, body);
        exchange.close();
      }
      case Fault.KeepsSilent silent -> {
        if (silent.done()) {
          String unused = call(exchange, body);
        }
        parts.requests.ignored();
        await();
        exchange.close();
      }
      case null -> answer(exchange, 200, call(exchange, body));
    }
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String call(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath();
    if (!exchange.getRequestMethod().equals("POST")) {
      return "{\"error\":-240,\"message\":\"empty or invalid API\"}";
    }
    if (path.equals("/v4/oa/access_token")) {
      return token(exchange, body);
    }
    try {
      parts.requests.pass();
      parts.tokens.check(header(exchange, "access_token"));
      return "{\"error\":0,\"message\":\"Success\",\"data\":" + data(exchange, path, body) + "}";
    } catch (Refusal refusal) {
      return refusal.body();
    }
  }

  private String data(HttpExchange exchange, String path, byte[] body) throws Refusal {
    if (path.startsWith("/v2.0/oa/upload/")) {
      return parts.uploads.take(path.substring("/v2.0/oa/upload/".length()), body);
    }
    String type = header(exchange, "Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      throw new Refusal(-201, "content type is not JSON");
    }
    JsonNode json = json(body);
    return switch (path) {
      case "/v3.0/oa/message/cs" -> parts.messages.toPerson(json);
      case "/v3.0/oa/group/message" -> parts.messages.toGroup(json);
      case "/v3.0/oa/message/template" -> parts.messages.template(json);
      case "/message/template" -> parts.messages.templateByPhone(json);
      default -> throw new Refusal(-240, "empty or invalid API");
    };
  }

  private String token(HttpExchange exchange, byte[] body) {
    Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
    String type = header(exchange, "Content-Type");
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      return Tokens.error(-14012, "Invalid content type");
    }
    if (!FakeZalo.APP_SECRET.equals(header(exchange, "secret_key"))) {
      return Tokens.error(-14004, "Invalid secret key");
    }
    if (!FakeZalo.APP_ID.equals(form.get("app_id"))) {
      return Tokens.error(-14002, "Invalid app id");
    }
    return parts.tokens.grant(form);
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static JsonNode json(byte[] body) throws Refusal {
    try {
      return MAPPER.readTree(body);
    } catch (IOException e) {
      throw new Refusal(-201, "body is no JSON");
    }
  }

  static Map<String, String> form(String raw) {
    Map<String, String> form = new HashMap<>();
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(
          parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
