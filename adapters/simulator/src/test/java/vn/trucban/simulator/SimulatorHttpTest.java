package vn.trucban.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/** The page's requests over real HTTP. */
final class SimulatorHttpTest {

  private static final ChatAddress LAN =
      new ChatAddress(SimulatorChannel.ID, "lan", ChatAddress.Kind.PRIVATE);

  @TempDir File directory;
  private TestServer server;
  private HttpClient client;

  @BeforeEach
  void serve() throws Exception {
    server = new TestServer(new SmallStage(Instant.parse("2026-11-23T00:10:00Z")), directory);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  @Test
  void thePageIsServedUnderAStrictPolicy() throws Exception {
    HttpResponse<String> page = get("/simulator");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .doesNotContain("<style", "style=", "onclick", "http:", "https:")
        .containsOnlyOnce("<script");
  }

  @Test
  void everyModuleThatIsImportedIsServed() throws Exception {
    List<String> asked = new ArrayList<>(List.of("main.js"));
    for (int i = 0; i < asked.size(); i++) {
      HttpResponse<String> module = get("/simulator/" + asked.get(i));
      assertThat(module.statusCode()).as(asked.get(i)).isEqualTo(200);
      assertThat(module.body()).doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "eval(");
      Pattern.compile("from './([a-z]+\\.js)'")
          .matcher(module.body())
          .results()
          .map(found -> found.group(1))
          .filter(name -> !asked.contains(name))
          .forEach(asked::add);
    }
    assertThat(asked).hasSize(10);
    assertThat(get("/simulator/simulator.css").statusCode()).isEqualTo(200);
    assertThat(get("/simulator/icon.svg").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/simulator/nothing.js",
        "/simulator/index.html",
        "/simulator/..%2fapplication.properties",
        "/simulator/files/unknown",
        "/simulator/%00.js"
      })
  void nothingElseIsServed(String path) throws Exception {
    assertThat(get(path).statusCode()).isBetween(400, 404);
  }

  @Test
  void aTextReachesTheBotAndTheAnswerIsInTheState() throws Exception {
    assertThat(act("{'kind':'say','actor':'lan','text':'họp'}")).isEqualTo("stored");
    assertThat(server.bot.accepted())
        .singleElement()
        .isInstanceOfSatisfying(
            Inbound.Text.class,
            text -> {
              assertThat(text.text()).isEqualTo("họp");
              assertThat(text.origin().chat()).isEqualTo(LAN);
              assertThat(text.origin().sender().value()).isEqualTo("lan");
              assertThat(text.origin().sentAt()).isEqualTo(server.stage.now());
            });
    assertThat(get("/simulator/api/state").body())
        .contains("Giao ban 8:00", "\"now\":\"2026-11-23T07:10:00\"", "Nhóm Tổ chức cán bộ");
  }

  @Test
  void theSameEventTwiceIsADuplicate() throws Exception {
    act("{'kind':'say','actor':'lan','text':'họp'}");
    String event = server.bot.accepted().getFirst().event().value();
    assertThat(act("{'kind':'redeliver','event':'" + event + "'}")).isEqualTo("duplicate");
    assertThat(act("{'kind':'redeliver','event':'sim-none'}")).isEqualTo("no-such-line");
    assertThat(server.bot.accepted()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'say','actor':'nobody','text':'x'} unknown-person",
        "{'kind':'say','text':'x'} unknown-person",
        "{'kind':'say','actor':'lan','group':'none','text':'x'} unknown-chat",
        "{'kind':'say','actor':'lan','text':'  '} empty",
        "{'kind':'say','actor':'lan'} empty",
        "{'kind':'press','actor':'lan','line':'none','payload':'x'} no-such-line",
        "{'kind':'press','actor':'lan'} no-such-line",
        "{'kind':'pin','actor':'lan','latitude':91,'longitude':0,'forwarded':false} no-such-place",
        "{'kind':'redeliver'} no-such-line",
        "{'kind':'clock'} empty",
        "{'kind':'clock','to':'2026-11-23T07:00:00'} backwards",
        "{'kind':'clock','to':'2036-11-23T07:00:00'} too-far",
        "{'kind':'block','actor':'nobody','blocked':true} unknown-person"
      })
  void whatCannotBeDoneIsToldByACode(String request) throws Exception {
    int space = request.lastIndexOf(' ');
    assertThat(act(request.substring(0, space))).isEqualTo(request.substring(space + 1));
    assertThat(server.bot.accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{'kind':'rm'}",
        "{'kind':'say'",
        "{'kind':'pin','actor':'lan','latitude':'x','longitude':0}",
        "{'kind':'clock','to':'yesterday'}",
        "{'kind':'java.lang.Runtime'}"
      })
  void malformedRequestsAreRefusedWithoutAFault(String body) throws Exception {
    HttpResponse<String> response = post(body, server.address(), "application/json");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"outcome\":\"malformed\"}");
  }

  @Test
  void bodiesAreCapped() throws Exception {
    String body = "{'kind':'say','actor':'lan','text':'" + "a".repeat(300_000) + "'}";
    assertThat(post(body, server.address(), "application/json").statusCode()).isEqualTo(413);
    String long20k = "{'kind':'say','actor':'lan','text':'" + "a".repeat(20_001) + "'}";
    assertThat(act(long20k)).isEqualTo("too-long");
  }

  @Test
  void anotherSiteMayNeitherChangeNorRead() throws Exception {
    String body = "{'kind':'say','actor':'lan','text':'x'}";
    assertThat(post(body, "http://evil.example", "application/json").statusCode()).isEqualTo(403);
    assertThat(post(body, "null", "application/json").statusCode()).isEqualTo(403);
    assertThat(post(body, server.address(), "text/plain").statusCode()).isEqualTo(415);
    assertThat(server.bot.accepted()).isEmpty();
    for (String path : List.of("", "/main.js", "/api/state", "/api/stream", "/api/codes")) {
      assertThat(rawStatus("/simulator" + path, "evil.example")).as(path).contains(" 403");
    }
    assertThat(rawStatus("/simulator/api/state", "mo-phong.example")).contains(" 200");
  }

  @Test
  void lonePartsOfACharacterAndNulDoNotBreakTheState() throws Exception {
    assertThat(act("{'kind':'say','actor':'lan','text':'a\\ud800b\\u0000c'}")).isEqualTo("stored");
    assertThat(((Inbound.Text) server.bot.accepted().getFirst()).text()).isEqualTo("a\ud800b\0c");
    assertThat(get("/simulator/api/state").body()).contains("a\uFFFDb\\u0000c");
  }

  @Test
  void onlyPicturesWithoutScriptsAreShownInline() throws Exception {
    assertThat(disposition("a.png", "image/png")).startsWith("inline");
    assertThat(disposition("a.svg", "image/svg+xml")).startsWith("attachment");
    assertThat(disposition("a.html", "text/html")).startsWith("attachment");
    assertThat(disposition("a\"\r\nX: y.xlsx", "application/zip")).startsWith("attachment");
  }

  @Test
  void theStreamTellsChangesAndCatchesUp() throws Exception {
    String state = get("/simulator/api/state").body();
    String number = state.replaceAll(".*\"stream\":\"([^\"]+)\".*", "$1");
    act("{'kind':'say','actor':'lan','text':'chào'}");
    try (EventReader stream =
        new EventReader(client, server.address() + "/simulator/api/stream?after=" + number)) {
      await().untilAsserted(() -> assertThat(stream.text()).contains("Tôi chưa hiểu: chào"));
      act("{'kind':'clock','to':'2026-11-23T07:25:00'}");
      await()
          .untilAsserted(
              () -> assertThat(stream.text()).contains("event:clock", "\"2026-11-23T07:25:00\""));
      assertThat(stream.contentType()).isEqualTo("text/event-stream;charset=UTF-8");
    }
    try (EventReader stranger =
        new EventReader(client, server.address() + "/simulator/api/stream?after=00000000-7")) {
      await().untilAsserted(() -> assertThat(stranger.text()).contains("event:again"));
    }
  }

  private String disposition(String name, String type) throws Exception {
    FileContent file = new FileContent(name, type, new byte[] {1});
    server.channel.send(new Envelope(LAN, new Outbound.Document(RichText.plain(""), file), null));
    String id = server.channel.chats().of(LAN).getLast().id();
    HttpResponse<String> response = get("/simulator/files/" + id);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    return response.headers().firstValue("Content-Disposition").orElseThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private String act(String body) throws Exception {
    HttpResponse<String> response = post(body, server.address(), "application/json");
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().replaceAll("\\{\"outcome\":\"([a-z-]+)\"}", "$1");
  }

  private HttpResponse<String> post(String body, String origin, String type) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + "/simulator/api/act"))
            .header("Origin", origin)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** The status line; the JDK's client does not let a test choose the Host header. */
  private String rawStatus(String path, String host) throws IOException {
    URI address = URI.create(server.address());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(path, host)
                  .getBytes(StandardCharsets.US_ASCII));
      var reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = reader.readLine();
      return line == null ? "" : line;
    }
  }
}
