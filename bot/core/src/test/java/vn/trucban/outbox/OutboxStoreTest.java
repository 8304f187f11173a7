package vn.trucban.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.outbox.MessageKind.ANSWER;
import static vn.trucban.outbox.MessageKind.BROADCAST;
import static vn.trucban.outbox.MessageKind.NOTICE;
import static vn.trucban.outbox.MessageKind.REMINDER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.core.TestDatabase;
import vn.trucban.testkit.MutableClock;
import vn.trucban.testkit.Threads;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class OutboxStoreTest {

  private final TestDatabase kind;
  @AutoClose private final TestOutbox bot;

  OutboxStoreTest(TestDatabase database) {
    kind = database;
    bot = new TestOutbox(database);
  }

  @Test
  void lowerLanesGoFirstAndOfEachLaneTheOldest() {
    bot.put("an", BROADCAST, "broadcast");
    bot.put("binh", REMINDER, "reminder");
    bot.put("chi", ANSWER, "first answer");
    bot.put("dung", NOTICE, "notice");

    assertThat(bot.claim(2)).containsExactlyInAnyOrder("first answer", "notice");
    assertThat(bot.claim(1)).containsExactly("reminder");
    assertThat(bot.claim(9)).containsExactly("broadcast");
  }

  @Test
  void aChatGetsOneMessageAtATimeInItsOrder() {
    bot.put("an", BROADCAST, "broadcast");
    bot.put("an", ANSWER, "one");
    bot.put("an", ANSWER, "two");
    bot.put("binh", ANSWER, "other chat");

    List<OutboxRow> claimed = bot.claimRows(Quota.ofAll(9));
    assertThat(claimed).extracting(OutboxRow::id).containsExactlyInAnyOrder(2L, 4L);
    OutboxRow one = claimed.stream().filter(row -> row.id() == 2).findFirst().orElseThrow();
    assertThat(bot.claim(9)).isEmpty();
    bot.write(() -> bot.store.settle(one, "sent", "m1", null, bot.clock.instant()));
    assertThat(bot.claim(9)).containsExactly("two");
  }

  @Test
  void aMessageThatWaitsHoldsBackTheLaterOnesOfItsChatOnly() {
    bot.put("an", ANSWER, "one");
    bot.put("an", ANSWER, "two");
    OutboxRow one = bot.claimRows(Quota.ofAll(1)).getFirst();
    Instant later = bot.clock.instant().plusSeconds(30);
    bot.write(() -> bot.store.putBack(one, later, true, false, "patience"));
    bot.put("binh", ANSWER, "other chat");

    assertThat(isDue()).isTrue();
    assertThat(bot.claim(9)).containsExactly("other chat");
    assertThat(isDue()).as("what can be claimed, not what is in line").isFalse();
    bot.clock.advance(Duration.ofSeconds(30));
    assertThat(bot.claim(9)).containsExactly("one");
  }

  @Test
  void whoseClaimRanOutSettlesNothingOfTheNextOne() {
    bot.put("an", ANSWER, "one");
    OutboxRow first = bot.claimRows(Quota.ofAll(1)).getFirst();
    bot.clock.advance(Duration.ofMinutes(3));
    bot.write(() -> bot.store.putBack(first, bot.clock.instant(), true, true, "gone"));
    OutboxRow second = bot.claimRows(Quota.ofAll(1)).getFirst();

    bot.write(() -> bot.store.settle(first, "refused", null, "late", bot.clock.instant()));
    bot.write(() -> bot.store.putBack(first, bot.clock.instant(), true, false, "late"));
    assertThat(bot.states()).containsExactly("sending");
    bot.write(() -> bot.store.settle(second, "sent", "m1", null, bot.clock.instant()));
    assertThat(bot.states()).containsExactly("sent");
  }

  @Test
  void onlyWhatIsMoreUrgentIsClaimedWhereOnlyThatIsAskedFor() {
    bot.put("an", BROADCAST, "broadcast");
    bot.put("binh", REMINDER, "reminder");
    Quota urgent = new Quota(9, BROADCAST.lane());
    assertThat(isDue(urgent)).isTrue();
    assertThat(bot.claimRows(urgent)).extracting(OutboxRow::kind).containsExactly(REMINDER);
    assertThat(isDue(urgent)).isFalse();
    assertThat(isDue()).isTrue();
    assertThat(isDue(Quota.NONE)).isFalse();
    assertThat(bot.claimRows(Quota.NONE)).isEmpty();
  }

  @Test
  void fiveThousandMessagesToAThousandChatsAllLeaveInOrder() {
    bot.write(
        () ->
            IntStream.range(0, 5_000)
                .forEach(
                    n ->
                        bot.outbox.put(
                            bot.chat("c" + n % 1_000), BROADCAST, TestOutbox.text("n" + n))));
    assertThat(bot.drain()).isEqualTo(5_000);

    assertThat(bot.arrived()).doesNotHaveDuplicates();
    assertThat(bot.channel.shown(bot.chat("c7")))
        .extracting(shown -> TestOutbox.plain(shown.content()))
        .containsExactly("n7", "n1007", "n2007", "n3007", "n4007");
  }

  @Test
  void twoNodesRacingSendEverythingOnce() {
    MutableClock clock = new MutableClock("2026-11-23T07:10");
    String url = kind.freshUrl();
    Set<String> texts = ConcurrentHashMap.newKeySet();
    try (TestOutbox one = new TestOutbox(url, clock, TestOutbox.unlimited(4096, 4096));
        TestOutbox two = new TestOutbox(url, clock, TestOutbox.unlimited(4096, 4096))) {
      one.write(
          () ->
              IntStream.range(0, 600)
                  .forEach(
                      n ->
                          one.outbox.put(
                              one.chat("c" + n % 200), ANSWER, TestOutbox.text("n" + n))));
      List<TestOutbox> nodes = List.of(one, two);
      Threads.together(
          4,
          n -> {
            TestOutbox node = nodes.get(n % 2);
            while (node.states().contains("pending")) {
              int unused = node.dispatcher.round();
            }
          });
      nodes.forEach(node -> texts.addAll(node.arrived()));
      assertThat(one.arrived().size() + two.arrived().size()).isEqualTo(600);
      assertThat(texts).hasSize(600);
      assertThat(one.states()).containsOnly("sent");
    }
  }

  @Test
  void whatIsWithdrawnIsNotSentAndWhatIsOnItsWayIsNotTriedAgain() {
    bot.put("an", REMINDER, "on its way", "reminder/an");
    OutboxRow claimed = bot.claimRows(Quota.ofAll(1)).getFirst();
    bot.put("binh", REMINDER, "waits", "reminder/an");
    bot.put("chi", REMINDER, "of another topic", "reminder/chi");

    bot.write(() -> bot.outbox.withdraw("reminder/an"));
    bot.write(() -> bot.store.putBack(claimed, bot.clock.instant(), true, false, "patience"));
    bot.drain();

    assertThat(bot.arrived()).containsExactly("of another topic");
    assertThat(bot.states()).containsExactly("expired", "withdrawn", "sent");
  }

  @Test
  void whatNobodyWantsAnyMoreExpires() {
    bot.put("an", REMINDER, "worthless after half an hour");
    bot.put("an", NOTICE, "still good");
    bot.clock.advance(Duration.ofMinutes(30));
    bot.drain();
    assertThat(bot.arrived()).containsExactly("still good");
    assertThat(bot.states()).containsExactly("expired", "sent");
  }

  @Test
  void whatWaitsForAMovedChatGoesToItsNewAddress() {
    bot.put("old", ANSWER, "hello");
    bot.write(() -> bot.outbox.moved(bot.chat("old"), bot.channel.group("new")));
    bot.drain();
    assertThat(bot.channel.shown(bot.channel.group("new"))).hasSize(1);
    assertThat(bot.channel.shown(bot.chat("old"))).isEmpty();
  }

  @Test
  void oldSettledMessagesAndTheirFilesArePurgedAndWaitingOnesStay() {
    bot.write(() -> bot.outbox.put(bot.chat("an"), ANSWER, file("old.txt", "old")));
    bot.drain();
    bot.clock.advance(Duration.ofDays(91));
    bot.write(() -> bot.outbox.put(bot.chat("an"), NOTICE, file("new.txt", "new")));
    bot.put("binh", NOTICE, "waits");

    purge();

    assertThat(bot.states()).containsExactly("pending", "pending");
    assertThat(
            bot.database
                .jdbc()
                .sql("select count(*) from outbox_file")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    bot.drain();
    assertThat(bot.states()).containsExactly("sent", "sent");
  }

  @Test
  void whatNobodyWantsAnyMoreExpiresAlsoWhereNoChannelLooks() {
    ChatAddress off = new ChatAddress(new ChannelId("off"), "an", ChatAddress.Kind.PRIVATE);
    bot.write(() -> bot.outbox.put(off, REMINDER, TestOutbox.text("waits for ever")));
    bot.write(() -> bot.outbox.put(off, NOTICE, TestOutbox.text("claimed for ever")));
    bot.write(
        () ->
            bot.store.claim(
                off.channel(), bot.clock.instant(), bot.clock.instant(), new Quota(9, 1)));
    bot.put("binh", NOTICE, "of a channel that is on");
    assertThat(bot.states()).containsExactly("pending", "sending", "pending");

    purge();
    assertThat(bot.states()).containsExactly("pending", "sending", "pending");
    bot.clock.advance(Duration.ofDays(2));
    purge();
    assertThat(bot.states()).containsExactly("expired", "sending", "pending");
    bot.clock.advance(Duration.ofDays(1));
    purge();
    assertThat(bot.states()).containsExactly("expired", "expired", "expired");
    bot.clock.advance(Duration.ofDays(91));
    purge();
    assertThat(bot.states()).isEmpty();
  }

  @Test
  void theSameBytesUnderTwoNamesArriveUnderBoth() {
    bot.write(() -> bot.outbox.put(bot.chat("an"), ANSWER, file("monday.txt", "same")));
    bot.write(() -> bot.outbox.put(bot.chat("binh"), ANSWER, file("tuesday.txt", "same")));
    bot.drain();
    assertThat(bot.channel.shown())
        .extracting(shown -> ((Outbound.Document) shown.content()).file().name())
        .containsExactlyInAnyOrder("monday.txt", "tuesday.txt");
  }

  private void purge() {
    new ForgetOldMessages(
            new SettledStore(bot.database.jdbc()),
            bot.database.transactions(),
            TestOutbox.properties())
        .run(bot.clock.instant());
  }

  private boolean isDue() {
    return isDue(Quota.ofAll(1));
  }

  private boolean isDue(Quota quota) {
    return bot.store.hasDue(bot.channel.id(), bot.clock.instant(), quota);
  }

  private static Outbound file(String name, String content) {
    return new Outbound.Document(
        RichText.plain("caption"),
        new FileContent(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
  }
}
