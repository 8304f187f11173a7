package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Inbound;
import vn.trucban.telegram.fake.Fault;
import vn.trucban.telegram.fake.SentMessage;
import vn.trucban.testkit.LogCapture;

/** Our own polling against the ways in which the library's loses or blocks updates. */
final class TelegramPollerTest extends PollingBot {

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
    assertThat(alarms.up()).as("nothing that only a restart would clear").isEmpty();
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
}
