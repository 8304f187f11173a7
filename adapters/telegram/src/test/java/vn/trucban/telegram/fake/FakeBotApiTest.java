package vn.trucban.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.trucban.testkit.MutableClock;

/** The fake by plain HTTP, where grammY does not look. */
final class FakeBotApiTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final MutableClock clock = new MutableClock("2026-11-23T07:42");
  private final FakeBotApi telegram = FakeBotApi.start(clock, FakeLimits.TELEGRAM);
  private final FakePerson lan = telegram.person(5_001_000_001L, "Lan");
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void bePatient() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    http.close();
    telegram.close();
  }

  @Test
  void methodNamesKnowNoCaseAndBodiesNoForm() throws Exception {
    lan.says("chào");
    assertThat(json("SENDmessage", "{\"chat_id\":\"5001000001\",\"text\":\"một\"}").path("ok"))
        .hasToString("true");
    assertThat(form("sendMessage", "chat_id=5001000001&text=hai+%C4%91").path("ok"))
        .hasToString("true");
    assertThat(get("sendMessage?chat_id=5001000001&text=ba").path("ok")).hasToString("true");
    assertThat(telegram.sentTo(lan.id()))
        .extracting(SentMessage::text)
        .containsExactly("một", "hai đ", "ba");
  }

  @Test
  void wrongTokensAndMethodsAreRefused() throws Exception {
    assertThat(words("getMee", "{}")).isEqualTo("404 Not Found: method not found");
    assertThat(words(URI.create(telegram.url() + "/bot1:x/getMe"), "{}"))
        .isEqualTo("401 Unauthorized");
    assertThat(words(URI.create(telegram.url() + "/getMe"), "{}")).isEqualTo("404 Not Found");
  }

  @Test
  void updatesComeAgainUntilTheyAreConfirmed() throws Exception {
    long first = lan.says("một");
    long second = lan.says("hai");
    assertThat(ids("{}")).containsExactly(first, second);
    assertThat(ids("{\"offset\":" + first + "}")).containsExactly(first, second);
    assertThat(ids("{\"offset\":" + second + "}")).containsExactly(second);
    assertThat(ids("{\"offset\":" + (second + 1) + "}")).isEmpty();
    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void anOffsetInTheFutureIsIgnored() throws Exception {
    long first = lan.says("một");
    assertThat(ids("{\"offset\":" + (first + 11) + "}")).containsExactly(first);
    assertThat(ids("{\"offset\":" + (first + 10) + "}")).isEmpty();
  }

  @Test
  void aNegativeOffsetForgetsAllButTheNewest() throws Exception {
    lan.says("một");
    long second = lan.says("hai");
    assertThat(ids("{\"offset\":-1}")).containsExactly(second);
  }

  @Test
  void messagesLiveADayAndPressesTwoAndAHalfMinutes() throws Exception {
    long message = lan.says("một");
    lan.presses(new SentMessage(lan.id(), 7, "?", List.of(), null, 0), "a");
    assertThat(telegram.unconfirmed()).isEqualTo(2);
    clock.advance(Duration.ofSeconds(150));
    assertThat(ids("{}")).containsExactly(message);
    clock.advance(Duration.ofHours(24));
    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void onlyTheWantedKindsAreMade() throws Exception {
    assertThat(ids("{\"allowed_updates\":[\"message\"]}")).isEmpty();
    assertThat(lan.blocks()).isEqualTo(-1);
    assertThat(lan.says("một")).isPositive();
  }

  @Test
  void aLongPollWaitsAndASecondOneEndsIt() throws Exception {
    CompletableFuture<String> first = longPoll();
    await().until(telegram::isPolled);
    CompletableFuture<String> second = longPoll();
    assertThat(first.get())
        .isEqualTo(
            "409 Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running");
    await().until(telegram::isPolled);
    lan.says("một");
    assertThat(second.get()).isEqualTo("ok");
  }

  @Test
  void settingAWebhookEndsTheLongPoll() throws Exception {
    CompletableFuture<String> poll = longPoll();
    await().until(telegram::isPolled);
    assertThat(json("setWebhook", "{\"url\":\"http://127.0.0.1:1/\"}").path("ok"))
        .hasToString("true");
    assertThat(poll.get()).isEqualTo("409 Conflict: terminated by setWebhook request");
    assertThat(words("getUpdates", "{}")).startsWith("409 Conflict: can't use getUpdates");
    assertThat(words("deleteWebhook", "{}")).isEqualTo("ok");
    assertThat(words("getUpdates", "{}")).isEqualTo("ok");
  }

  @Test
  void textIsCountedInCodePointsAfterItsMarkup() throws Exception {
    lan.says("chào");
    String longest = "😀".repeat(4096);
    assertThat(send("<b>" + longest + "</b>")).isEqualTo("ok");
    assertThat(send("<b>" + longest + "a</b>")).isEqualTo("400 Bad Request: message is too long");
    assertThat(send(" <b> </b> ")).isEqualTo("400 Bad Request: message text is empty");
    assertThat(send("a &lt;b&gt; &amp; &#39;&#x1F600;")).isEqualTo("ok");
    assertThat(telegram.sentTo(lan.id()).getLast().text()).isEqualTo("a <b> & '😀");
  }

  @Test
  void markupThatCannotBeReadIsRefusedInTelegramsWords() throws Exception {
    lan.says("chào");
    String start = "400 Bad Request: can't parse entities: ";
    assertThat(send("đ <x>")).isEqualTo(start + "Unsupported start tag \"x\" at byte offset 3");
    assertThat(send("</b>")).isEqualTo(start + "Unexpected end tag at byte offset 0");
    assertThat(send("<b><i></b>"))
        .isEqualTo(start + "Unmatched end tag at byte offset 6, expected \"</i>\", found \"</b>\"");
    assertThat(send("<b>"))
        .isEqualTo(start + "Can't find end tag corresponding to start tag \"b\"");
    assertThat(send("a < b")).isEqualTo(start + "Unclosed start tag at byte offset 2");
  }

  @Test
  void callbackDataIsCountedInBytes() throws Exception {
    lan.says("chào");
    assertThat(sendWithData("đ".repeat(32))).isEqualTo("ok");
    assertThat(sendWithData("đ".repeat(32) + "a"))
        .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
    assertThat(sendWithData("")).isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
  }

  @Test
  void unreachableChatsAreRefusedInTelegramsWords() throws Exception {
    assertThat(send("a")).isEqualTo("400 Bad Request: chat not found");
    lan.says("chào");
    lan.blocks();
    assertThat(send("a")).isEqualTo("403 Forbidden: bot was blocked by the user");
    lan.unblocks();
    assertThat(send("a")).isEqualTo("ok");
    telegram.migrateGroup(-4_726_000_001L, -1_002_000_000_001L);
    JsonNode answer = json("sendMessage", "{\"chat_id\":-4726000001,\"text\":\"a\"}");
    assertThat(answer.at("/parameters/migrate_to_chat_id").longValue())
        .isEqualTo(-1_002_000_000_001L);
  }

  @Test
  void theFourthMessageToAPersonWithinThreeSecondsIsAFlood() throws Exception {
    lan.says("chào");
    for (int i = 0; i < 3; i++) {
      assertThat(send("a" + i)).isEqualTo("ok");
    }
    JsonNode refused = json("sendMessage", "{\"chat_id\":5001000001,\"text\":\"a\"}");
    int after = refused.at("/parameters/retry_after").intValue();
    assertThat(after).isBetween(1, 3);
    assertThat(refused.path("description").asText())
        .isEqualTo("Too Many Requests: retry after " + after);
    assertThat(telegram.floodRefusals()).isEqualTo(1);
  }

  @Test
  void webhooksCarryTheSecretAndComeAgainUntilTakenInTheOrderOfTheirLane() throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver(500, 503, 200)) {
      assertThat(
              json("setWebhook", "{\"url\":\"" + receiver.url() + "\",\"secret_token\":\"s_1\"}")
                  .path("ok"))
          .hasToString("true");
      lan.says("một");
      lan.says("hai");
      await().until(() -> telegram.unconfirmed() == 0);
      assertThat(receiver.secrets()).containsOnly("s_1");
      assertThat(receiver.texts()).containsExactly("một", "một", "một", "hai");
      assertThat(telegram.webhookDeliveries()).isEqualTo(4);
    }
  }

  private String send(String html) throws Exception {
    return words(
        "sendMessage",
        MAPPER
            .createObjectNode()
            .put("chat_id", lan.id())
            .put("text", html)
            .put("parse_mode", "HTML")
            .toString());
  }

  private String sendWithData(String data) throws Exception {
    var call = MAPPER.createObjectNode().put("chat_id", lan.id()).put("text", "a");
    call.putObject("reply_markup")
        .putArray("inline_keyboard")
        .addArray()
        .addObject()
        .put("text", "x")
        .put("callback_data", data);
    return words("sendMessage", call.toString());
  }

  private List<Long> ids(String body) throws Exception {
    return json("getUpdates", body).path("result").findValues("update_id").stream()
        .map(JsonNode::longValue)
        .toList();
  }

  private CompletableFuture<String> longPoll() {
    return http.sendAsync(
            request(method("getUpdates"), "{\"timeout\":50}"), HttpResponse.BodyHandlers.ofString())
        .thenApply(response -> words(parse(response.body())));
  }

  private JsonNode json(String method, String body) throws Exception {
    return parse(
        http.send(request(method(method), body), HttpResponse.BodyHandlers.ofString()).body());
  }

  private JsonNode form(String method, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(method(method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private JsonNode get(String method) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(method(method)).build();
    return parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private String words(String method, String body) throws Exception {
    return words(json(method, body));
  }

  private String words(URI uri, String body) throws Exception {
    return words(parse(http.send(request(uri, body), HttpResponse.BodyHandlers.ofString()).body()));
  }

  private static String words(JsonNode answer) {
    return answer.path("ok").asBoolean()
        ? "ok"
        : answer.path("error_code").asInt() + " " + answer.path("description").asText();
  }

  private URI method(String method) {
    return URI.create(telegram.url() + "/bot" + FakeBotApi.TOKEN + "/" + method);
  }

  private static HttpRequest request(URI uri, String body) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }
}
