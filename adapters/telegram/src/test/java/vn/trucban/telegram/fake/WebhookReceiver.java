package vn.trucban.telegram.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bot's webhook that answers as it is told and then with the last answer for ever. */
final class WebhookReceiver implements AutoCloseable {

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpServer server;
  private final List<Integer> answers = new CopyOnWriteArrayList<>();
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final List<String> texts = new CopyOnWriteArrayList<>();

  WebhookReceiver(Integer... answers) throws IOException {
    this.answers.addAll(List.of(answers));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<String> secrets() {
    return List.copyOf(secrets);
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  private void handle(HttpExchange exchange) throws IOException {
    secrets.add(
        String.valueOf(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token")));
    texts.add(mapper.readTree(exchange.getRequestBody()).at("/message/text").asText());
    int answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
