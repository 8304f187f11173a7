package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.trucban.channel.Inbound;
import vn.trucban.testkit.LogCapture;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.fake.FakeEvent;
import vn.trucban.zalo.fake.FakeLimits;
import vn.trucban.zalo.fake.FakePerson;
import vn.trucban.zalo.fake.FakeZalo;

final class ZaloWebhookTest {

  private static final String LAN = "2222222222222222222";

  private final MutableClock clock = new MutableClock("2026-11-23T07:42");
  private final FakeZalo zalo = FakeZalo.start(clock, FakeLimits.GROWTH);
  private final House house = new House(clock);
  private final ZaloConnection bot = house.node(TestSettings.of(zalo.url(), null));
  private final FakePerson lan = zalo.person(LAN);

  @AfterEach
  void close() {
    bot.close();
    house.close();
    zalo.close();
  }

  @Test
  void anEventIsStoredAndAcknowledgedWithoutAWord() throws Exception {
    MockHttpServletResponse answer = deliver(lan.writes("vào ca"));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(house.sink.texts()).containsExactly("vào ca");
    assertThat(bot.lastEvent()).contains(clock.instant());
  }

  @Test
  void aRedeliveryIsAcknowledgedAndKnownAgain() throws Exception {
    FakeEvent event = lan.writes("vào ca");
    assertThat(deliver(event).getStatus()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(110));
    assertThat(deliver(event).getStatus()).isEqualTo(200);
    assertThat(house.sink.stored()).hasSize(1);
    assertThat(house.sink.attempts()).isEqualTo(2);
  }

  @Test
  void withoutAGoodSignatureNothingIsRead() throws Exception {
    FakeEvent event = lan.writes("vào ca");
    for (String signature : List.of("", "mac=00", "mac=" + "0".repeat(64), "bí")) {
      MockHttpServletResponse answer = deliver(event.body(), signature);
      assertThat(answer.getStatus()).isEqualTo(403);
      assertThat(answer.getContentAsByteArray()).isEmpty();
    }
    assertThat(deliver(event.body(), null).getStatus()).isEqualTo(403);
    assertThat(house.sink.attempts()).isZero();
    assertThat(bot.counts().refused()).isEqualTo(5);
    assertThat(house.alarms.up()).isEmpty();
  }

  @Test
  void nothingOfARefusedEventReachesTheLog() throws Exception {
    try (LogCapture log = new LogCapture("vn.trucban")) {
      assertThat(deliver(lan.writes("Nguyễn Thị Thử").body(), "mac=00").getStatus()).isEqualTo(403);
      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("Thử"));
      assertThat(log.lines()).noneMatch(line -> line.contains(LAN));
    }
  }

  @Test
  void swappedSecretsAreSaidInPlainWordsUntilTheyAreRight() throws Exception {
    String body = lan.writes("vào ca").body();
    String time = Long.toString(clock.millis());
    String mac = FakeEvent.mac(FakeZalo.APP_ID, body, time, FakeZalo.APP_SECRET);
    assertThat(deliver(body, "mac=" + mac).getStatus()).isEqualTo(403);
    assertThat(house.alarms.sentence(ZaloAlarms.SECRETS_SWAPPED)).contains("are swapped");
    assertThat(deliver(lan.writes("vào ca")).getStatus()).isEqualTo(200);
    assertThat(house.alarms.up()).isEmpty();
  }

  @Test
  void anEventFromAnotherTimeTellsOfTheClock() throws Exception {
    FakeEvent event = lan.writes("vào ca");
    clock.moveTo("2026-11-22T07:42");
    assertThat(deliver(event).getStatus()).isEqualTo(403);
    assertThat(house.alarms.up()).containsExactly(ZaloAlarms.CLOCK);
    assertThat(house.sink.attempts()).isZero();
  }

  @Test
  void theTimeOfTheHeaderIsCounted() throws Exception {
    String body = lan.writes("vào ca").body();
    String time = Long.toString(clock.millis() + 7);
    MockHttpServletRequest request = request("POST", body);
    request.addHeader(
        ZaloSignature.SIGNATURE_HEADER,
        FakeEvent.mac(FakeZalo.APP_ID, body, time, FakeZalo.OA_SECRET));
    request.addHeader(ZaloSignature.TIME_HEADER, time);
    assertThat(answer(bot, request).getStatus()).isEqualTo(200);
    assertThat(bot.counts().byHeaderTime()).isEqualTo(1);
  }

  @Test
  void aBodyOfMoreThanAMebibyteIsRefused() throws Exception {
    String large = "x".repeat(ZaloWebhook.LARGEST_BODY + 1);
    assertThat(deliver(large, "mac=00").getStatus()).isEqualTo(413);
  }

  @Test
  void whatCouldNotBeStoredIsAskedForAgain() throws Exception {
    FakeEvent event = lan.writes("vào ca");
    house.sink.refuse(1);
    assertThat(deliver(event).getStatus()).isEqualTo(503);
    assertThat(deliver(event).getStatus()).isEqualTo(200);
    assertThat(house.sink.texts()).containsExactly("vào ca");
  }

  @Test
  void theAnswerWaitsForTheCommit() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setStatus(299);
    house.sink.before(() -> assertThat(response.getStatus()).isEqualTo(299));
    FakeEvent event = lan.writes("vào ca");
    MockHttpServletRequest request = request("POST", event.body());
    request.addHeader(ZaloSignature.SIGNATURE_HEADER, event.signature());
    bot.webhook().service(request, response);
    assertThat(response.getStatus()).isEqualTo(200);
  }

  @Test
  void unknownEventsAreStoredAndCountedAndEchoesAreNot() throws Exception {
    for (String name : List.of("great_new_thing", "user_seen_message", "oa_send_text")) {
      assertThat(deliver(fixture(name)).getStatus()).as(name).isEqualTo(200);
    }
    assertThat(house.sink.stored()).hasSize(2).hasOnlyElementsOfType(Inbound.Unknown.class);
    assertThat(bot.counts()).isEqualTo(new ZaloCounts(2, 2, 1, 0, 0, 0));
  }

  @Test
  void eventsOfAnotherOaRaiseAnAlarm() throws Exception {
    assertThat(deliver(fixture("another_oa")).getStatus()).isEqualTo(200);
    assertThat(house.alarms.up()).containsExactly(ZaloAlarms.ANOTHER_OA);
    assertThat(deliver(lan.writes("chào")).getStatus()).isEqualTo(200);
    assertThat(house.alarms.up()).isEmpty();
  }

  @Test
  void zaloPingsBeforeItSigns() throws Exception {
    for (String body : List.of("", "{}", "ping")) {
      assertThat(deliver(body, null).getStatus()).isEqualTo(200);
    }
    MockHttpServletRequest get = request("GET", "");
    get.setParameter("hub.challenge", "1158201444");
    assertThat(answer(bot, get).getContentAsString()).isEqualTo("1158201444");
    get.setParameter("hub.challenge", "<script>");
    assertThat(answer(bot, get).getContentAsString()).isEmpty();
    assertThat(answer(bot, request("GET", "")).getStatus()).isEqualTo(200);
    assertThat(answer(bot, request("PUT", "")).getStatus()).isEqualTo(405);
    assertThat(house.sink.attempts()).isZero();
  }

  private MockHttpServletResponse deliver(FakeEvent event) throws Exception {
    return deliver(event.body(), event.signature());
  }

  private MockHttpServletResponse deliver(String body, @Nullable String signature)
      throws Exception {
    MockHttpServletRequest request = request("POST", body);
    if (signature != null) {
      request.addHeader(ZaloSignature.SIGNATURE_HEADER, signature);
    }
    return answer(bot, request);
  }

  private static MockHttpServletRequest request(String method, String body) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, ZaloWebhook.PATH);
    request.setContentType("application/json");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private static MockHttpServletResponse answer(ZaloConnection bot, MockHttpServletRequest request)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    bot.webhook().service(request, response);
    return response;
  }

  private FakeEvent fixture(String name) {
    String body = new String(ZaloEventsTest.bytes(name), StandardCharsets.UTF_8);
    String now = Long.toString(clock.millis());
    return FakeEvent.signed(body.replace("1795411320123", now), now);
  }
}
