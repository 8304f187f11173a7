package vn.trucban.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static vn.trucban.outbox.MessageKind.ANSWER;
import static vn.trucban.outbox.MessageKind.BROADCAST;
import static vn.trucban.outbox.MessageKind.NOTICE;
import static vn.trucban.outbox.MessageKind.REMINDER;
import static vn.trucban.outbox.MessageKind.SUMMARY;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.core.TestDatabase;
import vn.trucban.testkit.FakeChannel;
import vn.trucban.testkit.LogCapture;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DispatcherTest {

  @AutoClose private final TestOutbox bot;

  DispatcherTest(TestDatabase database) {
    bot = new TestOutbox(database);
  }

  @Test
  void sentIsSettledAndNeverSentAgain() {
    bot.put("an", ANSWER, "hello");
    assertThat(bot.drain()).isEqualTo(1);
    bot.clock.advance(Duration.ofDays(1));
    assertThat(bot.drain()).isZero();
    assertThat(bot.states()).containsExactly("sent");
  }

  @Test
  void tryLaterComesBackUnmarkedWhenTheProviderSaid() {
    bot.channel.nextAnswers(new Delivery.TryLater(Duration.ofSeconds(7), false, "429"));
    bot.put("an", ANSWER, "hello");
    assertThat(bot.drain()).isEqualTo(1);
    bot.clock.advance(Duration.ofMillis(6_999));
    assertThat(bot.drain()).isZero();
    bot.clock.advance(Duration.ofMillis(1));
    assertThat(bot.drain()).isEqualTo(1);
    assertThat(bot.arrived()).containsExactly("hello");
  }

  @Test
  void aProviderThatAsksForNoPatienceIsNotAskedWithoutEnd() {
    bot.channel.fails(bot.chat("an"), new Delivery.TryLater(Duration.ZERO, false, "busy"));
    bot.put("an", ANSWER, "hello");
    assertThat(bot.drain()).isEqualTo(1);
  }

  @Test
  void unreachableIsGivenUpAndKeptUntilTheChatWorksAgain() {
    bot.channel.nextAnswers(new Delivery.Unreachable("blocked"));
    bot.put("an", ANSWER, "hello");
    bot.drain();
    assertThat(bot.states()).containsExactly("unreachable");
    assertThat(bot.outbox.isReachable(bot.chat("an"))).isFalse();
    assertThat(bot.outbox.isReachable(bot.chat("binh"))).isTrue();

    bot.write(() -> bot.outbox.reachable(bot.chat("an")));
    assertThat(bot.outbox.isReachable(bot.chat("an"))).isTrue();
  }

  @Test
  void aMessageThatArrivesProvesThatTheChatWorks() {
    bot.write(() -> bot.outbox.unreachable(bot.chat("an"), "blocked"));
    bot.put("an", ANSWER, "hello");
    bot.drain();
    assertThat(bot.outbox.isReachable(bot.chat("an"))).isTrue();
  }

  @Test
  void refusedIsGivenUpAndSaidOnceWithoutItsText() {
    bot.channel.nextAnswers(new Delivery.Refused("bad request"));
    bot.put("an", ANSWER, "văn bản bí mật");
    try (LogCapture log = new LogCapture("vn.trucban")) {
      bot.drain();
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR"))
          .hasSize(1)
          .first()
          .asString()
          .contains("refused for good");
      assertThat(log.lines()).noneMatch(line -> line.contains("bí mật"));
    }
    assertThat(bot.states()).containsExactly("refused");
  }

  @Test
  void movedGoesToTheNewAddress() {
    bot.channel.fails(bot.channel.group("old"), new Delivery.Moved(bot.channel.group("new")));
    bot.write(() -> bot.outbox.put(bot.channel.group("old"), ANSWER, TestOutbox.text("hello")));
    bot.drain();
    assertThat(bot.channel.shown(bot.channel.group("new"))).hasSize(1);
    assertThat(bot.states()).containsExactly("sent");
  }

  @Test
  void aChatThatMovesWithoutEndIsGivenUp() {
    bot.channel.fails(bot.chat("an"), new Delivery.Moved(bot.chat("binh")));
    bot.channel.fails(bot.chat("binh"), new Delivery.Moved(bot.chat("an")));
    bot.put("an", ANSWER, "hello");
    assertThat(bot.drain()).isEqualTo(12);
    assertThat(bot.states()).containsExactly("given-up");
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageKind.class,
      names = {"ANSWER", "NOTICE", "SUMMARY"})
  void whatMattersIsSentAgainWithAMarkWhenUnsure(MessageKind kind) {
    bot.channel.nextAnswers(new Delivery.Unsure("timeout"));
    bot.put("an", kind, "hello");
    bot.drain();
    bot.clock.advance(Duration.ofSeconds(1));
    bot.drain();
    assertThat(bot.arrived()).containsExactly("(gửi lại) hello");
    assertThat(bot.states()).containsExactly("sent");
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageKind.class,
      names = {"REMINDER", "BROADCAST"})
  void whatIsWorseTwiceThanNeverIsNotSentAgainWhenUnsure(MessageKind kind) {
    bot.channel.nextAnswers(new Delivery.Unsure("timeout"));
    bot.put("an", kind, "hello");
    bot.drain();
    bot.clock.advance(Duration.ofMinutes(10));
    assertThat(bot.drain()).isZero();
    assertThat(bot.states()).containsExactly("unsure");
  }

  @Test
  void everyKindIsOneOrTheOther() {
    assertThat(MessageKind.values())
        .containsExactlyInAnyOrder(ANSWER, NOTICE, SUMMARY, REMINDER, BROADCAST);
  }

  @Test
  void unsureAgainAndAgainWaitsLongerAndIsGivenUp() {
    bot.channel.fails(bot.chat("an"), new Delivery.Unsure("timeout"));
    bot.put("an", NOTICE, "hello");
    assertThat(bot.drain()).isEqualTo(1);
    bot.clock.advance(Duration.ofSeconds(1));
    assertThat(bot.drain()).isEqualTo(1);
    bot.clock.advance(Duration.ofSeconds(1));
    assertThat(bot.drain()).as("the second wait is longer").isZero();
    int sends = 2;
    for (int i = 0; i < 20; i++) {
      bot.clock.advance(Duration.ofMinutes(10));
      sends += bot.drain();
    }
    assertThat(sends).isEqualTo(12);
    assertThat(bot.states()).containsExactly("given-up");
  }

  @Test
  void whatADeadProcessHadClaimedComesBackMarkedAfterItsLease() {
    bot.put("an", ANSWER, "hello");
    bot.put("binh", REMINDER, "reminder");
    assertThat(bot.claim(9)).hasSize(2);
    assertThat(bot.drain()).isZero();
    bot.clock.advance(Duration.ofMinutes(2));
    bot.drain();
    bot.clock.advance(Duration.ofSeconds(1));
    bot.drain();
    assertThat(bot.arrived()).containsExactly("(gửi lại) hello");
    assertThat(bot.states()).containsExactly("sent", "unsure");
  }

  @Test
  void whatWasSentBeforeTheWriteFailedIsSettledAndNotSentAgain() {
    bot.put("an", ANSWER, "hello");
    bot.put("binh", REMINDER, "reminder");
    Channel breaking = new BreakingChannel(bot.channel, () -> rename("outbox", "outbox_away"));
    try (var senders = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      Dispatcher dispatcher =
          new Dispatcher(
              breaking,
              bot.store,
              bot.chats,
              bot.ephemeral,
              new Dispatcher.Context(
                  bot.database.transactions(), senders, bot.clock, TestOutbox.properties()));
      assertThatException().isThrownBy(dispatcher::round);
      rename("outbox_away", "outbox");
      assertThat(bot.states()).containsExactly("sending", "sending");
      bot.clock.advance(Duration.ofMinutes(3));
      assertThat(dispatcher.round()).isZero();
    }
    assertThat(bot.arrived()).containsExactlyInAnyOrder("hello", "reminder");
    assertThat(bot.states()).containsExactly("sent", "sent");
  }

  private void rename(String from, String to) {
    bot.write(
        () -> {
          int unused = bot.database.jdbc().sql("alter table " + from + " rename to " + to).update();
        });
  }

  @Test
  void aChannelThatThrowsLosesOneMessageAndNoOther() {
    bot.put("an", ANSWER, "one");
    bot.put("binh", ANSWER, "two");
    try (var senders = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      Dispatcher dispatcher =
          new Dispatcher(
              new ThrowingChannel(bot.channel),
              bot.store,
              bot.chats,
              bot.ephemeral,
              new Dispatcher.Context(
                  bot.database.transactions(), senders, bot.clock, TestOutbox.properties()));
      assertThat(dispatcher.round()).isEqualTo(2);
    }
    assertThat(bot.states()).containsExactly("refused", "sent");
  }

  @Test
  void aMessageOfANewerVersionIsKeptForItAndHoldsUpNobody() {
    bot.put("an", ANSWER, "one");
    bot.put("an", ANSWER, "two");
    bot.put("binh", ANSWER, "other chat");
    String readable =
        bot.database.jdbc().sql("select content from outbox").query(String.class).list().getFirst();
    content("{\"v\":2}");
    try (LogCapture log = new LogCapture("vn.trucban")) {
      bot.drain();
      bot.clock.advance(Duration.ofSeconds(1));
      bot.drain();
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR"))
          .hasSize(1)
          .first()
          .asString()
          .contains("newer version");
    }
    assertThat(bot.states()).containsExactly("pending", "sent", "sent");
    content(readable);
    bot.clock.advance(Duration.ofSeconds(2));
    bot.drain();
    assertThat(bot.states()).containsExactly("sent", "sent", "sent");
    assertThat(bot.arrived()).last().isEqualTo("one");
  }

  @Test
  void aMessageThatNoVersionReadsExpires() {
    bot.put("an", ANSWER, "one");
    content("{\"v\":2}");
    for (int hour = 0; hour < 12; hour++) {
      bot.drain();
      assertThat(bot.states()).containsExactly("pending");
      bot.clock.advance(Duration.ofHours(1));
    }
    bot.drain();
    assertThat(bot.states()).containsExactly("expired");
    assertThat(bot.channel.attempts()).isEmpty();
  }

  private void content(String stored) {
    bot.write(
        () -> {
          int unused =
              bot.database
                  .jdbc()
                  .sql("update outbox set content = :stored where id = 1")
                  .param("stored", stored)
                  .update();
        });
  }

  /** Takes the store away while it sends one message. */
  private record BreakingChannel(FakeChannel working, Runnable fault) implements Channel {

    @Override
    public ChannelId id() {
      return working.id();
    }

    @Override
    public Capabilities capabilities() {
      return working.capabilities();
    }

    @Override
    public Delivery send(Envelope envelope) {
      if (envelope.to().chat().equals("an")) {
        fault.run();
      }
      return working.send(envelope);
    }
  }

  /** Throws for one chat, which no channel may. */
  private record ThrowingChannel(FakeChannel working) implements Channel {

    @Override
    public ChannelId id() {
      return working.id();
    }

    @Override
    public Capabilities capabilities() {
      return working.capabilities();
    }

    @Override
    public Delivery send(Envelope envelope) {
      if (envelope.to().chat().equals("an")) {
        throw new IllegalStateException("a programming error");
      }
      return working.send(envelope);
    }
  }
}
