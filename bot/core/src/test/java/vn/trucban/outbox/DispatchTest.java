package vn.trucban.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.core.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DispatchTest {

  @AutoClose private final TestOutbox bot;

  DispatchTest(TestDatabase database) {
    bot = new TestOutbox(database);
  }

  @Test
  void aCommitWakesTheThreadThatSends() {
    try (Dispatch dispatch = dispatch(bot.channel)) {
      dispatch.start();
      bot.put("an", MessageKind.ANSWER, "hello");
      Awaitility.await().until(() -> bot.states().equals(List.of("sent")));
    }
  }

  @Test
  void whatIsUndoneIsNeverSent() {
    try (Dispatch dispatch = dispatch(bot.channel)) {
      dispatch.start();
      org.assertj.core.api.Assertions.assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  bot.write(
                      () -> {
                        bot.outbox.put(
                            bot.chat("an"), MessageKind.ANSWER, TestOutbox.text("undone"));
                        throw new IllegalStateException("undo");
                      }));
      bot.put("an", MessageKind.ANSWER, "hello");
      Awaitility.await().until(() -> bot.arrived().equals(List.of("hello")));
    }
  }

  @Test
  void closingWaitsForWhatIsOnItsWayAndSettlesIt() {
    SlowChannel slow = new SlowChannel();
    Dispatch dispatch = dispatch(slow);
    dispatch.start();
    bot.put("an", MessageKind.ANSWER, "hello");
    Awaitility.await().until(() -> slow.begun.getCount() == 0);

    Thread closing = Thread.ofPlatform().start(dispatch::close);
    Awaitility.await().until(() -> closing.getState() == Thread.State.WAITING);
    slow.finish.countDown();

    Awaitility.await().until(() -> !closing.isAlive());
    assertThat(bot.states()).containsExactly("sent");
  }

  @Test
  void aSlowSendHoldsUpItsOwnChatAndNoOther() {
    SlowChannel slow = new SlowChannel();
    try (Dispatch dispatch = dispatch(slow)) {
      dispatch.start();
      bot.put("an", MessageKind.ANSWER, "one");
      Awaitility.await().until(() -> slow.begun.getCount() == 0);
      bot.put("an", MessageKind.ANSWER, "two");
      bot.put("binh", MessageKind.ANSWER, "other chat");
      Awaitility.await().until(() -> bot.states().equals(List.of("sending", "pending", "sent")));
      slow.finish.countDown();
      Awaitility.await().until(() -> bot.states().equals(List.of("sent", "sent", "sent")));
    }
  }

  private Dispatch dispatch(Channel channel) {
    return new Dispatch(
        List.of(channel),
        bot.store,
        bot.chats,
        bot.outbox,
        new Dispatch.Needs(
            bot.database.transactions(), bot.ephemeral, bot.clock, TestOutbox.properties()));
  }

  /** Takes as long to send to one chat as the test wants. */
  private static final class SlowChannel implements Channel {

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch finish = new CountDownLatch(1);

    @Override
    public ChannelId id() {
      return new ChannelId("fake");
    }

    @Override
    public Capabilities capabilities() {
      return TestOutbox.unlimited(100, 100);
    }

    @Override
    public Delivery send(Envelope envelope) {
      if (!envelope.to().chat().equals("an")) {
        return new Delivery.Sent("m2");
      }
      begun.countDown();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> finish.getCount() == 0);
      return new Delivery.Sent("m1");
    }
  }
}
