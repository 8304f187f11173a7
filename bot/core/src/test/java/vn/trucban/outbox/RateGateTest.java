package vn.trucban.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.outbox.MessageKind.ANSWER;
import static vn.trucban.outbox.MessageKind.BROADCAST;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.core.TestDatabase;
import vn.trucban.ephemeral.RateLimit;
import vn.trucban.testkit.FakeChannel;
import vn.trucban.testkit.MutableClock;

/** The limits of a channel, as its dispatcher keeps them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RateGateTest {

  private static final RateLimit THIRTY = TestOutbox.limit(30, Duration.ofSeconds(1));

  private final TestDatabase kind;

  RateGateTest(TestDatabase database) {
    kind = database;
  }

  @Test
  void oneChatsLimitHoldsBackItsMessagesAndCountsAsNoAttempt() {
    RateLimit second = TestOutbox.limit(1, Duration.ofSeconds(1));
    try (TestOutbox limited = limited(List.of(), List.of(second))) {
      limited.put("an", ANSWER, "one");
      limited.put("an", ANSWER, "two");
      limited.put("binh", ANSWER, "other chat");
      limited.drain();
      assertThat(limited.arrived()).containsExactlyInAnyOrder("one", "other chat");
      limited.clock.advance(Duration.ofSeconds(1));
      limited.drain();
      assertThat(limited.arrived()).hasSize(3).last().isEqualTo("two");
      assertThat(
              limited
                  .database
                  .jdbc()
                  .sql("select max(attempts) from outbox")
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
    }
  }

  @Test
  void theOverallLimitIsKeptAndAnswersPassBroadcasts() {
    RateLimit second = TestOutbox.limit(2, Duration.ofSeconds(1));
    try (TestOutbox limited = limited(List.of(second), List.of())) {
      for (int n = 0; n < 4; n++) {
        limited.put("b" + n, BROADCAST, "broadcast " + n);
      }
      limited.drain();
      assertThat(limited.arrived()).hasSize(2);
      limited.put("an", ANSWER, "answer");
      limited.clock.advance(Duration.ofSeconds(1));
      limited.drain();
      assertThat(limited.arrived()).hasSize(4).contains("answer");
    }
  }

  @Test
  void messagesThatCannotBeClaimedCostNoPermit() {
    RateLimit second = TestOutbox.limit(2, Duration.ofSeconds(1));
    try (TestOutbox limited = limited(List.of(second), List.of())) {
      limited.channel.fails(
          limited.chat("an"), new Delivery.TryLater(Duration.ofMinutes(5), false, "429"));
      limited.put("an", ANSWER, "head of the line");
      limited.drain();
      limited.put("an", ANSWER, "waits behind it");
      limited.clock.advance(Duration.ofSeconds(1));
      assertThat(limited.dispatcher.round()).isZero();
      limited.put("binh", ANSWER, "one");
      limited.put("chi", ANSWER, "two");
      limited.drain();
      assertThat(limited.arrived()).containsExactlyInAnyOrder("one", "two");
    }
  }

  @Test
  void patienceForOneChatHoldsItsOtherLanesToo() {
    RateLimit second = TestOutbox.limit(9, Duration.ofSeconds(1));
    try (TestOutbox limited = limited(List.of(), List.of(second))) {
      limited.channel.nextAnswers(new Delivery.TryLater(Duration.ofSeconds(30), false, "429"));
      limited.put("an", BROADCAST, "broadcast");
      assertThat(limited.drain()).isEqualTo(1);
      limited.put("an", ANSWER, "answer");
      assertThat(limited.drain()).as("would be refused again").isZero();
      limited.clock.advance(Duration.ofSeconds(30));
      limited.drain();
      assertThat(limited.arrived()).containsExactly("answer", "broadcast");
    }
  }

  @Test
  void patienceForEverybodyHoldsAllChats() {
    RateLimit second = TestOutbox.limit(9, Duration.ofSeconds(1));
    try (TestOutbox limited = limited(List.of(second), List.of())) {
      limited.channel.nextAnswers(FakeChannel.outage(Duration.ofSeconds(30)));
      limited.put("an", ANSWER, "one");
      limited.drain();
      limited.put("binh", ANSWER, "two");
      assertThat(limited.drain()).isZero();
      limited.clock.advance(Duration.ofSeconds(30));
      limited.drain();
      assertThat(limited.arrived()).containsExactlyInAnyOrder("one", "two");
    }
  }

  private TestOutbox limited(List<RateLimit> overall, List<RateLimit> perChat) {
    return new TestOutbox(
        kind.freshUrl(),
        new MutableClock("2026-11-23T07:10"),
        new Capabilities(4096, true, overall, perChat, List.of()));
  }

  @Test
  void aBroadcastLeavesEvenlySoThatAnAnswerFindsAPermit() {
    try (TestOutbox limited = limited(List.of(THIRTY), List.of())) {
      broadcast(limited, 60);
      assertThat(limited.drain()).isEqualTo(3);
      limited.put("an", ANSWER, "answer");
      assertThat(limited.drain()).isEqualTo(1);
      assertThat(limited.arrived()).last().isEqualTo("answer");
      for (int tenth = 1; tenth < 10; tenth++) {
        limited.clock.advance(Duration.ofMillis(100));
        int unused = limited.drain();
      }
      assertThat(limited.arrived()).as("in the first second").hasSize(30);
      assertThat(limited.drain()).isZero();
    }
  }

  @Test
  void nothingIsClaimedThatWouldWaitLong() {
    try (TestOutbox limited = limited(List.of(THIRTY), List.of())) {
      limited.channel.nextAnswers(FakeChannel.outage(Duration.ofSeconds(30)));
      broadcast(limited, 60);
      assertThat(limited.drain()).isLessThanOrEqualTo(3);
      int unused = limited.drain();
      limited.put("an", ANSWER, "answer");
      unused = limited.drain();
      assertThat(
              limited
                  .database
                  .jdbc()
                  .sql("select count(*) from outbox where reason = 'held back'")
                  .query(Integer.class)
                  .single())
          .as("claimed in vain once, not the whole line")
          .isLessThanOrEqualTo(2 * 9 + 1);
      limited.clock.advance(Duration.ofSeconds(30));
      assertThat(limited.drain()).isPositive();
    }
  }

  @Test
  void littleIsClaimedAheadAndAnAnswerLeavesNext() {
    try (TestOutbox limited = limited(List.of(THIRTY), List.of())) {
      broadcast(limited, 60);
      look(limited, 3);
      look(limited, 3);
      assertThat(limited.states().stream().filter("pending"::equals))
          .as("three are sent, nine wait for a permit: as much as leaves in three tenths")
          .hasSize(60 - 12);
      limited.put("an", ANSWER, "answer");
      look(limited, 4);
      assertThat(limited.channel.attempts().get(3).envelope().content())
          .isEqualTo(TestOutbox.text("answer"));
      limited.dispatcher.finish();
      assertThat(limited.states()).doesNotContain("sending");
    }
  }

  @Test
  void whatIsWithdrawnWhileItWaitsForAPermitIsNotSent() {
    try (TestOutbox limited = limited(List.of(THIRTY), List.of())) {
      for (int n = 0; n < 9; n++) {
        limited.put("b" + n, MessageKind.REMINDER, "reminder " + n, "reminder/" + n);
      }
      look(limited, 3);
      limited.write(
          () -> {
            for (int n = 0; n < 9; n++) {
              limited.outbox.withdraw("reminder/" + n);
            }
          });
      limited.clock.advance(Duration.ofSeconds(3));
      look(limited, 3);
      limited.dispatcher.finish();
      limited.drain();
      assertThat(limited.arrived()).hasSize(3);
      assertThat(limited.states()).doesNotContain("sending", "pending");
    }
  }

  @Test
  void aMessageThatWasHeldUpOnItsWayCountsFromWhenItArrived() {
    RateLimit second = TestOutbox.limit(1, Duration.ofSeconds(1));
    try (TestOutbox limited = limited(List.of(second), List.of());
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Dispatcher dispatcher =
          new Dispatcher(
              new HeldUpChannel(limited.channel, limited.clock, Duration.ofMillis(300)),
              limited.store,
              limited.chats,
              limited.ephemeral,
              new Dispatcher.Context(
                  limited.database.transactions(),
                  senders,
                  limited.clock,
                  TestOutbox.properties()));
      limited.put("an", ANSWER, "one");
      limited.put("binh", ANSWER, "two");
      assertThat(dispatcher.round()).isEqualTo(1);
      limited.clock.advance(Duration.ofMillis(999));
      assertThat(dispatcher.round()).isZero();
      limited.clock.advance(Duration.ofMillis(1));
      assertThat(dispatcher.round()).isEqualTo(1);
    }
  }

  private static void broadcast(TestOutbox bot, int messages) {
    for (int n = 0; n < messages; n++) {
      bot.put("b" + n, BROADCAST, "broadcast " + n);
    }
  }

  /** One look of a dispatcher that may wait; returns when so many sends have ended. */
  private static void look(TestOutbox bot, int sends) {
    Duration unused = bot.dispatcher.look();
    unused = bot.dispatcher.departures().letGo(true);
    Awaitility.await().until(() -> bot.channel.attempts().size() == sends);
  }

  /** Messages are held up on their way. */
  private record HeldUpChannel(FakeChannel working, MutableClock clock, Duration heldUp)
      implements Channel {

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
      clock.advance(heldUp);
      return working.send(envelope);
    }
  }
}
