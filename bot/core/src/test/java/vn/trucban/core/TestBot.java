package vn.trucban.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.trucban.channel.InboundSink;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.jobs.Jobs;
import vn.trucban.outbox.Dispatch;
import vn.trucban.store.Transactions;
import vn.trucban.testkit.Conversation;
import vn.trucban.testkit.FakeChannel;
import vn.trucban.testkit.MutableClock;

/**
 * The whole core on an empty database of its own, with a fake channel and a clock that is moved.
 */
public final class TestBot implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final MutableClock clock;
  private final FakeChannel channel = new FakeChannel();
  private final List<Conversation> conversations = new ArrayList<>();

  /**
   * A bot whose clock stands at a local time, for instance {@code 2026-11-23T07:10}.
   *
   * @param more beans beside those of the core, for instance commands that fail
   */
  public TestBot(TestDatabase database, String localTime, Class<?>... more) {
    this(database.freshUrl(), localTime, beans -> Stream.of(more).forEach(beans::registerBean));
  }

  /** A bot with one more bean, which takes the place of a room that is not asked for. */
  public <T> TestBot(TestDatabase database, String localTime, Class<T> type, T bean) {
    this(
        database.freshUrl(),
        localTime,
        beans -> beans.registerBean(type, (Supplier<T>) () -> bean, it -> it.setPrimary(true)));
  }

  /** A bot on the database behind a URL, perhaps one that an earlier bot used. */
  public TestBot(String databaseUrl, String localTime) {
    this(databaseUrl, localTime, beans -> {});
  }

  private TestBot(String databaseUrl, String localTime, Consumer<GenericApplicationContext> more) {
    clock = new MutableClock(localTime);
    context =
        new SpringApplicationBuilder(CoreConfiguration.class)
            .web(WebApplicationType.NONE)
            .properties(
                Map.of("trucban.database.url", databaseUrl, "trucban.database.pool-size", "3"))
            .bannerMode(org.springframework.boot.Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(
                starting -> {
                  var beans = starting.getBeanFactory();
                  beans.registerSingleton("clock", clock);
                  beans.registerSingleton("zone", MutableClock.VIETNAM);
                  beans.registerSingleton("ephemeral", new InProcessEphemeralStore());
                  beans.registerSingleton("channel", channel);
                  more.accept((GenericApplicationContext) starting);
                })
            .run();
  }

  /** One of the bot's beans. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public MutableClock clock() {
    return clock;
  }

  public FakeChannel channel() {
    return channel;
  }

  /** Runs something in a write, as the command line does. */
  public void write(Runnable work) {
    bean(Transactions.class).write(work);
  }

  /** Begins a conversation; what is left unheard at the end fails the test. */
  public Conversation conversation() {
    Conversation conversation =
        new Conversation(bean(InboundSink.class), channel, clock, this::settle);
    conversations.add(conversation);
    return conversation;
  }

  /** Runs what is due and sends what waits, until nothing moves. */
  public void settle() {
    bean(Jobs.class).runAll();
    bean(Dispatch.class).drain();
  }

  @Override
  public void close() {
    try {
      conversations.forEach(Conversation::close);
    } finally {
      context.close();
    }
  }
}
