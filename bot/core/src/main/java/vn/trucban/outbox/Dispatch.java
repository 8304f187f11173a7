package vn.trucban.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Channel;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.store.Transactions;

/**
 * Runs a dispatcher for each channel on a thread of its own, woken whenever a message was put in
 * line. Thread-safe.
 */
public final class Dispatch implements AutoCloseable {

  /** The topic that tells other nodes of new messages. */
  private static final String NUDGE = "outbox";

  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  /** Nobody notices it, and a thousand answers a second share a hundred writes. */
  private static final Duration GATHERING = Duration.ofMillis(10);

  private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Line> lines;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  Dispatch(List<Channel> channels, OutboxStore store, ChatStore chats, Outbox outbox, Needs needs) {
    Dispatcher.Context context =
        new Dispatcher.Context(needs.transactions(), senders, needs.clock(), needs.properties());
    lines =
        channels.stream()
            .map(
                channel ->
                    new Line(
                        channel.id().value(),
                        new Dispatcher(channel, store, chats, needs.ephemeral(), context)))
            .toList();
    outbox.onPut(
        () -> {
          wake();
          needs.ephemeral().publish(NUDGE);
        });
    needs.ephemeral().subscribe(NUDGE, this::wake);
  }

  /** What the dispatchers need from around them. */
  record Needs(
      Transactions transactions,
      EphemeralStore ephemeral,
      Clock clock,
      OutboxProperties properties) {}

  /** One channel's dispatcher. */
  private record Line(String name, Dispatcher dispatcher) {}

  /**
   * Sends until nothing more may be sent now, and waits for the end of each send but for no permit;
   * for tests, whose clock stands still.
   */
  public void drain() {
    for (Line line : lines) {
      while (line.dispatcher.round() > 0) {
        // each round sends what was due when it began
      }
    }
  }

  /** Looks at once for what is due. */
  public void wake() {
    for (Line line : lines) {
      line.dispatcher.bell().ring();
    }
  }

  /** Starts the threads; without it nothing is sent but by {@link #drain}. */
  public void start() {
    running = true;
    for (Line line : lines) {
      Departures departures = line.dispatcher.departures();
      start("dispatch-" + line.name, line.dispatcher.bell(), () -> books(line.dispatcher));
      start("depart-" + line.name, departures.bell(), () -> departures.letGo(true));
    }
  }

  /** One look, and then time for more to come back, so that one write settles and claims many. */
  private static Duration books(Dispatcher dispatcher) {
    Duration wait = dispatcher.look();
    LockSupport.parkNanos(GATHERING.toNanos());
    return wait;
  }

  /** One look after the other, each when the bell rings or the one before says. */
  private void start(String name, Bell bell, Supplier<Duration> look) {
    threads.add(Thread.ofPlatform().name(name).daemon().start(() -> run(name, bell, look)));
  }

  private void run(String name, Bell bell, Supplier<Duration> look) {
    try {
      while (running) {
        bell.await(guarded(name, look));
      }
    } catch (InterruptedException e) {
      // only the end of the process does that
    }
  }

  /** Returns how long to sleep until the next look. */
  private static Duration guarded(String name, Supplier<Duration> look) {
    try {
      Duration wait = look.get();
      return wait.compareTo(LONGEST_NAP) < 0 ? wait : LONGEST_NAP;
    } catch (RuntimeException e) {
      log.atError()
          .setMessage("A dispatcher failed and goes on in a second")
          .setCause(e)
          .addKeyValue("thread", name)
          .log();
      return LONGEST_NAP;
    }
  }

  private static void finish(Line line) {
    try {
      line.dispatcher.finish();
    } catch (RuntimeException e) {
      log.atError()
          .setMessage("What was sent last could not be settled and counts as unsure")
          .setCause(e)
          .addKeyValue("channel", line.name)
          .log();
    }
  }

  /** Finishes the sends that are under way and settles them; what was not sent yet waits. */
  @Override
  public void close() {
    running = false;
    wake();
    lines.forEach(line -> line.dispatcher.departures().bell().ring());
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lines.forEach(Dispatch::finish);
    senders.close();
  }
}
