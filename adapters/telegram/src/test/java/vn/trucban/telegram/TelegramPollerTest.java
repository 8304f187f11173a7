package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Inbound;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;
import vn.trucban.telegram.fake.FakePerson;
import vn.trucban.telegram.fake.Fault;
import vn.trucban.telegram.fake.SentMessage;
import vn.trucban.testkit.LogCapture;
import vn.trucban.testkit.MutableClock;

/** Our own polling against the ways in which the library's loses or blocks updates. */
final class TelegramPollerTest {

  private final MutableClock clock = new MutableClock("2026-11-23T07:42");
  private final FakeBotApi telegram = FakeBotApi.start(clock, FakeLimits.NONE);
  private final FakePerson lan = telegram.person(5_001_000_001L, "Lan");
  private final RecordingSink sink = new RecordingSink();
  private final FreeLeases leases = new FreeLeases();
  private final RecordingAlarms alarms = new RecordingAlarms();
  private final InProcessEphemeralStore ephemeral = new InProcessEphemeralStore();
  private final TelegramConnection bot = bot(telegram.url(), leases);

  @BeforeAll
  static void bePatient() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  private TelegramConnection bot(URI api, FreeLeases itsLeases) {
    return new TelegramConnection(
        TestSettings.polling(api), sink, ephemeral, itsLeases, alarms, clock, TestSettings.TIMING);
  }

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
    ephemeral.close();
  }

  @Test
  void everyUpdateIsStoredInOrderAndThenConfirmed() {
    for (int i = 0; i < 250; i++) {
      lan.says("tin " + i);
    }
    bot.start();
    await().until(() -> sink.texts().size() == 250);
    assertThat(sink.texts().getFirst()).isEqualTo("tin 0");
    assertThat(sink.texts().getLast()).isEqualTo("tin 249");
    await().until(() -> telegram.unconfirmed() == 0);
  }

  @Test
  void nothingIsConfirmedBeforeAllOfTheBatchIsStored() {
    lan.says("một");
    lan.says("hai");
    sink.before(() -> assertThat(telegram.unconfirmed()).isEqualTo(2));
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một", "hai")));
    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(bot.counts().incidents()).isZero();
  }

  @Test
  void whatCouldNotBeStoredIsTriedAgainWithoutLosingTheRest() {
    sink.refuse(5);
    lan.says("một");
    lan.says("hai");
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một", "hai")));
    assertThat(telegram.calls("getUpdates").stream().filter(call -> call.status() == 200).count())
        .isLessThanOrEqualTo(2);
  }

  @Test
  void aFaultInOneRoundIsLoggedOnceAndPollingGoesOn() {
    try (LogCapture log = new LogCapture("vn.trucban.telegram")) {
      sink.crash(1);
      lan.says("một");
      bot.start();
      await().until(() -> sink.texts().equals(List.of("một")));
      assertThat(bot.counts().incidents()).isEqualTo(1);
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR"))
          .singleElement()
          .asString()
          .contains("incident=")
          .contains("a fault of the sink");
    }
  }

  @Test
  void anUndecodableUpdateIsSetAsideAndItsNeighboursArrive() {
    lan.says("một");
    telegram.injectRaw("{\"update_id\":%d,\"message\":{\"text\":\"\\x\"}}");
    telegram.injectRaw(
        "{\"update_id\":%d,\"message\":" + "[".repeat(3000) + "]".repeat(3000) + "}");
    telegram.injectRaw("{\"no\":\"id\"}");
    lan.says("hai");
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một", "hai")));
    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(sink.stored()).filteredOn(Inbound.Unknown.class::isInstance).hasSize(2);
    assertThat(bot.counts().setAside()).isEqualTo(1);
    assertThat(alarms.up()).containsExactly(TelegramAlarms.UNREADABLE);
  }

  @Test
  void anUpdateWithoutIdThatIsAloneIsSteppedOver() {
    lan.says("một");
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một")));
    telegram.injectRaw("{\"no\":\"id\"}");
    await().until(() -> telegram.unconfirmed() == 0);
    lan.says("hai");
    await().until(() -> sink.texts().equals(List.of("một", "hai")));
  }

  @Test
  void anUpdateWithoutIdAtTheVeryFirstIsPassedWithTheNextOne() {
    telegram.injectRaw("{\"no\":\"id\"}");
    bot.start();
    await().until(() -> bot.counts().setAside() > 0);
    lan.says("một");
    await().until(() -> sink.texts().equals(List.of("một")));
    await().until(() -> telegram.unconfirmed() == 0);
  }

  @Test
  void afterIdsStartAnewTheBotStillHears() {
    lan.says("một");
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một")));
    telegram.continueUpdatesFrom(1_000);
    lan.says("hai");
    lan.says("ba");
    await().until(() -> sink.texts().equals(List.of("một", "hai", "ba")));
    await().until(() -> telegram.unconfirmed() == 0);
  }

  @Test
  void whatCameWhileTelegramWasAwayArrivesAfterwards() {
    telegram.outage(Fault.badGateway());
    bot.start();
    lan.says("một");
    await().until(() -> telegram.calls("getMe").size() > 3);
    telegram.outage(new Fault.HangsUp());
    await().until(() -> telegram.calls("getMe").stream().anyMatch(call -> call.status() == 0));
    telegram.outage(null);
    await().until(() -> sink.texts().equals(List.of("một")));
  }

  @Test
  void anAnswerThatIsNoAnswerIsPollingsOrdinaryWeather() {
    telegram.failNext("getUpdates", new Fault.Answers(200, ""));
    telegram.failNext("getUpdates", new Fault.Answers(200, "{\"ok\":true}"));
    telegram.failNext("getUpdates", new Fault.Answers(200, "<html>"));
    telegram.failNext("getUpdates", Fault.refuses(500, "Internal Server Error: restart"));
    telegram.failNext("getUpdates", new Fault.HangsUpAfterwards());
    lan.says("một");
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một")));
    assertThat(bot.counts().incidents()).isZero();
    assertThat(alarms.up()).isEmpty();
  }

  @Test
  void aServerThatDoesNotWaitIsNotAskedInABusyLoop() {
    for (int i = 0; i < 20; i++) {
      telegram.failNext("getUpdates", new Fault.Answers(200, "{\"ok\":true,\"result\":[]}"));
    }
    lan.says("một");
    long start = System.nanoTime();
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một")));
    // Half of 2, 4, 8, 16, 32 and then fifteen times 50 milliseconds at the least.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
  }

  @Test
  void aFloodOfPollsIsObeyed() {
    telegram.failNext("getUpdates", Fault.floods(1));
    lan.says("một");
    long start = System.nanoTime();
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một")));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(telegram.calls("getUpdates").stream().filter(c -> c.status() == 429)).hasSize(1);
  }

  @Test
  void neitherTextNorNameNorTokenReachesTheLog() {
    try (LogCapture log = new LogCapture("vn.trucban", "org.telegram", "okhttp3")) {
      sink.refuse(1);
      telegram.failNext("getUpdates", new Fault.Answers(200, "<html>bí mật</html>"));
      telegram.failNext("getUpdates", Fault.refuses(500, "bí mật"));
      telegram.failNext("getUpdates", new Fault.HangsUp());
      telegram.failNext("answerCallbackQuery", Fault.refuses(400, "bí mật"));
      telegram.injectRaw("{\"update_id\":%d,\"message\":{\"text\":\"bí mật\\x\"}}");
      telegram.injectRaw("{\"bí mật\":1}");
      lan.says("bí mật");
      lan.presses(new SentMessage(lan.id(), 7, "?", List.of(), null, 0), "bí mật");
      bot.start();
      await().until(() -> !telegram.calls("answerCallbackQuery").isEmpty());
      bot.close();
      assertThat(log.lines()).isNotEmpty();
      assertThat(log.lines())
          .noneMatch(line -> line.contains("bí mật"))
          .noneMatch(line -> line.contains("Lan"))
          .noneMatch(line -> line.contains(FakeBotApi.TOKEN.substring(11)));
    }
  }

  @Test
  void aRefusedTokenStopsPollingWithAnAlarm() {
    telegram.failNext("getUpdates", Fault.refuses(401, "Unauthorized"));
    bot.start();
    await().until(() -> alarms.up().equals(Set.of(TelegramAlarms.TOKEN_REFUSED)));
    await().until(leases::isReleased);
    assertThat(bot.isHealthy()).isFalse();
    assertThat(telegram.calls("getUpdates")).hasSize(1);
  }

  @Test
  void anotherPollerRaisesAnAlarmUntilItIsGone() {
    telegram.failNext(
        "getUpdates",
        Fault.refuses(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running"));
    bot.start();
    await().until(() -> alarms.up().equals(Set.of(TelegramAlarms.CONFLICT)));
    lan.says("một");
    await().until(() -> sink.texts().equals(List.of("một")));
    assertThat(alarms.up()).isEmpty();
  }

  @Test
  void theNodeThatLostTheLeaseStandsByWithoutAlarm() {
    bot.start();
    await().until(telegram::isPolled);
    leases.grant(false);
    FreeLeases others = new FreeLeases();
    try (TelegramConnection other = bot(telegram.url(), others)) {
      other.start();
      // The second long poll ends the first one with a 409.
      await().until(() -> telegram.calls("getUpdates").stream().anyMatch(c -> c.status() == 409));
      lan.says("một");
      await().until(() -> sink.texts().equals(List.of("một")));
      assertThat(alarms.up()).isEmpty();
      assertThat(bot.isHealthy()).isTrue();
      others.grant(false);
    }
    leases.grant(true);
    lan.says("hai");
    await().until(() -> sink.texts().equals(List.of("một", "hai")));
  }

  @Test
  void aWebhookThatWasLeftSetIsRemovedAtTheStart() {
    try (TelegramConnection webhook =
        new TelegramConnection(
            TestSettings.webhook(telegram.url(), URI.create("http://127.0.0.1:1")),
            sink,
            ephemeral,
            leases,
            alarms,
            clock,
            TestSettings.TIMING)) {
      webhook.start();
      await().until(() -> telegram.webhookUrl().endsWith(TelegramWebhook.PATH));
    }
    lan.says("một");
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một")));
    assertThat(telegram.webhookUrl()).isEmpty();
  }

  @Test
  void aPressIsAnsweredOnceItIsStored() {
    lan.says("chào");
    String query =
        lan.presses(new SentMessage(lan.id(), 7, "Ở đâu?", List.of(), null, 0), "ci:office");
    bot.start();
    await().until(() -> telegram.isAnswered(query));
    assertThat(sink.stored()).hasAtLeastOneElementOfType(Inbound.Choice.class);
  }

  @Test
  void aPressThatIsTooOldToAnswerIsStoredAllTheSame() {
    telegram.failNext(
        "answerCallbackQuery",
        Fault.refuses(
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid"));
    lan.presses(new SentMessage(lan.id(), 7, "Ở đâu?", List.of(), null, 0), "ci:office");
    bot.start();
    await().until(() -> !telegram.calls("answerCallbackQuery").isEmpty());
    assertThat(sink.stored()).hasSize(1);
    assertThat(bot.counts().incidents()).isZero();
  }

  @Test
  void mentionsInGroupsAreHeardAndChatterIsNot() {
    long group = -1_002_000_000_001L;
    lan.saysIn(group, "mệt quá");
    lan.mentionsIn(group, "hôm nay ai trực?");
    bot.start();
    await().until(() -> sink.texts().equals(List.of("hôm nay ai trực?")));
  }

  @Test
  void healthIsTheAgeOfTheLastGoodPoll() {
    bot.start();
    lan.says("một");
    await().until(() -> telegram.unconfirmed() == 0 && bot.lastGoodPoll().isPresent());
    assertThat(bot.isHealthy()).isTrue();
    sink.refuse(Integer.MAX_VALUE);
    int before = sink.attempts();
    lan.says("hai");
    await().until(() -> sink.attempts() > before);
    clock.advance(TestSettings.TIMING.unwellAfter());
    await().until(() -> !bot.isHealthy());
    sink.refuse(0);
    await().until(() -> sink.texts().equals(List.of("một", "hai")));
    lan.says("ba");
    await().until(bot::isHealthy);
  }

  @Test
  void closingEndsTheLongPollAndItsThread() {
    bot.start();
    await().until(telegram::isPolled);
    bot.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("telegram-poller") && thread.isAlive());
    assertThat(leases.isReleased()).isTrue();
  }
}
