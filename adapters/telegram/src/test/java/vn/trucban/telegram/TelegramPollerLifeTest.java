package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.Fault;
import vn.trucban.telegram.fake.SentMessage;
import vn.trucban.testkit.LogCapture;

/** When polling starts, stands by, stops, and how that is seen. */
final class TelegramPollerLifeTest extends PollingBot {

  @Test
  void whoStopsReceivingStillSendsUntilClosed() {
    lan.says("một");
    bot.start();
    await().until(() -> sink.texts().equals(List.of("một")));
    bot.stopReceiving();
    lan.says("hai");
    Envelope answer =
        new Envelope(
            new ChatAddress(TelegramConnection.CHANNEL, "5001000001", ChatAddress.Kind.PRIVATE),
            new Outbound.Plain(RichText.plain("chào")),
            null);
    assertThat(bot.channel().send(answer)).isInstanceOf(Delivery.Sent.class);
    assertThat(sink.texts()).containsExactly("một");
    bot.close();
    bot.close();
    assertThat(bot.isHttpClosed()).isTrue();
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
    await().until(() -> alarms.up().equals(Set.of(TelegramAlarms.POLLING_STOPPED)));
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
  void whoCannotAskForTheLeaseSaysSoAndGoesOnWhenItCan() {
    bot.start();
    await().until(telegram::isPolled);
    leases.fail();
    lan.says("một");
    await().until(() -> alarms.up().equals(Set.of(TelegramAlarms.CANNOT_WRITE)));
    assertThat(bot.isHealthy()).isFalse();
    leases.grant(true);
    lan.says("hai");
    await().until(() -> sink.texts().equals(List.of("một", "hai")));
    assertThat(alarms.up()).isEmpty();
    assertThat(bot.isHealthy()).isTrue();
  }

  @Test
  void whoLearnsThatAnotherNodeHasTheLeaseTakesTheAlarmBack() {
    leases.fail();
    bot.start();
    await().until(() -> alarms.up().equals(Set.of(TelegramAlarms.CANNOT_WRITE)));
    assertThat(telegram.calls("getUpdates")).isEmpty();
    leases.grant(false);
    await().until(() -> alarms.up().isEmpty());
    assertThat(bot.isHealthy()).isTrue();
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
