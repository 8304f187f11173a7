package vn.trucban.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.core.TestDatabase;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.ephemeral.RateLimit;
import vn.trucban.store.Database;
import vn.trucban.store.DatabaseProperties;
import vn.trucban.testkit.FakeChannel;
import vn.trucban.testkit.MutableClock;

/** One node's outbox on a real database, with a fake channel and a clock that is moved. */
final class TestOutbox implements AutoCloseable {

  static final int BATCH = 64;

  final Database database;
  final MutableClock clock;
  final FakeChannel channel;
  final OutboxStore store;
  final ChatStore chats;
  final Outbox outbox;
  final Dispatcher dispatcher;
  final EphemeralStore ephemeral;
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  TestOutbox(TestDatabase database) {
    this(database.freshUrl(), new MutableClock("2026-11-23T07:10"), unlimited(4096, 4096));
  }

  TestOutbox(String url, MutableClock clock, Capabilities capabilities) {
    this.database = Database.open(new DatabaseProperties(url, null, null, 3));
    this.clock = clock;
    channel = new FakeChannel(new ChannelId("fake"), capabilities);
    store = new OutboxStore(database.jdbc());
    chats = new ChatStore(database.jdbc());
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("channel", channel);
    outbox =
        new Outbox(
            store,
            chats,
            new Splitting(beans.getBeanProvider(Channel.class)),
            (channelId, message) -> message,
            database.transactions(),
            clock);
    ephemeral = new InProcessEphemeralStore(() -> clock.millis() * 1_000_000);
    dispatcher =
        new Dispatcher(
            channel,
            store,
            chats,
            ephemeral,
            new Dispatcher.Context(database.transactions(), senders, clock, properties()));
  }

  static OutboxProperties properties() {
    return new OutboxProperties(Duration.ofMinutes(2), BATCH, Duration.ofDays(90));
  }

  static Capabilities unlimited(int longestText, int longestCaption) {
    return new Capabilities(longestText, longestCaption, true, List.of(), List.of(), List.of());
  }

  static RateLimit limit(int permits, Duration window) {
    return new RateLimit("test", permits, window, false);
  }

  static Outbound text(String text) {
    return new Outbound.Plain(RichText.plain(text));
  }

  ChatAddress chat(String key) {
    return channel.person(key);
  }

  void put(String chat, MessageKind kind, String text) {
    write(() -> outbox.put(chat(chat), kind, text(text)));
  }

  void put(String chat, MessageKind kind, String text, String topic) {
    write(() -> outbox.put(chat(chat), kind, text(text), topic, null));
  }

  void write(Runnable work) {
    database.transactions().write(work);
  }

  /** What a dispatcher would take now, as its texts. */
  List<String> claim(int most) {
    return claimRows(Quota.ofAll(most)).stream()
        .map(row -> String.valueOf(row.content() == null ? null : plain(row.content())))
        .toList();
  }

  /** What a dispatcher would take now. */
  List<OutboxRow> claimRows(Quota quota) {
    Instant now = clock.instant();
    return database
        .transactions()
        .write(() -> store.claim(channel.id(), now, now.plus(properties().lease()), quota));
  }

  /** Rounds until nothing more can be sent now; returns how many sends were tried. */
  int drain() {
    int before = channel.attempts().size();
    while (dispatcher.round() > 0) {
      // each round sends what was due when it began
    }
    return channel.attempts().size() - before;
  }

  /** All texts that arrived, oldest first. */
  List<String> arrived() {
    return channel.shown().stream().map(shown -> plain(shown.content())).toList();
  }

  /** The state of every message, oldest first. */
  List<String> states() {
    return database.jdbc().sql("select state from outbox order by id").query(String.class).list();
  }

  static String plain(Outbound content) {
    return content.text().plainText();
  }

  @Override
  public void close() {
    senders.close();
    ephemeral.close();
    database.close();
  }
}
