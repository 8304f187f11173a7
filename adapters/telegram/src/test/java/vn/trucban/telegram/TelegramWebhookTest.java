package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.trucban.channel.Inbound;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;
import vn.trucban.telegram.fake.Fault;
import vn.trucban.testkit.MutableClock;

final class TelegramWebhookTest {

  private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private final MutableClock clock = new MutableClock("2026-11-23T07:42");
  private final FakeBotApi telegram = FakeBotApi.start(clock, FakeLimits.NONE);
  private final RecordingSink sink = new RecordingSink();
  private final RecordingAlarms alarms = new RecordingAlarms();
  private final InProcessEphemeralStore ephemeral = new InProcessEphemeralStore();
  private final TelegramConnection bot =
      new TelegramConnection(
          TestSettings.webhook(telegram.url(), URI.create("https://bot.example.vn/")),
          sink,
          ephemeral,
          new FreeLeases(),
          alarms,
          clock,
          TestSettings.TIMING);
  private final TelegramWebhook webhook = bot.webhook().orElseThrow();

  @BeforeAll
  static void bePatient() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
    ephemeral.close();
  }

  @Test
  void anUpdateIsStoredAndAcknowledgedWithoutAWord() throws Exception {
    MockHttpServletResponse answer = deliver(fixture("text"), TestSettings.WEBHOOK_SECRET);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(sink.texts()).containsExactly("Xin nghỉ phép ngày mai");
  }

  @Test
  void aSecondDeliveryIsAcknowledgedToo() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(deliver(fixture("text"), TestSettings.WEBHOOK_SECRET).getStatus()).isEqualTo(200);
    }
    assertThat(sink.stored()).hasSize(1);
  }

  @Test
  void withoutTheRightSecretNothingIsRead() throws Exception {
    for (String secret :
        List.of("", "x", TestSettings.WEBHOOK_SECRET + "x", "WEBHOOK-SECRET-OF-THE-TESTS", "bí")) {
      MockHttpServletResponse answer = deliver(fixture("text"), secret);
      assertThat(answer.getStatus()).isEqualTo(401);
      assertThat(answer.getContentAsByteArray()).isEmpty();
    }
    MockHttpServletRequest bare = request("POST");
    bare.setContent(fixture("text"));
    assertThat(answer(bare).getStatus()).isEqualTo(401);
    assertThat(sink.attempts()).isZero();
  }

  @Test
  void aBodyOfMoreThanAMebibyteIsRefused() throws Exception {
    byte[] large = new byte[TelegramWebhook.LARGEST_BODY + 1];
    assertThat(deliver(large, TestSettings.WEBHOOK_SECRET).getStatus()).isEqualTo(413);
    byte[] largest = new byte[TelegramWebhook.LARGEST_BODY];
    assertThat(deliver(largest, TestSettings.WEBHOOK_SECRET).getStatus()).isEqualTo(200);
  }

  @Test
  void whatCouldNotBeStoredIsAskedForAgain() throws Exception {
    sink.refuse(1);
    MockHttpServletResponse answer = deliver(fixture("text"), TestSettings.WEBHOOK_SECRET);
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    assertThat(deliver(fixture("text"), TestSettings.WEBHOOK_SECRET).getStatus()).isEqualTo(200);
  }

  @Test
  void whatCannotBeReadIsCountedAndAcknowledged() throws Exception {
    for (String raw : List.of("", "{", "[]", "<html>", "{\"update_id\":\"a\"}", "\u0000")) {
      byte[] body = raw.getBytes(StandardCharsets.UTF_8);
      assertThat(deliver(body, TestSettings.WEBHOOK_SECRET).getStatus()).as(raw).isEqualTo(200);
    }
    assertThat(deliver(fixture("great_new_thing"), TestSettings.WEBHOOK_SECRET).getStatus())
        .isEqualTo(200);
    assertThat(bot.counts()).isEqualTo(new TelegramCounts(1, 6, 0));
    assertThat(sink.stored()).hasOnlyElementsOfType(Inbound.Unknown.class).hasSize(1);
  }

  @Test
  void aGroupIsAskedToWaitUntilTheBotKnowsItsName() throws Exception {
    byte[] mention =
        new String(fixture("group_mention"), StandardCharsets.UTF_8)
            .replace("chamcong_demo_bot", FakeBotApi.USERNAME)
            .replace("\"length\":18", "\"length\":" + (FakeBotApi.USERNAME.length() + 1))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(deliver(mention, TestSettings.WEBHOOK_SECRET).getStatus()).isEqualTo(503);
    assertThat(deliver(fixture("text"), TestSettings.WEBHOOK_SECRET).getStatus()).isEqualTo(200);
    bot.start();
    await().until(() -> !telegram.webhookUrl().isEmpty());
    assertThat(deliver(mention, TestSettings.WEBHOOK_SECRET).getStatus()).isEqualTo(200);
    assertThat(sink.texts()).contains("hôm nay ai nghỉ?");
  }

  @Test
  void aPressIsAnsweredOnceItIsStored() throws Exception {
    assertThat(deliver(fixture("callback_query"), TestSettings.WEBHOOK_SECRET).getStatus())
        .isEqualTo(200);
    await().until(() -> telegram.calls("answerCallbackQuery").size() == 1);
  }

  @Test
  void onlyAPostIsTaken() throws Exception {
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE")) {
      assertThat(answer(request(method)).getStatus()).as(method).isEqualTo(405);
    }
  }

  @Test
  void theWebhookIsSetAsSoonAsTelegramAnswers() {
    telegram.failNext("getMe", Fault.badGateway());
    telegram.failNext("setWebhook", Fault.floods(1));
    bot.start();
    await().until(() -> telegram.webhookUrl().equals("https://bot.example.vn/webhooks/telegram"));
    assertThat(bot.isHealthy()).isTrue();
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  @Test
  void aWebhookThatSomebodyElseRemovedIsSetAgain() throws Exception {
    String ours = "https://bot.example.vn/webhooks/telegram";
    bot.start();
    await().until(() -> telegram.webhookUrl().equals(ours));
    HttpURLConnection removal =
        (HttpURLConnection)
            telegram
                .url()
                .resolve("/bot" + FakeBotApi.TOKEN + "/deleteWebhook")
                .toURL()
                .openConnection();
    assertThat(removal.getResponseCode()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(telegram.calls("setWebhook")).hasSizeGreaterThan(1));
    await().until(() -> telegram.webhookUrl().equals(ours));
  }

  @Test
  void aRefusedAddressRaisesAnAlarm() {
    telegram.failNext(
        "setWebhook", Fault.refuses(400, "Bad Request: bad webhook: IP address is reserved"));
    bot.start();
    await().until(() -> alarms.up().contains(TelegramAlarms.WEBHOOK_REFUSED));
    await().until(() -> !bot.isHealthy());
  }

  private MockHttpServletResponse deliver(byte[] body, String secret) throws Exception {
    MockHttpServletRequest request = request("POST");
    request.addHeader(HEADER, secret);
    request.setContentType("application/json");
    request.setContent(body);
    return answer(request);
  }

  private static MockHttpServletRequest request(String method) {
    return new MockHttpServletRequest(method, "/webhooks/telegram");
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    webhook.service(request, response);
    return response;
  }

  private static byte[] fixture(String name) {
    return TelegramUpdatesTest.bytes(name);
  }
}
